using System.Collections.Immutable;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Simulation.Populations;

/// <summary>What is simulated.</summary>
/// <param name="Patients">How many patients.</param>
/// <param name="Days">How many days of virtual time.</param>
/// <param name="Seed">The same seed gives the same course.</param>
internal sealed record PopulationPlan(int Patients, int Days, long Seed)
{
    /// <summary>The protocol that they are followed by.</summary>
    public Protocol Protocol { get; init; } = ShippedProtocols.Standard;

    /// <summary>Who answers pages, and how soon.</summary>
    public Staffing Staffing { get; init; } = Staffing.Usual;

    /// <summary>Whether an invitation leads to a maintenance session; without, the illness goes as if nobody had looked.</summary>
    public bool Maintenance { get; init; } = true;

    /// <summary>Courses to follow instead of simulated ones, over and over when there are more patients; empty: simulated.</summary>
    public ImmutableArray<ExportedTrajectory> Trajectories { get; init; } = [];
}
