using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;
using static KetamineFollowUp.Tests.Safety.SampleThresholds;

namespace KetamineFollowUp.Tests.Boosters;

public sealed class ConfirmationRuleTests
{
    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    [InlineData(16, true)]
    public void A_worsening_reading_asks_for_a_confirmation(int total, bool needed) =>
        Assert.Equal(needed, IsNeeded(Phq9(14, total), Phq9(-1, 14), Phq9(7, 10)));

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public void A_second_one_is_the_confirmation_unless_it_is_higher_still(int total, bool needed) =>
        Assert.Equal(needed, IsNeeded(Phq9(18, total), Phq9(-1, 14), Phq9(7, 10), Phq9(14, 15)));

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(9, true)]
    public void A_first_reading_on_the_loss_line_asks_for_one_even_below_the_floor_of_worsening(int total, bool needed) =>
        Assert.Equal(needed, IsNeeded(Phq9(14, total), Phq9(-1, 14), Phq9(7, 2)));

    [Fact]
    public void A_second_reading_on_the_line_asks_for_none() => Assert.False(IsNeeded(Phq9(18, 9), Phq9(-1, 14), Phq9(7, 2), Phq9(14, 8)));

    [Fact]
    public void A_reading_before_the_latest_session_does_not_make_the_next_one_the_second() =>
        Assert.True(ConfirmationRule.IsNeeded(Phq9(18, 8), Fold(Phq9(-1, 14), Phq9(7, 2), Phq9(14, 9)), Thresholds, Criteria, Day(16)));

    [Fact]
    public void Without_a_session_there_is_no_response_to_lose() =>
        Assert.False(ConfirmationRule.IsNeeded(Phq9(14, 9), Fold(Phq9(-1, 14), Phq9(7, 2)), Thresholds, Criteria, null));

    [Fact]
    public void A_late_or_incomplete_or_first_form_asks_for_none()
    {
        Assert.False(IsNeeded(Phq9(10, 20), Phq9(-1, 14), Phq9(7, 10), Phq9(14, 10)));
        Assert.False(IsNeeded(Phq9(14, null), Phq9(-1, 14), Phq9(7, 2)));
        Assert.False(IsNeeded(Phq9(14, 25)));
    }

    private static bool IsNeeded(Reading reading, params Reading[] before) =>
        ConfirmationRule.IsNeeded(reading, Fold(before), Thresholds, Criteria, Day(0));

    private static ReadingSummary? Fold(params Reading[] before) => before.Aggregate((ReadingSummary?)null, ReadingHistory.With);
}
