using System.Globalization;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Assessment.Levels;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;

namespace KetamineFollowUp.Tests.Assessment.Levels;

/// <summary>Forms written as "day:total"; the last induction session is on day 0, the baseline on the day before the course.</summary>
internal static class SampleLevels
{
    /// <summary>The calm start of the test vectors.</summary>
    public const string Calm = "7:6 14:5 21:7 28:6";

    public static readonly CourseTimes Course = new(Day(-14), Day(0), Day(0));

    public static LevelFacts Facts(string instrument, int? baseline, string forms, CourseTimes? course = null) => new()
    {
        Readings = [.. Forms(instrument, forms)],
        Zone = NewYork,
        Baseline = baseline is { } total ? Of(instrument, -15, total) : null,
        Course = course ?? Course,
    };

    public static IEnumerable<Reading> Forms(string instrument, string forms) =>
        forms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(form => form.Split(':')).Select(form =>
            Of(instrument, double.Parse(form[0], CultureInfo.InvariantCulture), int.Parse(form[1], CultureInfo.InvariantCulture)));

    public static LevelVerdict Judge(LevelFacts facts) => LevelRule.Judge(facts, LevelNumbers.Default)!;

    public static LevelVerdict Judge(string instrument, int? baseline, string forms) => Judge(Facts(instrument, baseline, forms));

    public static string Result(LevelVerdict verdict) => string.Join(", ", new[]
    {
        verdict.IsLoss ? "loss" : null, verdict.IsWorse ? "worse" : null, verdict.AsksAgain ? "ask" : null,
    }.OfType<string>()) is { Length: > 0 } said ? said : "nothing";
}
