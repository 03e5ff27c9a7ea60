using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Simulation.Reports;

namespace KetamineFollowUp.Simulation.Goals;

/// <summary>The table of the design of levels: what several rules find and what they raise for nothing, on the same patients.</summary>
internal static class RuleReport
{
    private const double Missing = .3;

    /// <summary>Follows the patients and writes the table.</summary>
    /// <param name="patients">In each cell.</param>
    /// <param name="seed">The same seed gives the same table.</param>
    public static string Of(int patients, long seed)
    {
        var text = new ReportText();
        text.Line($"{patients} patients in each cell, {GoalTrial.Days} days; seed {seed}. A full form that is not answered is sent once more 4 days later.");
        text.Line($"");
        text.Line($"| rule | forms missing | false per 100 stable | drift +2 | sudden +8 found | median days | gradual +8 found | partial +5 found | early +8 found |");
        text.Line($"| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var missing in new[] { Missing, 0 })
        {
            foreach (var rules in new IScoreRules[] { new BestFormRules(), SimpleRules.TwoLowest, SimpleRules.Ewma, SimpleRules.Cusum, new LevelRules(ShippedProtocols.Standard) })
            {
                var trial = new GoalTrial(rules, seed, sendsOnceMore: true);
                var sudden = trial.SuddenLoss(patients, missing);
                text.Line($"| {rules.Name} | {100 * missing:0} % | {trial.Stable(patients, missing).FalseRecommendations:0.0} | {trial.Drifting(patients, missing):0.0} | {sudden.Found:0} | {sudden.MedianDays:0} | {trial.Gradual(patients, missing).Found:0} | {trial.Partial(patients, missing).Found:0} | {trial.Early(patients, missing).Found:0} |");
            }
        }

        text.Line($"");
        text.Line($"Found: of 100 losses, recommended within 45 days after the loss is whole (gradual: it grows over 3 to 8 weeks, and a recommendation on the way counts). Early: on days 10 to 24. False and drift: of 100 patients, any recommendation.");
        return text.ToString();
    }
}
