using System.Globalization;
using System.Text;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>
/// The report as CSV (RFC 4180): a line a number, so that a sheet can turn it as it likes. Groups only; no id, no date of a person.
/// Nothing in it is free text of a person, so no cell can be taken for a formula. New columns stand at the end.
/// </summary>
public static class OutcomeCsv
{
    private const string Header = "period,measure,group,patients,count,of,percent,median_minutes,p90_minutes,longest_minutes,caution,excluded,excluded_reasons,meaning,source";
    private const string EndOfLine = "\r\n";

    /// <summary>The whole file, header first, lines ended by CRLF. Shares are percent and waits are minutes, both with one decimal; a cell without a number is empty.</summary>
    public static string Write(OutcomeReport report)
    {
        var csv = new StringBuilder(Header).Append(EndOfLine);
        var whole = string.Create(CultureInfo.InvariantCulture, $"{report.First:yyyy-MM} to {report.Last:yyyy-MM}");
        foreach (var month in report.Months)
        {
            Add(csv, month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), month.Outcomes);
        }

        Add(csv, whole, report.Whole);
        foreach (var result in report.Payers)
        {
            Add(csv, whole, "all", result);
        }

        foreach (var group in report.Indications)
        {
            Add(csv, whole, IndicationNames.Of(group.Indication), group.Courses);
        }

        return csv.ToString();
    }

    private static void Add(StringBuilder csv, string period, PeriodOfOutcomes outcomes)
    {
        Add(csv, period, "all", outcomes.Courses);
        Add(csv, period, "survey-completion", "all", outcomes.CheckIns);
        foreach (var alerts in outcomes.Alerts)
        {
            Add(csv, period, "time-to-acknowledge", alerts, alerts.ToAcknowledge);
            Add(csv, period, "time-to-resolve", alerts, alerts.ToResolve);
        }
    }

    private static void Add(StringBuilder csv, string period, string group, CourseRates courses)
    {
        foreach (var result in courses.Measures)
        {
            Add(csv, period, group, result);
        }
    }

    private static void Add(StringBuilder csv, string period, string group, MeasureResult result)
    {
        var (rate, text) = (result.Rate, MeasureText.Of(result.Measure));
        var reasons = string.Join("; ", result.Exclusions.Select(one => string.Create(CultureInfo.InvariantCulture, $"{MeasureText.NameOf(one.Why)} {one.Count}")));
        Line(
            csv, period, text.Name, group, Number(rate.Patients), Number(rate.Count), Number(rate.Of), Percent(rate.Share), "", "", "",
            Caution(rate.IsSmall), Number(result.Excluded), reasons, Quoted(text.Meaning), Quoted(text.Source));
    }

    private static void Add(StringBuilder csv, string period, string measure, string group, Rate rate) => Line(
        csv, period, measure, group, Number(rate.Patients), Number(rate.Count), Number(rate.Of), Percent(rate.Share), "", "", "", Caution(rate.IsSmall), "", "", "", "");

    private static void Add(StringBuilder csv, string period, string measure, AlertTimes alerts, Waits waits) => Line(
        csv, period, measure, Name(alerts.Severity), Number(alerts.Patients), Number(waits.Ended), Number(alerts.Alerts), "",
        Minutes(waits.Median), Minutes(waits.Most), Minutes(waits.Longest), Caution(alerts.IsSmall), "", "", "", "");

    private static void Line(StringBuilder csv, params ReadOnlySpan<string?> cells) => csv.AppendJoin(',', cells).Append(EndOfLine);

    // Sentences of ours: they have commas, and no quotation marks.
    private static string Quoted(string sentence) => $"\"{sentence}\"";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double? share) => share is { } known ? (100 * known).ToString("0.0", CultureInfo.InvariantCulture) : "";

    private static string Minutes(TimeSpan? wait) => wait is { } known ? known.TotalMinutes.ToString("0.0", CultureInfo.InvariantCulture) : "";

    private static string Caution(bool isSmall) => isSmall ? string.Create(CultureInfo.InvariantCulture, $"fewer than {Rate.FewPatients} patients") : "";

    private static string Name(Severity severity) => severity switch
    {
        Severity.Routine => "routine",
        Severity.Urgent => "urgent",
        Severity.Emergency => "emergency",
    };
}
