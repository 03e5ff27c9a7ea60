using KetamineFollowUp.Simulation.Figures;
using KetamineFollowUp.Simulation.Populations;

namespace KetamineFollowUp.Simulation.Reports;

/// <summary>A simulated population and everything measured on it.</summary>
/// <param name="Plan">What was simulated.</param>
/// <param name="Tally">What happened at the clinic.</param>
/// <param name="Course">What the illness does when nobody follows it up; null where only the clinic was run.</param>
/// <param name="Trial">The booster rule beside two simpler ones; null where only the clinic was run.</param>
/// <param name="Detection">What the clinic found.</param>
internal sealed record PopulationResult(PopulationPlan Plan, Tally Tally, CourseFigures? Course, TrialResult? Trial, Detection Detection)
{
    private const double DaysPerMonth = 365.25 / 12;

    /// <summary>How long the course without maintenance is looked at: four weeks beyond the last published point.</summary>
    public const int CourseDays = 84;

    /// <summary>Months of all patients' follow-up together.</summary>
    public double PatientMonths => Tally.Patients.Sum(patient => (patient.FollowedTo - patient.FollowedFrom).TotalDays) / DaysPerMonth;

    /// <summary>A simulated population with all its figures.</summary>
    public static async Task<PopulationResult> Of(PopulationPlan plan, CancellationToken cancel) => await OfClinic(plan, cancel) with
    {
        Course = CourseFigures.Of(plan.Patients, plan.Seed, CourseDays),
        Trial = RuleTrial.Run(plan.Patients, plan.Seed, CourseDays, plan.Protocol),
    };

    /// <summary>What happens at the clinic alone.</summary>
    public static async Task<PopulationResult> OfClinic(PopulationPlan plan, CancellationToken cancel)
    {
        var tally = await Population.Run(plan, cancel);
        return new PopulationResult(plan, tally, Course: null, Trial: null, Detection.Of(tally.Patients));
    }
}
