using System.Globalization;
using System.Text;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Simulation.Figures;
using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Simulation.Reports;

/// <summary>The files that <c>simulate --out</c> writes beside the report: plots, the numbers behind them, the trajectories.</summary>
internal static class ReportFiles
{
    // Nobody waits longer than this in the plot; the table has them all.
    private const double MaxMinutes = 60;

    /// <summary>Each file's name and content.</summary>
    public static IEnumerable<(string Name, string Content)> Of(PopulationResult result)
    {
        yield return ("report.txt", PopulationReport.Text(result));
        yield return ("trajectories.jsonl", ExportedTrajectories.Write(result.Tally.Patients.Select(patient => patient.Trajectory)));
        yield return ("alerts.csv", Csv("severity,alerts,per_100_patient_months", Enum.GetValues<Severity>().Select(severity =>
            Row($"{EnumNames.Name(severity)},{result.Tally[$"alerts {EnumNames.Name(severity)}"]},{100 * result.Tally[$"alerts {EnumNames.Name(severity)}"] / result.PatientMonths:0.00}"))));
        yield return ("acknowledgements.csv", Csv("severity,minutes", Enum.GetValues<Severity>().SelectMany(severity =>
            result.Tally.Waits(severity).Select(wait => Row($"{EnumNames.Name(severity)},{wait.TotalMinutes:0.00}")))));
        yield return ("acknowledgements.svg", Acknowledgements(result));
        yield return ("relapses.csv", Csv("days_before_4_weekly_visit", result.Detection.Leads.Select(lead => Row($"{lead:0.00}"))));
        if (result is { Course: { } course, Trial: { } trial })
        {
            yield return ("survival.csv", Csv("day,still_responding", course.Lasting.Steps.Select(step => Row($"{step.Day:0.00},{step.Share:0.0000}"))));
            yield return ("survival.svg", Survival(course));
            yield return ("days.csv", Csv("day,share_of_day_0,published,published_standard_error", course.OneInfusion.Zip(PublishedFigures.AfterOneInfusion).Select(Day)));
            yield return ("days.svg", Days(course));
            yield return ("boosters.csv", Csv(
                "policy,patients,relapses,found,sensitivity,false_per_100_patients,median_days_after_loss",
                new[] { trial.Rule, trial.FixedTotal, trial.FixedInterval }.Select(Policy)));
        }
    }

    private static string Survival(CourseFigures course) =>
        new SvgPlot("Responders still responding, without maintenance", "days after the last session", "share", PopulationResult.CourseDays, 1)
            .Steps("all responders", 1, course.Lasting.Steps.Select(step => (step.Day, step.Share)))
            .Points("McInnes 2022", [(PublishedFigures.AfterFourWeeks.Day, PublishedFigures.AfterFourWeeks.Share, 0), (PublishedFigures.AfterEightWeeks.Day, PublishedFigures.AfterEightWeeks.Share, 0)])
            .Steps("treatment-resistant", 1, course.LastingResistant.Steps.Select(step => (step.Day, step.Share)))
            .ToString();

    private static string Days(CourseFigures course) =>
        new SvgPlot("Mean score after one session, share of the day before", "days", "share", 15, 1.2)
            .Line("simulated (PHQ-9)", course.OneInfusion.Select(one => ((double)one.Day, one.Share)))
            .Points("MADRS, n = 20, PMC10769130", PublishedFigures.AfterOneInfusion.Select(point => ((double)point.Day, CourseSection.Shape(point).Share, CourseSection.Shape(point).Error)))
            .ToString();

    private static string Acknowledgements(PopulationResult result)
    {
        var plot = new SvgPlot($"Acknowledged after the first page (staffing: {result.Plan.Staffing.Name})", "minutes", "share", MaxMinutes, 1);
        foreach (var severity in Enum.GetValues<Severity>().Reverse())
        {
            var waits = result.Tally.Waits(severity);
            if (waits.Count > 0)
            {
                plot.Steps(EnumNames.Name(severity), 0, waits.Select((wait, index) => (wait.TotalMinutes, (index + 1.0) / waits.Count)));
            }
        }

        return plot.ToString();
    }

    private static string Day(((int Day, double Share) Here, ShapePoint Published) one)
    {
        var (share, error) = CourseSection.Shape(one.Published);
        return Row($"{one.Here.Day},{one.Here.Share:0.0000},{share:0.0000},{error:0.0000}");
    }

    private static string Policy(PolicyFigures policy) =>
        Row($"{policy.Name},{policy.Patients},{policy.Relapses},{policy.Found},{policy.Sensitivity:0.0000},{policy.FalsePer100:0.00},{policy.MedianDelay:0.00}");

    private static string Csv(string header, IEnumerable<string> rows) =>
        rows.Aggregate(new StringBuilder(header).Append('\n'), (text, row) => text.Append(row).Append('\n')).ToString();

    private static string Row(FormattableString row) => row.ToString(CultureInfo.InvariantCulture);
}
