using System.Globalization;
using KetamineFollowUp.Simulation.Figures;
using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Simulation.Reports;

/// <summary>What the population did, beside the published figure.</summary>
internal static class CourseSection
{
    private const string McInnes = "McInnes 2022, PubMed 35027209";

    public static void Write(ReportText text, CourseFigures course)
    {
        text.Title("The population beside what is published (the same patients, six sessions and no maintenance)");
        Share(text, "response after the course", course.Response, PublishedFigures.Response, course.Patients, McInnes);
        Share(text, "remission", course.Remission, PublishedFigures.Remission, course.Patients, McInnes);
        Share(text, "worse", course.Worse, PublishedFigures.Worse, course.Patients, McInnes);
        Share(text, "more suicidal ideation", course.MoreIdeation, PublishedFigures.MoreIdeation, course.Patients, McInnes);
        Survival(text, course.Lasting, PublishedFigures.AfterFourWeeks);
        Survival(text, course.Lasting, PublishedFigures.AfterEightWeeks);
        text.Figure(
            "median days to relapse, treatment-resistant",
            course.LastingResistant.MedianDay is { } median ? (FormattableString)$"{median:0.0} d" : $"not reached",
            string.Create(CultureInfo.InvariantCulture, $"published {PublishedFigures.MedianDaysToRelapse} d (Murrough 2013, PMC3725185); {course.LastingResistant.Patients} patients here"));
        text.Title("Day by day after one infusion: the mean as a share of the day before (published: MADRS, n = 20, PMC10769130)");
        foreach (var (point, (_, share)) in PublishedFigures.AfterOneInfusion.Zip(course.OneInfusion))
        {
            var (published, error) = Shape(point);
            text.Figure($"day {point.Day}", $"{share:0.00}", string.Create(CultureInfo.InvariantCulture, $"published {published:0.00} (standard error {error:0.00})"));
        }
    }

    /// <summary>A published mean as a share of the one on day 0, and the standard error of the mean.</summary>
    public static (double Share, double Error) Shape(ShapePoint point)
    {
        var before = PublishedFigures.AfterOneInfusion[0].Mean;
        return (point.Mean / before, point.Deviation / Math.Sqrt(PublishedFigures.ShapePatients) / before);
    }

    private static void Share(ReportText text, string name, double here, double published, int patients, string source) => text.Figure(
        name,
        $"{100 * here:0.0} %",
        string.Create(CultureInfo.InvariantCulture, $"published {100 * published:0.0} % ({source}); chance alone moves it by {100 * 1.96 * Math.Sqrt(published * (1 - published) / patients):0.0}"));

    private static void Survival(ReportText text, KaplanMeier lasting, SurvivalPoint published) => text.Figure(
        $"of responders still responding at {published.Day / 7:0} weeks",
        $"{100 * lasting.At(published.Day):0.0} %",
        string.Create(CultureInfo.InvariantCulture, $"published {100 * published.Share:0} % ({McInnes}); Kaplan–Meier, {lasting.Patients} patients here"));
}
