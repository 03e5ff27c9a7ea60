using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Safety;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Safety.SampleThresholds;

namespace KetamineFollowUp.Tests.Safety;

public sealed class ScoreFindingsTests
{
    [Theory]
    [InlineData("phq-9", 5)]
    [InlineData("phq-9", null)]
    [InlineData("safety", 1)]
    [InlineData("after-session", null)]
    public void A_positive_safety_answer_is_urgent_whatever_the_total(string instrument, int? total)
    {
        var finding = Assert.Single(Find(Of(instrument, 7, total, SafetyAnswer.Positive)));

        Assert.Equal((FindingKind.Ideation, Severity.Urgent), (finding.Kind, finding.Severity));
        Assert.Contains("9 March 2026", finding.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(24, false)]
    [InlineData(25, true)]
    [InlineData(26, true)]
    public void A_phq9_known_only_by_its_total_implies_ideation_from_25(int total, bool ideation) =>
        Assert.Equal(ideation, Find(Phq9(7, total, SafetyAnswer.Unknown)).Any(f => f.Kind is FindingKind.Ideation));

    [Fact]
    public void A_negative_or_unknown_safety_answer_is_no_finding()
    {
        Assert.Empty(Find(Phq9(7, 9)));
        Assert.Empty(Find(Phq9(7, 9, SafetyAnswer.Unknown)));
        Assert.Empty(Find(Of("pcl-5", 7, 70)));
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("low", Severity.Urgent)]
    [InlineData("moderate", Severity.Urgent)]
    [InlineData("high", Severity.Emergency)]
    public void The_screener_triage_sets_the_severity(string band, Severity? severity)
    {
        var safety = band == "none" ? SafetyAnswer.Negative : SafetyAnswer.Positive;

        Assert.Equal(severity, Find(Of("cssrs", 7, null, safety, band)).Select(f => (Severity?)f.Severity).SingleOrDefault());
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    [InlineData(7, true)]
    public void An_asrm_of_6_is_activation(int total, bool found) =>
        Assert.Equal(found, Find(Of("asrm", 7, total)) is [{ Kind: FindingKind.Activation, Severity: Severity.Urgent }]);

    [Theory]
    [InlineData(14, 19, false)]
    [InlineData(16, 20, false)]
    [InlineData(15, 20, true)]
    [InlineData(15, 21, true)]
    public void Severe_is_in_the_severe_range_and_up_5_from_the_last(int last, int total, bool severe) =>
        Assert.Equal(severe, Find(Phq9(7, total), Phq9(0, last)).Any(f => f is { Kind: FindingKind.Severe, Severity: Severity.Urgent }));

    [Theory]
    [InlineData(54, 59, false)]
    [InlineData(55, 60, true)]
    [InlineData(56, 60, false)]
    public void Severe_holds_for_pcl5_from_60(int last, int total, bool severe) =>
        Assert.Equal(severe, Find(Of("pcl-5", 7, total), Of("pcl-5", 0, last)).Any(f => f.Kind is FindingKind.Severe));

    [Theory]
    [InlineData("phq-9", 8, 12, false)]
    [InlineData("phq-9", 8, 13, true)]
    [InlineData("phq-9", 8, 14, true)]
    [InlineData("gad-7", 8, 11, false)]
    [InlineData("gad-7", 8, 12, true)]
    [InlineData("pcl-5", 20, 34, false)]
    [InlineData("pcl-5", 20, 35, true)]
    public void Above_baseline_by_the_reliable_change_is_worse_than_baseline(string instrument, int baseline, int total, bool worse) =>
        Assert.Equal(
            worse,
            Find(Of(instrument, 7, total), Of(instrument, 0, baseline)).Any(f => f is { Kind: FindingKind.WorseThanBaseline, Severity: Severity.Routine }));

    [Fact]
    public void Reasons_name_the_numbers_and_the_patients_own_date()
    {
        var findings = Find(Phq9(14, 18), Phq9(0, 18), Phq9(7.5, 9));

        // Day 7.5 is 04:00 UTC on 10 March: midnight in New York, daylight time.
        Assert.Equal("PHQ-9 18, up 9 from the best of 9 on 10 March 2026; worsening.", Assert.Single(findings).Reason);
    }

    [Fact]
    public void A_form_without_a_total_is_compared_with_nothing() =>
        Assert.Empty(Find(Phq9(7, null), Phq9(0, 1)));

    private static ImmutableArray<Finding> Find(Reading reading, params Reading[] before) =>
        ScoreFindings.From(reading, before.Aggregate((ReadingSummary?)null, ReadingHistory.With), Thresholds, NewYork);
}
