using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Protocols;

public class JitterTests
{
    private static readonly TimeSpan Spread = TimeSpan.FromHours(2);

    // Computed by another implementation of the same hash.
    [Theory]
    [InlineData("p-1", 867)]
    [InlineData("p-2", 3221)]
    public void A_patient_has_the_same_delay_in_every_process(string patient, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Jitter.For(PatientId.Parse(patient), Spread));

    [Fact]
    public void Delays_are_spread_evenly()
    {
        var tenths = Enumerable.Range(0, 10_000)
            .Select(i => Jitter.For(PatientId.Parse($"patient-{i}"), Spread))
            .GroupBy(d => (int)(d / Spread * 10))
            .ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal(Enumerable.Range(0, 10), tenths.Keys.Order());
        Assert.All(tenths.Values, count => Assert.InRange(count, 850, 1150));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_spread_of_a_second_or_less_is_none(int seconds) =>
        Assert.Equal(TimeSpan.Zero, Jitter.For(PatientId.Parse("p-1"), TimeSpan.FromSeconds(seconds)));
}
