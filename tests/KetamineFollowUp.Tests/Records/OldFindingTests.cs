using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Records;

/// <summary>Records made before findings had a cause are read as if they had had it.</summary>
public class OldFindingTests
{
    private const string OldAlert =
        """{"alertId":"+12025550199~a1","severity":"emergency","causes":[{"finding":{"kind":"crisis-language","severity":"emergency","reason":"plan and means"},"at":"2026-03-11T15:00:00+00:00"},{"finding":{"kind":"unreachable","severity":"urgent","reason":"Cannot be texted: phone."},"at":"2026-03-11T15:01:00+00:00"}],"state":"open","raisedAt":"2026-03-11T15:00:00+00:00","waitingSince":"2026-03-11T15:00:00+00:00","emergencySince":"2026-03-11T15:00:00+00:00","pages":[],"rounds":0,"acknowledgements":[],"dispositions":[],"screens":[]}""";

    [Theory]
    [InlineData("unreachable", "Cannot be texted: phone.", FindingCause.CannotBeTexted)]
    [InlineData("unreachable", "Opted out of texts while an alert is open: phone them.", FindingCause.OptedOut)]
    [InlineData("unreachable", "No longer reachable by sms (the address does not work) while an alert is open: phone them.", FindingCause.ChannelLost)]
    [InlineData("unreachable", "Not reachable by email: the address does not work.", FindingCause.ChannelLost)]
    [InlineData("unreachable", "A crisis text could not be delivered: phone them.", FindingCause.CrisisTextLost)]
    [InlineData("unreachable", "Something that no version wrote.", null)]
    [InlineData("not-understood", "Cannot be texted: phone.", null)]
    public void A_sentence_of_an_old_record_is_read_as_its_cause(string kind, string sentence, FindingCause? cause)
    {
        var read = RecordJson.Read<Finding>($$"""{"kind":"{{kind}}","severity":"urgent","reason":"{{sentence}}"}""");
        Assert.Equal((sentence, cause), (read.Reason, read.Cause));
    }

    [Fact]
    public void A_cause_that_is_stored_counts_whatever_the_sentence_says()
    {
        var read = RecordJson.Read<Finding>("""{"kind":"unreachable","severity":"urgent","reason":"Cannot be texted: phone.","cause":"channel-lost"}""");
        Assert.Equal(FindingCause.ChannelLost, read.Cause);
    }

    [Fact]
    public void A_finding_is_stored_as_it_was_with_its_cause_behind()
    {
        var unreachable = new Finding(FindingKind.Unreachable, Severity.Urgent, "Cannot be texted: phone.") { Cause = FindingCause.CannotBeTexted };
        var severe = new Finding(FindingKind.Severe, Severity.Urgent, "x");
        Assert.Equal("""{"kind":"unreachable","severity":"urgent","reason":"Cannot be texted: phone.","cause":"cannot-be-texted"}""", RecordJson.Write(unreachable));
        Assert.Equal("""{"kind":"severe","severity":"urgent","reason":"x"}""", RecordJson.Write(severe));
        Assert.Equal((unreachable, severe), (RecordJson.Read<Finding>(RecordJson.Write(unreachable)), RecordJson.Read<Finding>(RecordJson.Write(severe))));
    }

    [Theory]
    [InlineData("Cannot be texted: phone.", false)]
    [InlineData("Something else.", true)]
    public void Nobody_texts_an_unknown_number_whose_old_alert_says_that_it_cannot_be_texted(string sentence, bool texted)
    {
        var json = OldAlert.Replace("Cannot be texted: phone.", sentence, StringComparison.Ordinal);
        var at = DateTimeOffset.Parse("2026-03-11T16:00:00Z", CultureInfo.InvariantCulture);
        var facts = new AlertFacts(ShippedProtocols.Standard.Escalation, Roster: null, IanaZone.Utc, "Lakeside", Patient: null, Language.En);
        var decided = Escalation.Decide(RecordJson.Read<Alert>(json), [], facts, at).State;
        Assert.Equal(texted, decided.PatientTold?.Texted);
    }
}
