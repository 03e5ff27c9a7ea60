using System.Collections.Immutable;
using System.Globalization;
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
    public void An_asrm_of_6_is_activation_and_urgent_where_only_the_total_is_known(int total, bool found) =>
        Assert.Equal(found, Find(Of("asrm", 7, total)) is [{ Kind: FindingKind.Activation, Severity: Severity.Urgent, Paging: Paging.Daytime }]);

    [Theory]
    [InlineData("4 2 0 0 0", Severity.Routine)]
    [InlineData("3 2 1 0 0", Severity.Urgent)]
    [InlineData("3 2 0 1 0", Severity.Urgent)]
    [InlineData("3 2 0 0 1", Severity.Urgent)]
    [InlineData("0 0 2 2 2", Severity.Urgent)]
    [InlineData("2 2 1 0 0", null)]
    public void Happier_and_more_confident_alone_is_routine_and_with_sleep_speech_or_activity_urgent(string answers, Severity? severity)
    {
        var values = answers.Split(' ').Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var items = values.Select((value, index) => (Item: $"{index + 1}", value)).ToDictionary(one => one.Item, one => one.value);

        Assert.Equal(severity, ScoreFindings.From(Of("asrm", 7, values.Sum()), items, Thresholds, NewYork).Select(f => (Severity?)f.Severity).SingleOrDefault());
    }

    private static ImmutableArray<Finding> Find(Reading reading) => ScoreFindings.From(reading, null, Thresholds, NewYork);
}
