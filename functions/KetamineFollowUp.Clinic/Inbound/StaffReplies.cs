using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>Answers to staff by text: short, and without patient data.</summary>
internal static class StaffReplies
{
    public const string HowTo = "This number is for pages. Reply ACK and the code of the page to take an alert, or open its link.";

    public const string NothingOpen = "No open alert has paged you. See the worklist for what waits.";

    public static string Yours(string code) => $"{code} is yours. Open the link in the page, and resolve it there when the patient is safe.";

    public static string TakenBy(string code, StaffId by) => $"{code} has been acknowledged by {by.Value} already.";

    public static string Resolved(string code) => $"{code} is resolved already.";

    public static string UnknownCode(string code) => $"No open alert has the code {code}. Check the page, or open its link.";

    public static string WhichOne(IReadOnlyList<string> codes) => codes.Count == 0
        ? "Several alerts are open. Open the link in the page to take one."
        : $"Several alerts are open. Reply ACK with one code: {string.Join(", ", codes)}.";
}
