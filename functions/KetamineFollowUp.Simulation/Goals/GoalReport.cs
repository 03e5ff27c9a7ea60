using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Simulation.Populations;
using KetamineFollowUp.Simulation.Reports;

namespace KetamineFollowUp.Simulation.Goals;

/// <summary>The table of goals: version 1 of the rules beside version 2, on the same patients.</summary>
internal static class GoalReport
{
    // As the goals were set: docs/decisions/0007-levels.md.
    private const double Missing = .3;
    private const int PopulationDays = 90;

    /// <summary>Follows the patients and writes the table.</summary>
    /// <param name="patients">In each trial.</param>
    /// <param name="population">In the simulated clinic.</param>
    /// <param name="seed">The same seed gives the same table.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<string> Of(int patients, int population, long seed, CancellationToken cancel)
    {
        var clinic = await PopulationResult.OfClinic(new PopulationPlan(population, PopulationDays, seed), cancel);
        var (one, two) = (Scores.Of(new BestFormRules(), patients, seed), Scores.Of(new LevelRules(ShippedProtocols.Standard), patients, seed));
        var months = clinic.PatientMonths;
        var (pagedByOne, paged) = (PagingFigures.OfVersionOne(clinic.Tally.Patients, months), PagingFigures.Of(clinic.Tally.Patients, months));
        var text = new ReportText();
        text.Line($"{patients} patients in each trial, {GoalTrial.Days} days; a clinic of {population} patients, {PopulationDays} days; seed {seed}");
        text.Line($"");
        text.Line($"| goal | | version 1 | version 2 |");
        text.Line($"| --- | --- | ---: | ---: |");
        text.Line($"| false booster recommendations per 100 stable responders in {GoalTrial.Days} days | at most 3 | {one.Stable.FalseRecommendations:0.0} | {two.Stable.FalseRecommendations:0.0} |");
        text.Line($"| the same, every form answered | | {one.StableAnswered.FalseRecommendations:0.0} | {two.StableAnswered.FalseRecommendations:0.0} |");
        text.Line($"| stable responders ever urgent by scores, of 100 | at most 5 | {one.Stable.UrgentWorsenings:0.0} | {two.Stable.UrgentWorsenings:0.0} |");
        text.Line($"| sudden losses of 8 points found within 45 days, of 100 | at least 78 | {one.Loss.Found:0} | {two.Loss.Found:0} |");
        text.Line($"| the same, every form answered | at least 85 | {one.LossAnswered.Found:0} | {two.LossAnswered.Found:0} |");
        text.Line($"| median days until found | at most 24 | {one.Loss.MedianDays:0} | {two.Loss.MedianDays:0} |");
        text.Line($"| the same, every form answered | at most 20 | {one.LossAnswered.MedianDays:0} | {two.LossAnswered.MedianDays:0} |");
        text.Line($"| alerts that page at any hour, per 100 patient-months | a quarter of version 1 | {pagedByOne.Now:0.0} | {paged.Now:0.0} |");
        text.Line($"| of them emergencies | danger only | {pagedByOne.Emergencies:0.0} | {paged.Emergencies:0.0} |");
        text.Line($"| rules of the clinic that were broken (each ideation pages within a minute) | 0 | | {clinic.Tally.Broken.Count} |");
        return text.ToString();
    }

    private sealed record Scores(StableFigures Stable, StableFigures StableAnswered, LossFigures Loss, LossFigures LossAnswered)
    {
        public static Scores Of(IScoreRules rules, int patients, long seed)
        {
            var trial = new GoalTrial(rules, seed);
            return new Scores(trial.Stable(patients, Missing), trial.Stable(patients, 0), trial.SuddenLoss(patients, Missing), trial.SuddenLoss(patients, 0));
        }
    }
}
