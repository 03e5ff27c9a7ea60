using System.Collections.Immutable;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>Turns answers into results. An answer that is none of the item's is missing, and nothing is prorated.</summary>
public static class Scorer
{
    /// <summary>The result of a form.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="answers">Answers by item id; what is absent is missing.</param>
    /// <param name="sex">For sex-specific cut-offs; null takes the lower one.</param>
    /// <param name="phase">Some questions are asked in one phase only.</param>
    public static ScoredForm Score(
        Instrument instrument, IReadOnlyDictionary<string, int> answers, ScreeningSex? sex, SessionPhase phase = SessionPhase.Induction)
    {
        var given = Given(instrument, answers);
        var safety = Safety(instrument, given, phase);
        if (!IsComplete(instrument, given, phase))
        {
            return new ScoredForm(null, "", null, safety, Complete: false);
        }

        if (instrument.Scoring is not { } scoring)
        {
            return new ScoredForm(null, "", null, safety, Complete: true);
        }

        return scoring.Method switch
        {
            ScoringMethod.Sum => Summed(instrument, given, sex, phase, safety),
            ScoringMethod.Triage => Triaged(instrument, given, safety),
        };
    }

    /// <summary>The band of a total; <c>positive</c> or <c>negative</c> for a screen; empty without bands or outside the range.</summary>
    public static string BandOf(Instrument instrument, int total, ScreeningSex? sex)
    {
        if (instrument.Scoring is not { } scoring || total < instrument.MinTotal || total > instrument.MaxTotal)
        {
            return "";
        }

        return scoring.Bands.FirstOrDefault(band => total >= band.From && total <= band.To)?.Id
            ?? scoring.CutOffFor(sex) switch { null => "", var cutOff => total >= cutOff ? "positive" : "negative" };
    }

    /// <summary>
    /// What a total without its items says about ideation: positive when the other items cannot reach it
    /// (PHQ-9 of 25 and more: eight items give 24 at most), otherwise unknown.
    /// </summary>
    public static SafetyAnswer SafetyOfTotalOnly(Instrument instrument, int total)
    {
        var scored = instrument.Items.Where(item => item.Scored).ToList();
        var quiet = scored.Sum(item => item.AsksAboutSafety ? Math.Min(item.Highest, item.FlagFrom - 1) : item.Highest);
        return scored.Any(item => item.AsksAboutSafety) && total > quiet && total <= instrument.MaxTotal ? SafetyAnswer.Positive : SafetyAnswer.Unknown;
    }

    /// <summary>The items whose answers raise their flag, in order, complete or not; words items are not looked at.</summary>
    public static ImmutableArray<Item> Flagged(Instrument instrument, IReadOnlyDictionary<string, int> answers) =>
        [.. instrument.Items.Where(item => answers.TryGetValue(item.Id, out var answer) && item.IsRaisedBy(answer))];

    private static Dictionary<string, int> Given(Instrument instrument, IReadOnlyDictionary<string, int> answers) =>
        answers.Where(answer => instrument.FindItem(answer.Key)?.Allows(answer.Value) == true).ToDictionary();

    // An unscored question counts only where another rests on its answer.
    private static bool IsComplete(Instrument instrument, Dictionary<string, int> given, SessionPhase phase)
    {
        var gates = instrument.Items.Select(item => item.AskWhen?.Item).ToHashSet();
        var hasTotal = instrument.Scoring is { Method: ScoringMethod.Sum };
        return instrument.Items
            .Where(item => QuestionPath.IsAsked(instrument, item, given, phase))
            .Where(item => hasTotal ? item.Scored || gates.Contains(item.Id) : item.Kind != ItemKind.Words)
            .All(item => given.ContainsKey(item.Id));
    }

    // An answer given counts even to a question that would not have been asked: doubt goes to a human.
    private static SafetyAnswer Safety(Instrument instrument, Dictionary<string, int> given, SessionPhase phase)
    {
        if (Flagged(instrument, given).Any(item => item.AsksAboutSafety))
        {
            return SafetyAnswer.Positive;
        }

        var asked = instrument.Items.Where(item => item.AsksAboutSafety && QuestionPath.IsAsked(instrument, item, given, phase)).ToList();
        return asked.Count > 0 && asked.All(item => given.ContainsKey(item.Id)) ? SafetyAnswer.Negative : SafetyAnswer.Unknown;
    }

    private static ScoredForm Summed(
        Instrument instrument, Dictionary<string, int> given, ScreeningSex? sex, SessionPhase phase, SafetyAnswer safety)
    {
        var total = instrument.Items.Where(item => item.Scored && QuestionPath.IsAsked(instrument, item, given, phase)).Sum(item => given[item.Id]);
        bool? positive = instrument.Scoring?.CutOffFor(sex) is { } cutOff ? total >= cutOff : null;
        return new ScoredForm(total, BandOf(instrument, total, sex), positive, safety, Complete: true);
    }

    private static ScoredForm Triaged(Instrument instrument, Dictionary<string, int> given, SafetyAnswer safety)
    {
        var band = Triage.BandOf(Flagged(instrument, given));
        return new ScoredForm(null, band, band != Triage.None, safety, Complete: true);
    }
}
