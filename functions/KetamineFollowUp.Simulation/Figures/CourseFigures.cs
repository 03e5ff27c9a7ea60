using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Simulation.Figures;

/// <summary>
/// What the simulated patients did without anybody's follow-up, measured as the studies measured it: forms before the first
/// session and three days after the last, and the time until a response was lost, without maintenance.
/// </summary>
internal sealed record CourseFigures(
    int Patients, double Response, double Remission, double Worse, double MoreIdeation, KaplanMeier Lasting, KaplanMeier LastingResistant, ImmutableArray<(int Day, double Share)> OneInfusion)
{
    // ASSUMPTION: the studies do not say on which day they measured; on the third the first days' extra relief has passed.
    private const int MeasuredAfterDays = 3;

    /// <param name="patients">How many.</param>
    /// <param name="seed">Of the population.</param>
    /// <param name="days">How long the loss of a response is looked for, after the last session.</param>
    public static CourseFigures Of(int patients, long seed, double days)
    {
        var measured = Enumerable.Range(0, patients).Select(number => Measure(number, seed)).ToList();
        var responders = measured.Where(one => one.Illness.Prognosis.Responds).ToList();
        return new CourseFigures(
            patients,
            Share(one => one.After * 2 <= one.Before),
            Share(one => one.After < Prognosis.Remission),
            Share(one => one.After - one.Before >= Prognosis.MattersFrom),
            Share(one => one.Illness.Ideation(After) > one.Illness.Prognosis.IdeationBefore),
            KaplanMeier.Of(responders.Select(one => Loss(one.Illness, days))),
            KaplanMeier.Of(responders.Where(one => one.Illness.Prognosis.IsResistant).Select(one => Loss(one.Illness, days))),
            [.. PublishedFigures.AfterOneInfusion.Select(point => (point.Day, ShapeOn(point.Day)))]);

        double Share(Func<(Illness Illness, int Before, int After), bool> which) => (double)measured.Count(which) / patients;

        double ShapeOn(int day)
        {
            var ill = Enumerable.Range(0, patients).Select(number => Untreated.AfterOneSession(number, seed)).ToList();
            return ill.Average(one => one.Points(Untreated.Start.AddDays(day))) / ill.Average(one => one.Prognosis.Before);
        }
    }

    private static DateTimeOffset After => Untreated.LastSession.AddDays(MeasuredAfterDays);

    private static (Illness Illness, int Before, int After) Measure(int number, long seed)
    {
        var phq9 = InstrumentCatalog.Shipped.Get("phq-9");
        var dice = Untreated.DiceOf(number, seed);
        var illness = Untreated.AfterCourse(number, seed);
        var before = Forms.Total(phq9, illness.Prognosis.Before, illness.Prognosis.IdeationBefore, dice);
        return (illness, before, Forms.Total(phq9, illness.Points(After), illness.Ideation(After), dice));
    }

    private static (double Day, bool IsEvent) Loss(Illness illness, double days)
    {
        var lost = (illness.LossAt!.Value - Untreated.LastSession).TotalDays;
        return lost <= days ? (lost, true) : (days, false);
    }
}
