using System.Collections.Immutable;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>
/// The alert as a process: pages climb a ladder of people until one of them acknowledges, and again until one resolves.
/// Severity never falls here, and nothing here resolves an alert by itself.
/// </summary>
public static partial class Escalation
{
    /// <summary>A new alert at the severity of its most urgent finding. It pages at its first <see cref="Decide"/>.</summary>
    public static Alert Raise(AlertId alertId, PatientId? patientId, string? code, ImmutableArray<Finding> findings, DateTimeOffset now)
    {
        var severity = MostUrgent(findings, Severity.Routine);
        return new Alert
        {
            AlertId = alertId,
            PatientId = patientId,
            Code = code,
            Severity = severity,
            Causes = [.. findings.Select(f => new Cause(f, now))],
            RaisedAt = now,
            WaitingSince = now,
            EmergencySince = severity == Severity.Emergency ? now : null,
        };
    }

    /// <summary>
    /// Reads the signals, then does what is due. Idempotent: decided again at the same instant it does nothing more. Hours
    /// late after an outage it pages one step, not the backlog.
    /// </summary>
    /// <param name="alert">The alert as stored.</param>
    /// <param name="signals">Unread signals in order; at most 30.</param>
    /// <param name="facts">What holds now.</param>
    /// <param name="now">The instant of the decision.</param>
    /// <returns>A time to look again as long as something is due; none once it is resolved.</returns>
    public static Plan<Alert> Decide(Alert alert, IReadOnlyList<AlertSignal> signals, AlertFacts facts, DateTimeOffset now)
    {
        foreach (var signal in signals)
        {
            alert = signal.Match(
                page => PagingSteps.Hear(alert, page),
                screen => ScreenWatching.Finish(alert, screen, facts.Policy, now),
                _ => Reachability.NoteCannotBeTexted(alert, now));
        }

        if (alert.State == AlertState.Resolved)
        {
            return new Plan<Alert>(alert, [], null);
        }

        alert = Reachability.Note(alert, facts, now);
        alert = ScreenWatching.Expire(alert, facts.Policy, now);
        var goesToBackup = GoesToBackupAt(alert) <= now || HolderHasLeft(alert, facts);
        alert = goesToBackup ? StartAfresh(alert, now) : PageAgain(alert, facts, now);
        var steps = ImmutableArray.CreateBuilder<Step>();
        alert = LadderClimb.Advance(alert, goesToBackup ? Rung.Backup : Rung.OnCall, facts, now, steps);
        alert = NobodyReachedText.Give(alert, facts, now, steps);
        alert = RoutineEmail.Send(alert, facts, now, steps);
        return new Plan<Alert>(alert, steps.ToImmutable(), NextLook(alert, facts, now));
    }

    private static DateTimeOffset? NextLook(Alert alert, AlertFacts facts, DateTimeOffset now)
    {
        DateTimeOffset?[] due =
        [
            LadderClimb.DueAt(alert, facts, now),
            NobodyReachedText.DueAt(alert, facts.Policy),
            RoutineEmail.DueAt(alert),
            ScreenWatching.DueAt(alert, facts.Policy),
            ReopensAt(alert, facts),
            GoesToBackupAt(alert),
        ];
        return due.Min();
    }
}
