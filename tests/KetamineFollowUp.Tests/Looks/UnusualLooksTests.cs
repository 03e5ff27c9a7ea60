using KetamineFollowUp.Domain.Looks;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Scenarios;

namespace KetamineFollowUp.Tests.Looks;

/// <summary>What whoever answers for privacy is told to ask about.</summary>
public sealed class UnusualLooksTests
{
    private static readonly HashSet<string> People = ["dr-a", "nurse-b"];

    [Theory]
    [InlineData(19, 59, false)]
    [InlineData(20, 59, true)]
    [InlineData(20, 61, false)]
    [InlineData(40, 59, true)]
    public void Twenty_patients_within_an_hour_are_many(int patients, int minutes, bool isUnusual)
    {
        var start = Scene.At("2026-03-03 10:00");
        var looks = Enumerable.Range(0, patients).Select(n => At(start.AddMinutes((double)minutes * n / (patients - 1)), "dr-a", $"P{n}"));
        var found = Of(looks);
        Assert.Equal(isUnusual, !found.IsEmpty);
        Assert.All(found, one => Assert.Equal((Unusual.ManyPatients, "dr-a", start), (one.Why, one.Who, one.At)));
    }

    [Fact]
    public void The_same_patient_again_and_again_is_one_patient() =>
        Assert.Empty(Of(Enumerable.Range(0, 60).Select(n => At(Scene.At("2026-03-03 10:00").AddMinutes(n), "dr-a", "P1"))));

    [Fact]
    public void Two_people_are_not_added_up() =>
        Assert.Empty(Of(Enumerable.Range(0, 30).Select(n => At(Scene.At("2026-03-03 10:00").AddMinutes(n), n % 2 == 0 ? "dr-a" : "nurse-b", $"P{n}"))));

    [Fact]
    public void An_hour_is_told_once_and_the_next_one_anew() =>
        Assert.Equal(2, Of(Enumerable.Range(0, 50).Select(n => At(Scene.At("2026-03-03 10:00").AddMinutes(2.4 * n), "dr-a", $"P{n}"))).Length);

    [Theory]
    [InlineData("2026-03-03 06:59", true)]
    [InlineData("2026-03-03 07:00", false)]
    [InlineData("2026-03-03 18:59", false)]
    [InlineData("2026-03-03 19:00", true)]
    [InlineData("2026-03-07 12:00", true)] // a Saturday
    [InlineData("2026-03-08 02:30", true)] // clocks go forward
    [InlineData("2026-03-09 07:00", false)] // the first working day after
    public void Outside_the_clinic_s_hours_is_unusual_for_whoever_is_not_on_call(string local, bool isUnusual)
    {
        var look = At(Scene.At(local), "nurse-b", "P1");
        Assert.Equal(isUnusual, !Of([look]).IsEmpty);
        Assert.Empty(UnusualLooks.Of([look], People, (_, _) => true, Scene.Zone));
    }

    [Fact]
    public void Other_systems_and_the_clinic_s_own_figures_are_left_out() => Assert.Empty(Of(
    [
        At(Scene.At("2026-03-03 03:00"), "integration", "P1"),
        new Look(Scene.At("2026-03-03 03:00"), "dr-a", LookKind.Outcomes, null, "", ""),
    ]));

    private static Look At(DateTimeOffset at, string who, string patient) => new(at, who, LookKind.Record, PatientId.Parse(patient), patient, "192.0.2.7");

    private static System.Collections.Immutable.ImmutableArray<UnusualLook> Of(IEnumerable<Look> looks) => UnusualLooks.Of(looks, People, (_, _) => false, Scene.Zone);
}
