using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Assessment;

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
        if (instrument.Scoring is not { } scoring)
        {
            return "";
        }

        foreach (var band in scoring.Bands)
        {
            if (total >= band.From && total <= band.To)
            {
                return band.Id;
            }
        }

        return !scoring.Bands.IsEmpty || scoring.CutOffFor(sex) is not { } cutOff || total < instrument.MinTotal || total > instrument.MaxTotal ? ""
            : total >= cutOff ? "positive" : "negative";
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

    private static Dictionary<string, int> Given(Instrument instrument, IReadOnlyDictionary<string, int> answers)
    {
        var given = new Dictionary<string, int>(instrument.Items.Length);
        foreach (var item in instrument.Items)
        {
            if (answers.TryGetValue(item.Id, out var answer) && item.Allows(answer))
            {
                given[item.Id] = answer;
            }
        }

        return given;
    }

    private static bool IsComplete(Instrument instrument, Dictionary<string, int> given, SessionPhase phase)
    {
        foreach (var item in instrument.Items)
        {
            if (!given.ContainsKey(item.Id) && Counts(instrument, item) && QuestionPath.IsAsked(instrument, item, given, phase))
            {
                return false;
            }
        }

        return true;
    }

    // Beside a total, an unscored question counts only where another rests on its answer.
    private static bool Counts(Instrument instrument, Item item) => instrument.Scoring is { Method: ScoringMethod.Sum }
        ? item.Scored || instrument.Items.Any(other => other.AskWhen?.Item == item.Id)
        : item.Kind != ItemKind.Words;

    // An answer given counts even to a question that would not have been asked: doubt goes to a human.
    private static SafetyAnswer Safety(Instrument instrument, Dictionary<string, int> given, SessionPhase phase)
    {
        var (asked, answered) = (0, 0);
        foreach (var item in instrument.Items)
        {
            if (!item.AsksAboutSafety)
            {
                continue;
            }

            if (given.TryGetValue(item.Id, out var answer) && item.IsRaisedBy(answer))
            {
                return SafetyAnswer.Positive;
            }

            if (QuestionPath.IsAsked(instrument, item, given, phase))
            {
                asked++;
                answered += given.ContainsKey(item.Id) ? 1 : 0;
            }
        }

        return asked > 0 && asked == answered ? SafetyAnswer.Negative : SafetyAnswer.Unknown;
    }

    private static ScoredForm Summed(
        Instrument instrument, Dictionary<string, int> given, ScreeningSex? sex, SessionPhase phase, SafetyAnswer safety)
    {
        var total = 0;
        foreach (var item in instrument.Items)
        {
            total += item.Scored && QuestionPath.IsAsked(instrument, item, given, phase) ? given[item.Id] : 0;
        }

        bool? positive = instrument.Scoring?.CutOffFor(sex) is { } cutOff ? total >= cutOff : null;
        return new ScoredForm(total, BandOf(instrument, total, sex), positive, safety, Complete: true);
    }

    private static ScoredForm Triaged(Instrument instrument, Dictionary<string, int> given, SafetyAnswer safety)
    {
        var band = Triage.BandOf(instrument.Items.Where(item => given.TryGetValue(item.Id, out var answer) && item.IsRaisedBy(answer)));
        return new ScoredForm(null, band, band != Triage.None, safety, Complete: true);
    }
}
