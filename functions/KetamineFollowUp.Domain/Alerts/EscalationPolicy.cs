using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>How pages climb. Every time here is an ASSUMPTION that lives in the protocol file.</summary>
/// <param name="Emergency">The ladder of an emergency, which pages at any hour.</param>
/// <param name="Urgent">The ladder of what else pages at any hour.</param>
/// <param name="Daytime">The ladder of what pages by day only.</param>
/// <param name="DaytimeHours">When <paramref name="Daytime"/> climbs.</param>
/// <param name="ScreenTimeLimit">How long a safety screen may stay unfinished.</param>
/// <param name="TellPatientAfter">An emergency unacknowledged this long: the patient is told once that nobody was reached.</param>
/// <param name="RoutineEmailAt">Clinic-local time of the one email about a routine alert, on the next working day.</param>
public sealed record EscalationPolicy(
    Ladder Emergency, Ladder Urgent, Ladder Daytime, DaytimeHours DaytimeHours, TimeSpan ScreenTimeLimit, TimeSpan TellPatientAfter, TimeOnly RoutineEmailAt)
{
    /// <summary>The ladder that an alert climbs; null when it pages nobody.</summary>
    public Ladder? LadderOf(Alert alert) => alert.Paging switch
    {
        Paging.None => null,
        Paging.Daytime => Daytime,
        Paging.Now => alert.Severity switch
        {
            Severity.Routine or Severity.Urgent => Urgent,
            Severity.Emergency => Emergency,
        },
    };
}

/// <summary>The times of one ladder.</summary>
/// <param name="StepEvery">From on-call to backup to catch-all, one step each.</param>
/// <param name="CallAfter">Whoever a step has paged by text and email is phoned this much later; null: never.</param>
/// <param name="RepeatAfter">When the last step's time is over, the ladder begins again this much later, until somebody acknowledges.</param>
/// <param name="ResolveWithin">Acknowledged but unresolved this long: paged again. For urgent alerts that carry no safety finding, the next morning counts instead.</param>
/// <param name="NotReachedRetry">After the disposition "not-reached" the alert pages again this much later.</param>
public sealed record Ladder(TimeSpan StepEvery, TimeSpan? CallAfter, TimeSpan RepeatAfter, TimeSpan ResolveWithin, TimeSpan NotReachedRetry)
{
    private const int Steps = 3;

    /// <summary>For protocol files that name no daytime ladder (ASSUMPTION): half an hour a step, again two hours after the last.</summary>
    public static Ladder StandardDaytime { get; } =
        new(TimeSpan.FromMinutes(30), null, TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromMinutes(60));

    /// <summary>How long one run takes when every step gets its time.</summary>
    public TimeSpan RunTime => Steps * StepEvery;
}
