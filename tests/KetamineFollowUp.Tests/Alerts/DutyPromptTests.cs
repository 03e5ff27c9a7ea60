using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

/// <summary>What whoever takes an alert must think of, by what was found.</summary>
public sealed class DutyPromptTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    private static readonly Patient Consented = SampleAlerts.Patient with { EmergencyContact = new EmergencyContact("Alex", PhoneNumber.Parse("+12025551002"), Consented: true) };

    public static TheoryData<string, string, Finding> Cases { get; } = new()
    {
        { "urgent ideation", "CallTwiceThenContact", new Finding(FindingKind.Ideation, Severity.Urgent, "") },
        { "a plan", "ThatPlacesDispatcher", new Finding(FindingKind.CrisisLanguage, Severity.Emergency, "") },
        { "words of violence", "CallTwiceThenContact DutyToProtect MandatedReport", new Finding(FindingKind.Danger, Severity.Urgent, "") { Cause = FindingCause.Violence } },
        { "violence now", "ThatPlacesDispatcher DutyToProtect MandatedReport", new Finding(FindingKind.Danger, Severity.Emergency, "") { Cause = FindingCause.Violence } },
        { "somebody else in danger", "CallTwiceThenContact MandatedReport", new Finding(FindingKind.Danger, Severity.Urgent, "") { Cause = FindingCause.ThirdParty } },
        { "not safe at home", "CallTwiceThenContact MandatedReport", new Finding(FindingKind.Danger, Severity.Urgent, "") { Cause = FindingCause.NotSafeAtHome } },
        { "a worse score", "", new Finding(FindingKind.Worsening, Severity.Urgent, "") },
        { "something routine", "", new Finding(FindingKind.Ideation, Severity.Routine, "") },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_was_found_chooses_the_prompts(string what, string prompts, Finding finding) =>
        Assert.True(prompts == Of(finding, Consented), $"{what}: {Of(finding, Consented)}");

    [Fact]
    public void The_emergency_contact_is_named_only_with_consent_on_record_and_never_under_ask_first()
    {
        var ideation = new Finding(FindingKind.Ideation, Severity.Urgent, "");
        Assert.Equal("CallTwice", Of(ideation, SampleAlerts.Patient));
        Assert.Equal("CallTwice", Of(ideation, Consented with { EmergencyContact = Consented.EmergencyContact! with { Consented = null } }));
        Assert.Equal("AskFirst CallTwice", Of(ideation, Consented with { ContactCaution = ContactCaution.AskFirst }));
        Assert.Equal("CallTwice", Of(ideation, null));
    }

    [Fact]
    public void A_resolved_alert_asks_for_nothing()
    {
        var alert = Escalation.Raise(AlertId.Parse("P1~a-00000001"), SampleAlerts.Patient.PatientId, null, [new Finding(FindingKind.Ideation, Severity.Urgent, "")], Now);
        Assert.Empty(DutyPrompts.Of(alert with { State = AlertState.Resolved }, Consented));
    }

    private static string Of(Finding finding, Patient? patient) => string.Join(' ', DutyPrompts.Of(
        Escalation.Raise(AlertId.Parse("P1~a-00000001"), SampleAlerts.Patient.PatientId, null, [finding], Now), patient));
}
