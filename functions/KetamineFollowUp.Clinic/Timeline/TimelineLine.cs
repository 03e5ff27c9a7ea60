using System.Text.Json.Nodes;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>One line of a patient's timeline.</summary>
/// <param name="Key">Unique in the timeline and stable: where a page of it ended.</param>
/// <param name="At">When it happened; of a check-in, when it is or was due.</param>
/// <param name="Kind">The contract's kind.</param>
/// <param name="Sequence">Orders what the partition numbered at one instant; 0 where there is no number.</param>
/// <param name="Data">The fields beside <c>at</c> and <c>kind</c>.</param>
public sealed record TimelineLine(string Key, DateTimeOffset At, string Kind, long Sequence, JsonObject Data)
{
    // At one instant causes stand before their effects: words, answers, scores, findings, alerts, what was then sent.
    private static readonly string[] CauseToEffect =
    [
        "message-in", "consent", "session", "medication-change", "hold", "note", "answer", "score", "finding", "alert", "booster-review",
        "check-in", "survey", "message-out",
    ];

    /// <summary>By time, at one instant from cause to effect, then by number.</summary>
    public static IOrderedEnumerable<TimelineLine> InOrder(IEnumerable<TimelineLine> lines) => lines
        .OrderBy(line => line.At)
        .ThenBy(line => Array.IndexOf(CauseToEffect, line.Kind))
        .ThenBy(line => line.Sequence)
        .ThenBy(line => line.Key, StringComparer.Ordinal);
}
