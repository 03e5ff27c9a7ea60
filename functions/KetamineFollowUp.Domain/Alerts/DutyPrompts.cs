using System.Collections.Immutable;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>Something that whoever takes an alert must think of.</summary>
public enum DutyPrompt
{
    /// <summary>Before anything else: ask whether it is safe to talk; no voicemail, no text, no emergency contact.</summary>
    AskFirst,

    /// <summary>A clinician's own 911 call reaches their own area: ask for the dispatcher of where the patient is.</summary>
    ThatPlacesDispatcher,

    /// <summary>Call twice, then the emergency contact, then 988 or the mobile crisis team; 911 with imminent risk only.</summary>
    CallTwiceThenContact,

    /// <summary>The same where nobody may be called: no contact on record, no consent, or the person feared.</summary>
    CallTwice,

    /// <summary>Violence against others: check the state's duty-to-protect rule.</summary>
    DutyToProtect,

    /// <summary>A child or dependent adult in danger: is a report mandated?</summary>
    MandatedReport,
}

/// <summary>Which prompts an alert's page shows (clinical.md, 911 for others), in the order they are read.</summary>
public static class DutyPrompts
{
    /// <summary>Chosen by what was found, never by a sentence; none once it is resolved.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="patient">Whom it is about; null: a number that no patient has.</param>
    public static ImmutableArray<DutyPrompt> Of(Alert alert, Patient? patient) => alert.State == AlertState.Resolved
        ? []
        : [.. AskFirst(patient), .. Reaching(alert, patient), .. alert.Causes.SelectMany(cause => Of(cause.Finding.Cause)).Distinct().Order()];

    private static IEnumerable<DutyPrompt> AskFirst(Patient? patient) => patient?.ContactCaution == ContactCaution.AskFirst ? [DutyPrompt.AskFirst] : [];

    private static IEnumerable<DutyPrompt> Reaching(Alert alert, Patient? patient) => alert.Severity switch
    {
        Severity.Routine => [],
        Severity.Urgent => alert.IsSafety || alert.Paging == Paging.Now
            ? [patient is { EmergencyContact.Consented: true, ContactCaution: not ContactCaution.AskFirst } ? DutyPrompt.CallTwiceThenContact : DutyPrompt.CallTwice]
            : [],
        Severity.Emergency => [DutyPrompt.ThatPlacesDispatcher],
    };

    private static IEnumerable<DutyPrompt> Of(FindingCause? cause) => cause switch
    {
        FindingCause.Violence => [DutyPrompt.DutyToProtect, DutyPrompt.MandatedReport],
        FindingCause.ThirdParty or FindingCause.NotSafeAtHome => [DutyPrompt.MandatedReport],
        null or FindingCause.CannotBeTexted or FindingCause.OptedOut or FindingCause.ChannelLost or FindingCause.CrisisTextLost
            or FindingCause.KnownIdeation or FindingCause.AfterCrisis or FindingCause.ReportedDeath => [],
    };
}
