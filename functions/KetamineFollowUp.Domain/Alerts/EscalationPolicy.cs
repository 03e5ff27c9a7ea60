using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>How pages climb, per severity. Every time here is an ASSUMPTION that lives in the protocol file.</summary>
/// <param name="Emergency">The fast ladder.</param>
/// <param name="Urgent">The slower ladder.</param>
/// <param name="RepeatEvery">After the last step the whole ladder runs again this much later, until someone acknowledges.</param>
/// <param name="ScreenTimeLimit">How long a safety screen may stay unfinished.</param>
/// <param name="TellPatientAfter">An emergency unacknowledged this long: the patient is told once that nobody was reached.</param>
/// <param name="NotReachedRetry">After the disposition "not-reached" the alert pages again this much later.</param>
/// <param name="RoutineEmailAt">Clinic-local time of the one email about a routine alert, on the next weekday.</param>
public sealed record EscalationPolicy(
    Ladder Emergency, Ladder Urgent, TimeSpan RepeatEvery, TimeSpan ScreenTimeLimit, TimeSpan TellPatientAfter, TimeSpan NotReachedRetry, TimeOnly RoutineEmailAt)
{
    /// <summary>The ladder of a severity; null for routine, which pages nobody.</summary>
    public Ladder? LadderFor(Severity severity) => severity switch
    {
        Severity.Routine => null,
        Severity.Urgent => Urgent,
        Severity.Emergency => Emergency,
    };
}

/// <summary>One severity's times.</summary>
/// <param name="StepEvery">From on-call to backup to catch-all, one step each.</param>
/// <param name="ResolveWithin">Acknowledged but unresolved this long: paged again.</param>
public sealed record Ladder(TimeSpan StepEvery, TimeSpan ResolveWithin);
