using System.Text.Json;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Safety;

public class CrisisScreenFindingsTests
{
    [Theory]
    [InlineData("I'm going to kill myself", FindingKind.CrisisLanguage, Severity.Emergency)]
    [InlineData("I wish I was dead", FindingKind.CrisisLanguage, Severity.Urgent)]
    [InlineData("want to cut myself", FindingKind.CrisisLanguage, Severity.Urgent)]
    [InlineData("I can't breathe", FindingKind.Danger, Severity.Emergency)]
    [InlineData("I passed out yesterday", FindingKind.Danger, Severity.Urgent)]
    [InlineData("he hits me", FindingKind.Danger, Severity.Urgent)]
    public void A_level_becomes_a_severity(string text, FindingKind kind, Severity severity)
    {
        var finding = Assert.Single(ScreenFindings.From(CrisisScreen.Read(text)));
        Assert.Equal((kind, severity), (finding.Kind, finding.Severity));
    }

    [Fact]
    public void A_third_partys_report_is_danger_and_may_be_about_the_patient()
    {
        var findings = ScreenFindings.From(CrisisScreen.Read("he took all his pills"));

        Assert.Equal([FindingKind.CrisisLanguage, FindingKind.Danger], findings.Select(finding => finding.Kind));
        Assert.All(findings, finding => Assert.Equal(Severity.Emergency, finding.Severity));
    }

    [Theory]
    [InlineData("thanks, see you on Monday")]
    [InlineData("I'm not suicidal")]
    public void Nothing_or_a_denial_raises_nothing(string text) => Assert.Empty(ScreenFindings.From(CrisisScreen.Read(text)));

    [Fact]
    public void Several_topics_raise_a_finding_each() => Assert.Equal(
        [FindingKind.CrisisLanguage, FindingKind.Danger],
        ScreenFindings.From(CrisisScreen.Read("he is beating me right now and I want to die")).Select(finding => finding.Kind));

    [Fact]
    public void Reasons_never_quote_the_patient()
    {
        var reasons = CrisisCorpus.All
            .SelectMany(row => ScreenFindings.From(CrisisScreen.Read(row.Text)))
            .Select(finding => finding.Reason)
            .Distinct()
            .ToList();

        Assert.InRange(reasons.Count, 1, 17);
        Assert.All(reasons, reason => Assert.EndsWith(".", reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_reading_survives_storage()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
        var reading = CrisisScreen.Read("I'm not suicidal but I have the pills in my hand");

        var stored = JsonSerializer.Serialize(reading, options);
        var read = JsonSerializer.Deserialize<ScreenReading>(stored, options)!;

        Assert.Contains("\"level\":\"emergency\"", stored, StringComparison.Ordinal);
        Assert.Equal(reading.Level, read.Level);
        Assert.Equal(reading.Hits, read.Hits);
    }
}
