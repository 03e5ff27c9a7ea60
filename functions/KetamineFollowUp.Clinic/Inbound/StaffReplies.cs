using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>Answers to staff by text: short, and without patient data.</summary>
internal static class StaffReplies
{
    public const string HowTo = "This number is for pages. Reply ACK and the code of the page to take an alert, or open its link.";

    public const string NothingOpen = "No open alert has paged you. See the worklist for what waits.";

    public static string Yours(string code) => $"{code} is yours. Open the link in the page, and resolve it there when the patient is safe.";

    /// <summary>An emergency, which a text alone does not hold for long.</summary>
    public static string YoursForNow(string code) => $"{code} is yours. Open the link in the page within {Escalation.TextAloneHolds.TotalMinutes:0} minutes, or the backup is paged too. Resolve it there.";

    public static string TakenBy(string code, StaffId by) => $"{code} has been acknowledged by {by.Value} already.";

    public static string Resolved(string code, StaffId? by) => by is { } who ? $"{code} was resolved by {who.Value}. Nothing to do." : $"{code} is resolved already.";

    public static string UnknownCode(string code) => $"No open alert has the code {code}. Check the page, or open its link.";

    public static string WhichOne(IReadOnlyList<string> codes) => codes.Count == 0
        ? "Several alerts are open. Open the link in the page to take one."
        : $"{(codes.Count == 1 ? "An alert is" : "Several alerts are")} open, the worst first. Reply ACK with a code: {string.Join(", ", codes.Take(MostListed))}{(codes.Count > MostListed ? $" and {codes.Count - MostListed} more on the worklist" : "")}.";

    /// <summary>An answer to a test page takes nothing.</summary>
    public static string TestAnswered(IReadOnlyList<string> waiting) =>
        $"Your test page arrived. No alert was taken.{(waiting.Count == 0 ? "" : $" {WhichOne(waiting)}")}";

    public const string Guessing = "Too many wrong codes. Open the link in the page, or try again in 10 minutes.";

    public const string Stopped = "Texts to this number stop. Pages come by phone call and email only. Reply START for texts again.";

    public const string Started = "Texts to this number are on again: pages come by text, phone call and email.";

    private const int MostListed = 5;
}
