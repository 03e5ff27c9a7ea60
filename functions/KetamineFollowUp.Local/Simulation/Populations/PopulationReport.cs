using System.Globalization;
using System.Text;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Local.Simulation.Populations;

/// <summary>The report of a simulated population.</summary>
internal static class PopulationReport
{
    /// <summary>Broken rules listed one by one; the rest are counted.</summary>
    private const int MostListed = 50;

    public static string Text(Tally tally, int patients, int days, long seed)
    {
        var text = new StringBuilder();
        Line($"{patients} patients over {days} days, seed {seed}");
        Section("Follow-up", tally, "sessions ");
        Line($"  check-ins sent {tally["check-ins sent"]}, answered to the end {Share(tally["check-ins completed"], tally["check-ins sent"])}");
        Line($"  answers {tally["answers"]}, texts from patients {tally["texts from patients"]}, of them found on the provider's list only {tally["texts whose webhook was lost"]}");
        Line($"  replied STOP {tally["replied STOP"]}");
        Section("Sent to patients", tally, "sent to patients: ");
        Section("Sent to staff", tally, "sent to staff: ");
        Line($"");
        Line($"Course of the illness (of {tally["patients with a PHQ-9 before and after"]} with a PHQ-9 before and after)");
        Line($"  fell to half or below {Share(tally["patients who fell to half or below"], tally["patients with a PHQ-9 before and after"])}");
        Line($"  reached remission {Share(tally["patients who reached remission"], tally["patients with a PHQ-9 before and after"])}");
        Line($"");
        Line($"Alerts");
        foreach (var severity in Enum.GetValues<Severity>().Reverse())
        {
            Line($"  {Entries.Name(severity)} {tally[$"alerts {Entries.Name(severity)}"]}{Waits(tally.Waits(severity))}");
        }

        Line($"  told of suicidal thoughts {tally["told of suicidal thoughts"]} times, pages acknowledged by text {tally["pages acknowledged by text"]}, nobody reached {tally["alerts nobody-reached"]}");
        Section("Closed as", tally, "dispositions ");
        Section("Booster reviews", tally, "recommended ");
        Section("Decided", tally, "reviews ");
        Line($"");
        Line($"Rules: {(tally.Broken.Count == 0 ? "all held" : string.Create(CultureInfo.InvariantCulture, $"{tally.Broken.Count} times broken"))}");
        foreach (var broken in tally.Broken.Take(MostListed))
        {
            Line($"  {broken}");
        }

        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

        void Section(string title, Tally counts, string prefix)
        {
            Line($"");
            Line($"{title}");
            foreach (var (what, times) in counts.Beginning(prefix))
            {
                Line($"  {what} {times}");
            }
        }
    }

    private static string Share(long part, long whole) => whole == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{part}")
        : string.Create(CultureInfo.InvariantCulture, $"{part} ({100.0 * part / whole:0.0} %)");

    private static string Waits(IReadOnlyList<TimeSpan> waits) => waits.Count == 0
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture,
            $", acknowledged after the first page in {Minutes(waits, 0.5)} min (median), {Minutes(waits, 0.9)} (90 %), {Minutes(waits, 1)} (longest)");

    private static string Minutes(IReadOnlyList<TimeSpan> sorted, double quantile) =>
        sorted[(int)Math.Ceiling((sorted.Count - 1) * quantile)].TotalMinutes.ToString("0.0", CultureInfo.InvariantCulture);
}
