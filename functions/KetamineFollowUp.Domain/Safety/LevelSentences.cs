using System.Globalization;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>
/// How a comparison with the usual level is said to a clinician: with its numbers, rounded as a person would, and with what it could not rest on.
/// The probability is that of a smaller rise; it is never called a chance of noise, which would be another number.
/// </summary>
public static class LevelSentences
{
    private static readonly string[] Words = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>
    /// "PHQ-9: about 8 points above this patient's usual 6 (forms of 14 and 15, five days apart; usual from 4 forms). Chance that the true rise is
    /// under 4 points: 4 %." Only where the two newest forms decided.
    /// </summary>
    public static string TwoForms(LevelVerdict verdict, LevelScale scale)
    {
        var (usual, decision) = (verdict.Reference!, verdict.Decision!);
        return $"{ReadingWords.Name(verdict.Newest.Instrument)}: about {Points(decision.Rise, scale.TrueRise)} points above this patient's usual {Points(usual.Level, scale.TrueRise)} "
            + $"(forms of {verdict.Previous!.Total} and {verdict.Newest.Total}, {Days(decision.Days)} apart; usual from {Forms(usual.Forms)}). "
            + Chance(decision, scale);
    }

    /// <summary>The same where the forms are named already: "about 8 points above usual. Chance that the true rise is under 4 points: 4 %."</summary>
    public static string Risen(LevelVerdict verdict, LevelScale scale) =>
        $"about {Points(verdict.Decision!.Rise, scale.TrueRise)} points above usual. {Chance(verdict.Decision, scale)}";

    /// <summary>The newest form beside the usual level, and why two forms do not decide yet.</summary>
    public static string OneForm(LevelVerdict verdict, LevelScale scale, IanaZone zone)
    {
        var form = $"{ReadingWords.Name(verdict.Newest.Instrument)} {ReadingWords.TotalAndDay(verdict.Newest, zone)}";
        return verdict.Usual is not { } usual || verdict.Newest.Total is not { } total ? $"{form}."
            : $"{form}: about {Points(total - usual.Level, scale.TrueRise)} points above this patient's {Basis(usual, verdict, scale, zone)}.{Gap(verdict)}";
    }

    /// <summary>A usual level with its forms: "6 (from 4 forms)".</summary>
    public static string Usual(UsualLevel usual, LevelScale scale) => $"{Points(usual.Level, scale.TrueRise)} (from {Forms(usual.Forms)})";

    /// <summary>Two forms beside the baseline.</summary>
    public static string AboveBaseline(Reading first, Reading second, Reading baseline, IanaZone zone) =>
        $"{ReadingWords.Name(second.Instrument)} {ReadingWords.TotalAndDay(first, zone)} and {ReadingWords.TotalAndDay(second, zone)}: on average "
        + $"{Points(((first.Total!.Value + second.Total!.Value) / 2.0) - baseline.Total!.Value)} points above the baseline of {ReadingWords.TotalAndDay(baseline, zone)}.";

    /// <summary>Points as they are said: 8, or 7.5 where a half is known.</summary>
    internal static string Points(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    // Never "0 %": nothing here is certain.
    private static string Chance(LevelDecision decision, LevelScale scale) => string.Create(
        CultureInfo.InvariantCulture,
        $"Chance that the true rise is under {Points(scale.TrueRise)} points: {Math.Max(1, Math.Round(100 * (1 - decision.Probability))):0} %.");

    // On a scale of single points, tenths of an estimate are no knowledge; where the rise looked for is below two points, they are.
    private static string Points(double number, double trueRise) =>
        trueRise < 2 ? Points(number) : Math.Round(number, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);

    private static string Basis(UsualLevel usual, LevelVerdict verdict, LevelScale scale, IanaZone zone) => usual.Basis switch
    {
        UsualBasis.Reference => $"usual {Usual(usual, scale)}",
        UsualBasis.Induction => $"usual {Points(usual.Level, scale.TrueRise)} (from {Forms(usual.Forms)} before the last induction session: there is none since)",
        UsualBasis.Baseline => $"baseline of {ReadingWords.TotalAndDay(verdict.Baseline!, zone)} (no other form says yet what is usual)",
    };

    private static string Gap(LevelVerdict verdict) => verdict.Undecided is { } gap ? Gap(gap) : "";

    private static string Gap(LevelGap gap) => gap switch
    {
        LevelGap.TooFewForms => " Too few forms yet to confirm it.",
        LevelGap.TooClose => " The two newest forms lie too close together to confirm it.",
        LevelGap.SessionSince => " A session since then: two forms after it can confirm it.",
    };

    private static string Forms(int count) => count == 1 ? "1 form" : string.Create(CultureInfo.InvariantCulture, $"{count} forms");

    private static string Days(int count) => count < Words.Length ? $"{Words[count]} {(count == 1 ? "day" : "days")}" : ReadingWords.Days(count);
}
