using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Simulation.Costs;

namespace KetamineFollowUp.Simulation.Reports;

/// <summary>What the follow-up asked of staff, phones and machines.</summary>
internal static class WorkSection
{
    // The anchor to beat. Source: expert consensus, Psychiatr Res Clin Pract 2021;3(2):57.
    private static readonly TimeSpan ConsensusLimit = TimeSpan.FromHours(12);

    public static void Write(ReportText text, PopulationResult result)
    {
        var (tally, months) = (result.Tally, result.PatientMonths);
        text.Title($"Alerts (staffing: {result.Plan.Staffing.Name})");
        foreach (var severity in Enum.GetValues<Severity>().Reverse())
        {
            var count = tally[$"alerts {EnumNames.Name(severity)}"];
            text.Figure(EnumNames.Name(severity), $"{100 * count / months:0.0}", string.Create(CultureInfo.InvariantCulture, $"per 100 patient-months; {count} in all"));
        }

        foreach (var paging in Enum.GetValues<Paging>().Reverse())
        {
            text.Figure($"paging {EnumNames.Name(paging)}", $"{100 * tally[$"alerts paging {EnumNames.Name(paging)}"] / months:0.0}", "per 100 patient-months");
        }

        text.Figure("pages by text from 20:00 to 08:00", $"{100 * tally["pages outside the daytime"] / months:0.0}", "per 100 patient-months");
        text.Figure("long-standing ideation noted as known", $"{100 * tally["notes of known ideation"] / months:0.0}", "notes per 100 patient-months");
        foreach (var severity in Enum.GetValues<Severity>().Reverse().Where(severity => tally.Waits(severity).Count > 0))
        {
            var minutes = tally.Waits(severity).Select(wait => wait.TotalMinutes).ToList();
            text.Figure(
                $"{EnumNames.Name(severity)}: minutes to acknowledge",
                $"{ReportText.At(minutes, 0.5):0.0}",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"median; 90 % {ReportText.At(minutes, 0.9):0.0}, 99 % {ReportText.At(minutes, 0.99):0.0}, longest {ReportText.At(minutes, 1):0.0}; within 12 h {100.0 * minutes.Count(one => one <= ConsensusLimit.TotalMinutes) / minutes.Count:0.0} % (consensus: all)"));
        }

        text.Line($"  told of suicidal thoughts {tally["told of suicidal thoughts"]} times, pages acknowledged by text {tally["pages acknowledged by text"]}, nobody reached {tally["alerts nobody-reached"]}");
        text.Counts("First causes of alerts", tally.Beginning("first cause "));
        text.Counts("Closed as", tally.Beginning("dispositions "));
        text.Title("Texts and calls per patient-month");
        Texts(text, "to patients", tally["texts to patients"], tally["segments to patients"], months);
        Texts(text, "from patients", tally["texts from patients"], tally["segments from patients"], months);
        Texts(text, "to staff", tally["texts to staff"], tally["segments to staff"], months);
        text.Figure("calls to staff", $"{tally["calls to staff"] / months:0.0}", "pages by phone call");
        Cost(text, tally.Cost, months);
    }

    private static void Texts(ReportText text, string name, long texts, long segments, double months) =>
        text.Figure(name, $"{texts / months:0.0}", string.Create(CultureInfo.InvariantCulture, $"{segments / months:0.0} segments"));

    private static void Cost(ReportText text, StoreCost cost, double months)
    {
        text.Title("Azure, per 1,000 patient-months (request units: at most; prices: list, ASSUMPTION)");
        var thousand = 1000 / months;
        text.Figure(
            "store operations",
            $"{(cost.Reads + cost.Batches + cost.Queries) * thousand / 1e6:0.00} M",
            string.Create(
                CultureInfo.InvariantCulture,
                $"point reads {cost.Reads * thousand / 1e6:0.00} M, batches {cost.Batches * thousand / 1e6:0.00} M with {cost.Writes * thousand / 1e6:0.00} M writes, queries {cost.Queries * thousand / 1e6:0.00} M"));
        text.Figure("request units", $"{cost.RequestUnits * thousand / 1e6:0.0} M", string.Create(CultureInfo.InvariantCulture, $"Cosmos DB serverless: ${AzurePrices.Store(cost) * thousand:0.00}"));
        text.Figure("executions", $"{cost.Batches * 2 * thousand / 1e6:0.00} M", string.Create(CultureInfo.InvariantCulture, $"Functions Flex Consumption: ${AzurePrices.Compute(cost) * thousand:0.00}"));
        text.Figure("together", $"${(AzurePrices.Store(cost) + AzurePrices.Compute(cost)) * thousand:0.00}", "without texts and emails, which their providers bill");
    }
}
