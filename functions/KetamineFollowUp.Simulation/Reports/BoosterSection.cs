using System.Globalization;
using KetamineFollowUp.Simulation.Figures;

namespace KetamineFollowUp.Simulation.Reports;

/// <summary>Relapses found by the clinic, and the booster rule beside simpler ones.</summary>
internal static class BoosterSection
{
    public static void Write(ReportText text, PopulationResult result)
    {
        var found = result.Detection;
        text.Title("Relapses at this clinic");
        text.Figure("lost, or lost without the session recommended", $"{found.Relapses}");
        text.Figure("found by a booster review in time", $"{ReportText.Share(found.Leads.Length, found.Relapses)}");
        text.Figure(
            "days before a 4-weekly visit would have seen it",
            $"{ReportText.At(found.Leads, 0.5):0.0}",
            string.Create(CultureInfo.InvariantCulture, $"median; 10 % {ReportText.At(found.Leads, 0.1):0.0}, 90 % {ReportText.At(found.Leads, 0.9):0.0}"));
        text.Figure(
            "days from the loss to its first sign",
            $"{ReportText.At(found.Delays, 0.5):0.0}",
            string.Create(CultureInfo.InvariantCulture, $"median over {found.Delays.Length}, review or worsening; negative: before the line is crossed"));
        if (result.Trial is { } trial)
        {
            text.Title($"The booster rule beside simpler ones ({trial.Rule.Patients} patients, {trial.Days} days after the course, no maintenance, the same forms for all)");
            text.Line($"  {"",-26}{"relapses",10}{"found",8}{"sensitivity",13}{"false per 100 patients",24}{"days after the loss",21}");
            Row(text, trial.Rule);
            Row(text, trial.FixedTotal);
            Row(text, trial.FixedInterval);
            text.Line($"  found: a look from {PolicyFigures.EarlyDays:0} days before the loss to {PolicyFigures.LateDays:0} after it; false: a look without a loss then or within {PolicyFigures.EarlyDays:0} days, once in {PolicyFigures.LateDays:0} days");
        }
    }

    private static void Row(ReportText text, PolicyFigures policy) => text.Line(
        $"  {policy.Name,-26}{policy.Relapses,10}{policy.Found,8}{100 * policy.Sensitivity,11:0.0} %{policy.FalsePer100,24:0.0}{policy.MedianDelay ?? 0,21:0.0}");
}
