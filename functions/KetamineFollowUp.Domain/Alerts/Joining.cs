using System.Collections.Immutable;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>One unresolved alert per patient: what is found later joins it.</summary>
internal static class Joining
{
    public static Alert Join(Alert alert, ImmutableArray<Finding> findings, DateTimeOffset now)
    {
        if (findings.IsEmpty)
        {
            return alert;
        }

        var severity = MostUrgent(findings, alert.Severity);
        var rises = severity > alert.Severity;
        var joined = alert with
        {
            Causes = alert.Causes.AddRange(findings.Select(f => new Cause(f, now))),
            Severity = severity,
            EmergencySince = alert.EmergencySince ?? (severity == Severity.Emergency ? now : null),
        };
        return alert.State switch
        {
            AlertState.Open => rises ? Rise(alert, joined, now) : joined,
            AlertState.Acknowledged => rises || findings.Any(f => f.IsNewDanger) ? StartAfresh(joined, now) : joined,
            // The store raises a new alert instead; should a finding get here all the same, it must not be lost.
            AlertState.Resolved => StartAfresh(joined, now),
        };
    }

    /// <summary>Open again, whoever had it in hand: a new acknowledgement is needed, and the ladder starts at its first step.</summary>
    public static Alert StartAfresh(Alert alert, DateTimeOffset now) =>
        alert with { State = AlertState.Open, WaitingSince = now, Ladder = null };

    public static Severity MostUrgent(ImmutableArray<Finding> findings, Severity atLeast) =>
        findings.Select(f => f.Severity).Append(atLeast).Max();

    // The wait of an alert that paged already is not shortened by its rise; a routine one has waited for nobody so far.
    private static Alert Rise(Alert before, Alert risen, DateTimeOffset now) =>
        risen with { Ladder = null, WaitingSince = before.Severity == Severity.Routine ? now : before.WaitingSince };
}
