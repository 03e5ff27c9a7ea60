using System.Collections.Immutable;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <content>One unresolved alert per patient: what is found later joins it.</content>
public static partial class Escalation
{
    /// <summary>
    /// New causes join the alert, silently unless they make it more urgent or, on an acknowledged one, carry a safety
    /// finding: then the ladder starts afresh and a new acknowledgement is needed.
    /// </summary>
    public static Alert Join(Alert alert, ImmutableArray<Finding> findings, DateTimeOffset now)
    {
        if (findings.IsEmpty)
        {
            return alert;
        }

        var severity = MostUrgent(findings, alert.Severity);
        var joined = alert with
        {
            Causes = alert.Causes.AddRange(findings.Select(f => new Cause(f, now))),
            Severity = severity,
            EmergencySince = alert.EmergencySince ?? (severity == Severity.Emergency ? now : null),
        };
        var rises = severity > alert.Severity || joined.Paging > alert.Paging;
        return alert.State switch
        {
            AlertState.Open => rises ? Rise(alert, joined, now) : joined,
            AlertState.Acknowledged => rises || findings.Any(f => f.IsNewDanger) ? StartAfresh(joined, now) : joined,
            // The store raises a new alert instead; should a finding get here all the same, it must not be lost.
            AlertState.Resolved => StartAfresh(joined, now),
        };
    }

    // Open again, whoever had it in hand: a new acknowledgement is needed, and the ladder starts at its first step.
    private static Alert StartAfresh(Alert alert, DateTimeOffset now) =>
        alert with { State = AlertState.Open, WaitingSince = now, Ladder = null };

    private static Severity MostUrgent(ImmutableArray<Finding> findings, Severity atLeast) =>
        findings.Select(f => f.Severity).Append(atLeast).Max();

    // The wait of an alert that pages day and night is not shortened by its rise; another has waited for nobody by night so far.
    private static Alert Rise(Alert before, Alert risen, DateTimeOffset now) =>
        risen with { Ladder = null, WaitingSince = before.Paging == Paging.Now ? before.WaitingSince : now };
}
