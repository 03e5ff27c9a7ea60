using System.Collections.Immutable;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <content>Many unknown numbers at once share an alert: what joins it, and what stays of it when a person has read a part.</content>
public static partial class Escalation
{
    /// <summary>Words of an unknown number join the alert, as any finding does. A cause that stands there already is not repeated: the number has its own line.</summary>
    public static Alert JoinNumber(Alert alert, string partition, string phone, bool isFirst, ImmutableArray<Finding> findings, DateTimeOffset now)
    {
        if (findings.MaxBy(finding => finding.Severity) is not { } worst)
        {
            return alert;
        }

        var fresh = findings.Where(finding => !alert.Causes.Any(cause => cause.Finding == finding)).Distinct();
        return Join(alert, findings, now) with
        {
            Causes = alert.Causes.AddRange(fresh.Select(finding => new Cause(finding, now))),
            Numbers = (alert.Numbers ?? new JointNumbers()).Note(partition, phone, worst, isFirst, now),
        };
    }

    /// <summary>
    /// What a disposition leaves unread. Seen is what the reader says; else what had come when somebody took the alert; else, when nobody
    /// ever did, everything.
    /// </summary>
    /// <param name="before">The alert before the disposition.</param>
    /// <param name="after">The alert with it.</param>
    /// <param name="seen">The position up to which the reader has seen it; null: not said.</param>
    /// <returns>The alert with what was read, and the others; null: nothing is unread, or the alert stays unresolved.</returns>
    public static (Alert Alert, JointNumbers? Unread) PartUnread(Alert before, Alert after, int? seen)
    {
        if (after is not { State: AlertState.Resolved, Numbers: { } numbers })
        {
            return (after, null);
        }

        var (read, unread) = numbers.Part(seen ?? before.Numbers?.TakenAt ?? numbers.Position);
        return (after with { Numbers = read }, unread);
    }

    /// <summary>What the alert of the unread numbers is raised for: the worst of each.</summary>
    public static ImmutableArray<Finding> FindingsOf(JointNumbers unread) => unread.Listed.IsEmpty
        ? [new Finding(FindingKind.CrisisLanguage, Severity.Urgent, "Words of unknown numbers that are not listed: see the texts to read.")]
        : [.. unread.Listed.Select(number => number.Worst).Distinct()];
}
