namespace KetamineFollowUp.Simulation.Populations;

/// <summary>Many patients over virtual time. The same seed gives the same tally, on however many processors.</summary>
internal static class Population
{
    private const int CohortSize = 25;

    /// <summary>A Monday; the clocks of the US go forward six days later.</summary>
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 5, 0, 0, TimeSpan.Zero);

    public static async Task<Tally> Run(PopulationPlan plan, CancellationToken cancel)
    {
        var patients = plan.Patients;
        var cohorts = new Tally[(patients + CohortSize - 1) / CohortSize];
        await Parallel.ForAsync(0, cohorts.Length, cancel, async (index, _) =>
        {
            var from = index * CohortSize;
            cohorts[index] = await Cohort.Run(plan, from, Math.Min(patients, from + CohortSize), Start);
        });
        var all = new Tally();
        foreach (var tally in cohorts)
        {
            all.Add(tally);
        }

        return all;
    }
}
