using System.Globalization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>How readings are named in the sentences that clinicians read.</summary>
public static class ReadingWords
{
    /// <summary>The instrument's usual name: <c>phq-9</c> is PHQ-9; of our own forms, what they are about.</summary>
    public static string Name(string instrument) => instrument switch
    {
        "safety" => "Safety item",
        "after-session" => "After-session checklist",
        "pulse" => "Mood today",
        "foundations" => "Rest of the plan",
        "urinary" => "Bladder questions",
        "misuse" => "Use other than as given",
        "pregnancy" => "Pregnancy question",
        "pcl-5-short" => "PCL-5 short form",
        "cssrs" => "C-SSRS",
        "cssrs-first" => "C-SSRS (first time)",
        _ => instrument.ToUpperInvariant(),
    };

    /// <summary>A patient-local date with its year, such as 3 March 2026: a baseline may be older than a year.</summary>
    public static string Day(DateTimeOffset at, IanaZone zone) => Day(ClinicTime.DateOf(at, zone));

    /// <summary>The same where there is little room: 3 Mar 2026.</summary>
    public static string ShortDay(DateTimeOffset at, IanaZone zone) => ClinicTime.DateOf(at, zone).ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A date with its year.</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A total and its day: "18 on 3 March 2026".</summary>
    public static string TotalAndDay(Reading reading, IanaZone zone) => $"{reading.Total} on {Day(reading.TakenAt, zone)}";

    /// <summary>A number of days: "1 day", "2 days".</summary>
    public static string Days(int days) => days == 1 ? "1 day" : $"{days} days";
}
