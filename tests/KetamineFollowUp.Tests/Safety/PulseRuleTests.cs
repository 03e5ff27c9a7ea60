using KetamineFollowUp.Domain.Safety;
using static KetamineFollowUp.Tests.Safety.SampleThresholds;

namespace KetamineFollowUp.Tests.Safety;

public sealed class PulseRuleTests
{
    [Theory]
    [InlineData(5, false)]
    [InlineData(4, true)]
    [InlineData(3, true)]
    public void A_pulse_3_below_the_own_mean_has_fallen(int pulse, bool fell) =>
        Assert.Equal(fell, PulseRule.Fell(pulse, [6, 7, 8], Thresholds));

    [Fact]
    public void Only_the_most_recent_pulses_make_the_mean()
    {
        Assert.False(PulseRule.Fell(4, [10, 10, 5, 6, 7], Thresholds));
        Assert.True(PulseRule.Fell(3, [1, 1, 5, 6, 7], Thresholds));
    }

    [Fact]
    public void One_pulse_is_a_mean_and_none_is_not()
    {
        Assert.True(PulseRule.Fell(4, [7], Thresholds));
        Assert.False(PulseRule.Fell(0, [], Thresholds));
    }
}
