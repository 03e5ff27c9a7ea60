using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>
/// What the escalation writes. Pages by text carry no patient data, and emails no clinical content at all, severity
/// included (the mail provider is not HIPAA-eligible). <c>{link}</c> stands for the alert's staff page.
/// </summary>
internal static class AlertTexts
{
    /// <summary>Cuts a long clinic name, so that a page with a link of up to 50 characters stays one segment.</summary>
    public const int MaxClinicName = 22;

    /// <summary>Once to the patient of an emergency that nobody has acknowledged.</summary>
    public static readonly Localized NotReachedYet = new(
        "We have not reached our on-call clinician yet. Please do not wait for us: call 911 if in danger, or call or text 988 now. We keep trying.",
        "Aun no localizamos al medico de guardia. No nos espere: si hay peligro llame al 911, o llame ya al 988 y marque 2. Seguimos intentando.");

    public const string CannotBeTexted = "Cannot be texted: phone.";

    public const string PatientNotTold = "The patient could not be texted that nobody has been reached yet.";

    public const string NobodyToRemind = "Nobody on the roster to remind of a routine alert.";

    // A crisis text was not delivered, so whoever takes the alert must phone.
    private const string TextFailed = ", text failed";

    /// <summary>Characters in front of the link: a segment has 160 (GSM 03.38), and a link up to 52, its tilde counted twice.</summary>
    public const int MaxBeforeLink = 160 - 52;

    public static string PageText(Alert alert, LadderPosition position, string clinicName, DateTimeOffset now)
    {
        var urgency = alert.Severity switch { Severity.Routine => "Routine", Severity.Urgent => "URGENT", Severity.Emergency => "EMERGENCY" };
        var whose = alert.PatientId is null ? ", unknown number" : " patient alert";
        var failed = Failed(alert);
        return $"{ShortName(clinicName, MaxClinicName - failed.Length)}: {urgency}{whose}{failed}{Standing(alert, position, now)}. {Ask(alert)} {{link}}";
    }

    public static string Failed(Alert alert) => alert.Causes.Any(cause => cause.Finding.Cause == FindingCause.CrisisTextLost) ? TextFailed : "";

    public static string Ask(Alert alert) => alert.Code is null ? "Take it:" : $"Reply ACK {alert.Code} to take it.";

    public static string EmailSubject(string clinicName) => $"{clinicName}: a patient alert needs you";

    public static string PageEmail(Alert alert, LadderPosition position, string clinicName, DateTimeOffset now) =>
        $"{clinicName}: a patient alert needs you{Standing(alert, position, now)}.\n\nSee it and take it here: {{link}}\n";

    public static string RoutineEmail(string clinicName) =>
        $"{clinicName}: a patient alert is on the worklist and waits for a look.\n\nSee it and take it here: {{link}}\n";

    public static string NobodyOnCall(LadderPosition position)
    {
        var step = position.Rung switch { Rung.OnCall => "on call", Rung.Backup => "as backup", Rung.CatchAll => "as catch-all" };
        return FormattableString.Invariant($"Round {position.Round}: the roster has nobody {step}.");
    }

    public static string NobodyReached(LadderPosition position) =>
        FormattableString.Invariant($"Round {position.Round}: the whole ladder was paged and nobody has acknowledged.");

    public static string Standing(Alert alert, LadderPosition position, DateTimeOffset now) => position.Lap > 1
        ? $", unacknowledged for {Age(now - alert.WaitingSince)}"
        : alert.Acknowledgements.IsEmpty ? "" : ", open again";

    // Minutes up to two hours, then hours, then days: what a reader at 3 a.m. takes in at a glance.
    private static string Age(TimeSpan age) => age switch
    {
        { TotalHours: < 2 } => FormattableString.Invariant($"{age.TotalMinutes:0} min"),
        { TotalDays: < 2 } => FormattableString.Invariant($"{age.TotalHours:0} h"),
        _ => FormattableString.Invariant($"{age.TotalDays:0} days"),
    };

    internal static string ShortName(string clinicName, int most = MaxClinicName)
    {
        var folded = GsmText.Fold(clinicName).Trim();
        return folded.Length <= most ? folded : folded[..most].TrimEnd();
    }
}
