using System.Collections.Immutable;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Simulation.Populations;

/// <summary>What happened to one patient, beside what only the simulation knows.</summary>
/// <param name="FollowedFrom">Enrolled.</param>
/// <param name="FollowedTo">The end of the simulation.</param>
/// <param name="Spells">The times between sessions, in order.</param>
/// <param name="Recommendations">Booster reviews opened, in order.</param>
/// <param name="Worsened">When a worsening was told to staff, in order.</param>
/// <param name="Alerts">Every alert that was raised, in order.</param>
/// <param name="Trajectory">Their course without anything that says who they are.</param>
internal sealed record PatientResult(
    DateTimeOffset FollowedFrom,
    DateTimeOffset FollowedTo,
    ImmutableArray<Spell> Spells,
    ImmutableArray<Recommended> Recommendations,
    ImmutableArray<DateTimeOffset> Worsened,
    ImmutableArray<RaisedAlert> Alerts,
    ExportedTrajectory Trajectory);

/// <summary>The time from one session to the next, or to the end.</summary>
/// <param name="From">The session.</param>
/// <param name="To">The next session, or the end.</param>
/// <param name="LossAt">When the response would be lost without another session; null: never.</param>
internal sealed record Spell(DateTimeOffset From, DateTimeOffset To, DateTimeOffset? LossAt);

/// <summary>A review that the system opened.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What it recommended in the end.</param>
internal sealed record Recommended(DateTimeOffset At, RecommendationKind Kind);

/// <summary>An alert that was raised.</summary>
/// <param name="Severity">The highest that it reached.</param>
/// <param name="Paging">At which hours it paged.</param>
/// <param name="IsOfScoresAlone">Nothing but scores raised it.</param>
internal sealed record RaisedAlert(Severity Severity, Paging Paging, bool IsOfScoresAlone);
