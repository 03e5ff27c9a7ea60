using System.Collections.Immutable;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>
/// The second of the three processes: pages climb a ladder of people until one of them acknowledges, and again until one
/// resolves. Severity never falls here, and nothing here resolves an alert by itself.
/// </summary>
public static class Escalation
{
    /// <summary>A new alert at the severity of its most urgent finding. It pages at its first <see cref="Decide"/>.</summary>
    public static Alert Raise(string alertId, PatientId? patientId, string? code, ImmutableArray<Finding> findings, DateTimeOffset now)
    {
        var severity = Joining.MostUrgent(findings, Severity.Routine);
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
    /// New causes join the alert, silently unless they make it more urgent or, on an acknowledged one, carry a safety
    /// finding: then the ladder starts afresh and a new acknowledgement is needed.
    /// </summary>
    public static Alert Join(Alert alert, ImmutableArray<Finding> findings, DateTimeOffset now) => Joining.Join(alert, findings, now);

    /// <summary>A safety screen was opened because of this alert: unfinished in time, it becomes a cause. The same screen counts once.</summary>
    public static Alert WatchScreen(Alert alert, string surveyId, DateTimeOffset now) => ScreenWatching.Watch(alert, surveyId, now);

    /// <summary>A staff member takes an open alert.</summary>
    public static AcknowledgeOutcome Acknowledge(Alert alert, StaffId by, DateTimeOffset now) => Answering.Acknowledge(alert, by, now);

    /// <summary>A staff member says what came of it. Resolving an open alert acknowledges it too.</summary>
    public static ResolveOutcome Resolve(Alert alert, StaffId by, Disposition disposition, string? note, DateTimeOffset now) =>
        Answering.Resolve(alert, by, disposition, note, now);

    /// <summary>
    /// Reads the signals, then does what is due. Idempotent: decided again at the same instant it does nothing more. Hours
    /// late after an outage it pages one step, not the backlog.
    /// </summary>
    public static Plan<Alert> Decide(Alert alert, IReadOnlyList<AlertSignal> signals, AlertFacts facts, DateTimeOffset now)
    {
        foreach (var signal in signals)
        {
            alert = signal.Match(
                page => Paging.Hear(alert, page),
                screen => ScreenWatching.Finish(alert, screen, facts.Policy, now),
                _ => Reachability.NoteCannotBeTexted(alert, now));
        }

        if (alert.State == AlertState.Resolved)
        {
            return new Plan<Alert>(alert, [], null);
        }

        alert = Reachability.Note(alert, facts, now);
        alert = ScreenWatching.Expire(alert, facts.Policy, now);
        alert = Reopening.Reopen(alert, facts.Policy, now);
        var steps = ImmutableArray.CreateBuilder<Step>();
        alert = LadderClimb.Advance(alert, facts, now, steps);
        alert = NobodyReachedText.Give(alert, facts, now, steps);
        alert = RoutineEmail.Send(alert, facts, now, steps);
        return new Plan<Alert>(alert, steps.ToImmutable(), NextLook(alert, facts.Policy, now));
    }

    private static DateTimeOffset? NextLook(Alert alert, EscalationPolicy policy, DateTimeOffset now)
    {
        DateTimeOffset?[] due =
        [
            LadderClimb.DueAt(alert, policy, now),
            NobodyReachedText.DueAt(alert, policy),
            RoutineEmail.DueAt(alert),
            ScreenWatching.DueAt(alert, policy),
            Reopening.DueAt(alert, policy),
        ];
        return due.Min();
    }
}
