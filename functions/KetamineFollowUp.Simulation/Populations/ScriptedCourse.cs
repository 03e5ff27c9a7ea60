using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Simulation.Populations;

/// <summary>The illness and the sessions of a patient to be.</summary>
/// <param name="Condition">How they are.</param>
/// <param name="Sessions">Days after the first session; without the maintenance that an invitation may lead to.</param>
/// <param name="Indication">What they are treated for; null: drawn.</param>
internal sealed record ScriptedCourse(ICondition Condition, ImmutableArray<TrajectorySession> Sessions, Indication? Indication)
{
    private static readonly ImmutableArray<TrajectorySession> Induction =
        [.. Untreated.InductionDays.Select(day => new TrajectorySession(day, SessionPhase.Induction))];

    /// <summary>The course of patient number <paramref name="number"/>.</summary>
    public static ScriptedCourse Of(PopulationPlan plan, int number, DateTimeOffset firstSession)
    {
        if (plan.Trajectories.IsEmpty)
        {
            return new ScriptedCourse(Untreated.Of(number, plan.Seed), Induction, Indication: null);
        }

        var trajectory = plan.Trajectories[number % plan.Trajectories.Length];
        return new ScriptedCourse(new RecordedCondition(trajectory, firstSession), trajectory.Sessions, trajectory.Indication);
    }
}
