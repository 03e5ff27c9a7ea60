using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Caseload;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>How staff pages name things.</summary>
internal static class StaffWords
{
    public const string WhoAreYou = "Nothing was done: choose your name, so that the record says who acted.";

    public const string NotOnRoster =
        "Nothing was done: you are signed in, but your address is that of nobody on the roster, so the record could not say who acted. An administrator can add you. A page can also be answered by text: ACK and its code.";

    public const string AdminsOnly = "Only administrators change the clinic's settings. Nothing was done.";

    /// <summary>How long a patient has been silent, and after what.</summary>
    public static string Of(SilentPatient silent)
    {
        var since = silent.Days switch { null => "Has not answered yet.", 0 => "Silent since today.", 1 => "Silent for 1 day.", { } days => $"Silent for {days} days." };
        return $"{since} {OfLast(silent.LastSafety)}";
    }

    // A negative answer is no reassurance, and is not shown as one.
    private static string OfLast(SafetyAnswer safety) => safety switch
    {
        SafetyAnswer.Positive => "The last safety answer was positive.",
        SafetyAnswer.Negative => "The last safety answer was not positive, which is no reassurance.",
        SafetyAnswer.Unknown => "No safety answer is known.",
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Routine => "Routine",
        Severity.Urgent => "URGENT",
        Severity.Emergency => "EMERGENCY",
    };

    public static string Of(Language language) => language switch
    {
        Language.En => "English",
        Language.Es => "Spanish",
    };

    public static string Of(Disposition disposition) => disposition switch
    {
        Disposition.ReachedSafe => "Reached, safe",
        Disposition.ReachedNeedsCare => "Reached, care follows",
        Disposition.NotReached => "Not reached",
        Disposition.EmergencyServices => "Emergency services took over",
        Disposition.NotAnEmergency => "Not an emergency",
        Disposition.NotAPatient => "Not a patient of the clinic",
    };

    public static string Of(RecommendationKind kind) => kind switch
    {
        RecommendationKind.BoosterNow => "Booster session now",
        RecommendationKind.BoosterSoon => "Booster session soon",
        RecommendationKind.ReviewPlan => "Review the whole plan",
        RecommendationKind.Hold => "Hold: something speaks against a session",
    };

    public static string Of(ReviewState state) => state switch
    {
        ReviewState.Open => "open",
        ReviewState.Approved => "approved",
        ReviewState.Deferred => "deferred",
        ReviewState.Declined => "declined",
        ReviewState.Withdrawn => "withdrawn",
    };

    public static string Of(Channel channel) => channel switch
    {
        Channel.Sms => "text",
        Channel.Email => "email",
        Channel.Voice => "phone call",
    };

    /// <summary>What became of a page. Whoever or whatever answered a call, it does not say that they heard it.</summary>
    public static string Of(Page page) => page.Outcome switch
    {
        PageOutcome.Sent => page.Channel switch { Channel.Sms or Channel.Email => Of(page.Outcome), Channel.Voice => "placed" },
        PageOutcome.Delivered => page.Channel switch { Channel.Sms or Channel.Email => Of(page.Outcome), Channel.Voice => "answered" },
        PageOutcome.Queued or PageOutcome.Failed or PageOutcome.Unknown or PageOutcome.NotSent => Of(page.Outcome),
    };

    private static string Of(PageOutcome outcome) => outcome switch
    {
        PageOutcome.Queued => "on its way",
        PageOutcome.Sent => "sent",
        PageOutcome.Delivered => "delivered",
        PageOutcome.Failed => "FAILED",
        PageOutcome.Unknown => "unknown, sent again",
        PageOutcome.NotSent => "NOT SENT",
    };

    public static string Of(Rung rung) => rung switch
    {
        Rung.OnCall => "on call",
        Rung.Backup => "backup",
        Rung.CatchAll => "catch-all",
    };
}
