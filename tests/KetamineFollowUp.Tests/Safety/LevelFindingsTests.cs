using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Safety;
using static KetamineFollowUp.Tests.Assessment.Levels.SampleLevels;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;

namespace KetamineFollowUp.Tests.Safety;

public sealed class LevelFindingsTests
{
    // What is usual after the calm start is 6.13; its first four forms are the ones before the newest.
    [Theory]
    [InlineData(10, null)]
    [InlineData(12, null)]
    [InlineData(13, Severity.Routine)]
    [InlineData(14, Severity.Routine)]
    [InlineData(15, Severity.Routine)]
    [InlineData(16, Severity.Routine)]
    [InlineData(17, Severity.Urgent)]
    public void One_form_is_routine_when_it_rose_by_6_and_urgent_when_it_jumped_by_10(int total, Severity? severity) =>
        Assert.Equal(severity, Of(FindingKind.Worsening, "phq-9", 20, $"{Calm} 42:{total}")?.Severity);

    [Theory]
    [InlineData("gad-7", 16, "7:6 14:5 21:6 28:7", 9, null)]
    [InlineData("gad-7", 16, "7:6 14:5 21:6 28:7", 10, Severity.Routine)]
    [InlineData("gad-7", 16, "7:6 14:5 21:6 28:7", 14, Severity.Urgent)]
    [InlineData("pcl-5", 52, "7:20 21:22 42:24", 36, null)]
    [InlineData("pcl-5", 52, "7:20 21:22 42:24", 37, Severity.Routine)]
    [InlineData("pcl-5", 52, "7:20 21:22 42:24", 47, Severity.Urgent)]
    public void Every_scale_has_its_own_numbers(string instrument, int baseline, string before, int total, Severity? severity) =>
        Assert.Equal(severity, Of(FindingKind.Worsening, instrument, baseline, $"{before} 56:{total}")?.Severity);

    [Fact]
    public void Below_the_floor_a_rise_is_no_finding() => Assert.Null(Of(FindingKind.Worsening, "phq-9", 14, "7:1 14:1 21:1 28:1 42:9"));

    [Fact]
    public void A_rise_from_14_to_15_is_nothing()
    {
        var verdict = Judge("phq-9", 20, "7:14 14:13 21:14 28:14 42:15");

        Assert.Empty(LevelFindings.From(verdict, LevelNumbers.Default, NewYork));
        Assert.False(verdict.AsksAgain);
    }

    [Fact]
    public void Two_forms_that_show_a_true_rise_are_worsening_confirmed_in_words_with_the_numbers() => Assert.Equal(
        "Worsening, confirmed. PHQ-9: about 8 points above this patient's usual 6 (forms of 14 and 15, five days apart; usual from 4 forms). "
            + "Chance that the true rise is under 4 points: 4 %.",
        Of(FindingKind.Worsening, "phq-9", 20, Calm + " 42:14 47:15")?.Reason);

    [Fact]
    public void A_loss_below_the_floor_is_for_a_booster_review_and_no_finding()
    {
        var verdict = Judge("phq-9", 13, "7:1 14:1 21:1 28:1 35:1 42:1 49:9 54:9");

        Assert.True(verdict is { IsLoss: true, IsWorse: false });
        Assert.DoesNotContain(LevelFindings.From(verdict, LevelNumbers.Default, NewYork), finding => finding.Kind == FindingKind.Worsening);
    }

    [Theory]
    [InlineData("7:13 14:14 21:13 28:14", 20, true)]
    [InlineData("7:13 14:14 21:13 28:14", 19, false)]
    [InlineData("7:15 14:16 21:15 28:16", 20, false)]
    public void Severe_is_in_the_severe_range_and_up_6_from_what_is_usual(string before, int total, bool severe) =>
        Assert.Equal(severe, Of(FindingKind.Severe, "phq-9", 20, $"{before} 42:{total}") is { Severity: Severity.Urgent, Paging: Paging.Daytime });

    [Theory]
    [InlineData("7:18 14:18", false)]
    [InlineData("7:19 14:19", true)]
    [InlineData("7:25 14:13", true)]
    [InlineData("7:25", false)]
    public void Two_forms_with_a_mean_5_above_baseline_are_worse_than_baseline(string forms, bool worse) =>
        Assert.Equal(worse, Of(FindingKind.WorseThanBaseline, "phq-9", 14, forms) is { Severity: Severity.Routine });

    [Fact]
    public void No_score_is_ever_an_emergency_or_pages_at_night()
    {
        var random = new Random(12);
        for (var round = 0; round < 2000; round++)
        {
            var instrument = random.Next(3) switch { 0 => ("phq-9", 28), 1 => ("gad-7", 22), _ => ("pcl-5", 81) };
            var forms = string.Join(' ', Enumerable.Range(0, 8).Select(_ => $"{random.Next(-20, 90)}:{random.Next(instrument.Item2)}"));
            var verdict = LevelRule.Judge(Facts(instrument.Item1, random.Next(instrument.Item2), forms), LevelNumbers.Default);
            Assert.All(LevelFindings.From(verdict, LevelNumbers.Default, NewYork), finding => Assert.True(finding is { Severity: < Severity.Emergency, Paging: < Paging.Now }));
        }
    }

    [Theory]
    [InlineData("7:6 14:16", "usual 8 (from 1 form). Too few forms yet to confirm it.")]
    [InlineData("-9:8 -4:6 2:18", "usual 7 (from 2 forms before the last induction session: there is none since). Too few forms yet to confirm it.")]
    [InlineData(Calm + " 40:13 42:17", "usual 6 (from 4 forms). The two newest forms lie too close together to confirm it.")]
    public void What_a_comparison_cannot_rest_on_is_said(string forms, string expected) =>
        Assert.EndsWith(expected, Of(FindingKind.Worsening, "phq-9", 20, forms)?.Reason, StringComparison.Ordinal);

    [Fact]
    public void Without_any_form_of_the_course_the_baseline_stands_in() => Assert.Equal(
        "PHQ-9 20 on 4 March 2026: about 8 points above this patient's baseline of 12 on 15 February 2026 (no other form says yet what is usual). "
            + "Too few forms yet to confirm it. In the severe range (20 or more).",
        Of(FindingKind.Severe, "phq-9", 12, "2:20")?.Reason);

    [Fact]
    public void A_form_with_nothing_to_compare_is_no_finding() =>
        Assert.Empty(LevelFindings.From(Judge("phq-9", null, "7:26"), LevelNumbers.Default, NewYork));

    [Fact]
    public void No_reason_speaks_of_noise() =>
        Assert.DoesNotContain("noise", Of(FindingKind.Worsening, "phq-9", 20, Calm + " 42:14 47:15")!.Reason, StringComparison.OrdinalIgnoreCase);

    private static Finding? Of(FindingKind kind, string instrument, int? baseline, string forms) =>
        LevelFindings.From(Judge(instrument, baseline, forms), LevelNumbers.Default, NewYork).SingleOrDefault(finding => finding.Kind == kind);
}
