using System.Globalization;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>How pages and the timeline say what is known.</summary>
internal static class KnownIdeationWords
{
    public static string Of(KnownIdeationLevel level) => level switch
    {
        KnownIdeationLevel.WishToBeDead => "Wish to be dead (C-SSRS 1)",
        KnownIdeationLevel.ThoughtsWithoutMethod => "Thoughts without a method (C-SSRS 1 and 2)",
    };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Entry(KnownIdeation note) =>
        $"Known ideation noted: {Of(note.Level)}, until {Day(note.Until)}; safety plan reviewed on {Day(note.SafetyPlanReviewedOn)}."
        + (note.Note is { } words ? $" {words}" : "");

    /// <summary>What it was measured by.</summary>
    public static string Measure(KnownIdeation note) => note.Answer is { } answer
        ? string.Create(CultureInfo.InvariantCulture, $"The safety answer on record was {answer} of 3: a higher one ends the note.")
        : "No safety answer was on record: an answer above 1 of 3 ends the note.";
}
