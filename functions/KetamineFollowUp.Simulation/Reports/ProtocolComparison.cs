using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Simulation.Populations;

namespace KetamineFollowUp.Simulation.Reports;

/// <summary>
/// Two protocols over the same courses, each through the whole clinic: what patients, staff and the medical lead would notice.
/// Nobody gets a maintenance session, so that the courses stay the same.
/// </summary>
internal static class ProtocolComparison
{
    private const int NameColumn = 44;

    public static async Task<string> Run(PopulationPlan plan, Protocol one, Protocol other, CancellationToken cancel)
    {
        var before = await Follow(plan, one, cancel);
        var after = await Follow(plan, other, cancel);
        var text = new ReportText();
        text.Line($"{plan.Patients} patients over {plan.Days} days, {(plan.Trajectories.IsEmpty ? string.Create(CultureInfo.InvariantCulture, $"simulated with seed {plan.Seed}") : "from exported trajectories")}; no maintenance sessions");
        text.Line($"A: {Name(one)}   B: {Name(other)}");
        text.Title(FormattableString.Invariant($"{"",-NameColumn}{"A",12}{"B",12}{"B - A",12}"));
        foreach (var (name, figure) in Figures())
        {
            var (a, b) = (figure(before), figure(after));
            text.Line($"{name,-NameColumn}{a,12:0.0}{b,12:0.0}{b - a,12:+0.0;-0.0;0.0}");
        }

        foreach (var (name, result) in new[] { ("A", before), ("B", after) })
        {
            text.Line($"rules with {name}: {(result.Tally.Broken.Count == 0 ? "all held" : string.Create(CultureInfo.InvariantCulture, $"{result.Tally.Broken.Count} times broken, first: {result.Tally.Broken[0]}"))}");
        }

        return text.ToString();
    }

    private static Task<PopulationResult> Follow(PopulationPlan plan, Protocol protocol, CancellationToken cancel) =>
        PopulationResult.OfClinic(plan with { Protocol = protocol, Maintenance = false }, cancel);

    private static IEnumerable<(string Name, Func<PopulationResult, double> Figure)> Figures()
    {
        yield return ("check-ins sent, per patient-month", result => result.Tally["check-ins sent"] / result.PatientMonths);
        yield return ("  answered to the end, %", result => Percent(result.Tally["check-ins completed"], result.Tally["check-ins sent"]));
        yield return ("texts to patients, per patient-month", result => result.Tally["texts to patients"] / result.PatientMonths);
        yield return ("  segments", result => result.Tally["segments to patients"] / result.PatientMonths);
        yield return ("texts to staff, per patient-month", result => result.Tally["texts to staff"] / result.PatientMonths);
        foreach (var severity in Enum.GetValues<Severity>().Reverse())
        {
            yield return ($"{EnumNames.Name(severity)} alerts, per 100 patient-months", result => 100 * result.Tally[$"alerts {EnumNames.Name(severity)}"] / result.PatientMonths);
        }

        yield return ("responses lost that could be found", result => result.Detection.Relapses);
        yield return ("  found by a booster review in time, %", result => Percent(result.Detection.Leads.Length, result.Detection.Relapses));
        yield return ("  days from the loss to its first sign, median", result => ReportText.At(result.Detection.Delays, 0.5));
        yield return ("  days before a 4-weekly visit, median", result => ReportText.At(result.Detection.Leads, 0.5));
        foreach (var kind in Enum.GetValues<RecommendationKind>())
        {
            yield return ($"{EnumNames.Name(kind)}, per 100 patients", result => 100.0 * result.Tally[$"recommended {EnumNames.Name(kind)}"] / result.Tally["patients"]);
        }

        yield return ("store operations, per patient-month", result => (result.Tally.Cost.Reads + result.Tally.Cost.Batches + result.Tally.Cost.Queries) / result.PatientMonths);
    }

    private static double Percent(long part, long whole) => whole == 0 ? 0 : 100.0 * part / whole;

    private static string Name(Protocol protocol) => string.Create(CultureInfo.InvariantCulture, $"{protocol.Id} version {protocol.Version}");
}
