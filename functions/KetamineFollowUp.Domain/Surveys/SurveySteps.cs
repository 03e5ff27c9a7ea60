using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>
/// Where a survey stands, question by question: what was answered, by text or by page, in the order given, then what is
/// left to ask. A screener that an answer called for comes next, wherever its instrument stands, and the rest after it.
/// </summary>
/// <param name="Answered">What was answered or passed over.</param>
/// <param name="Left">What can be asked now; answers may call for more.</param>
public sealed record SurveySteps(ImmutableArray<Question> Answered, ImmutableArray<Question> Left)
{
    /// <summary>The steps of a survey as it stands. Throws <see cref="InvalidOperationException"/> when an answer names an instrument that the catalog lacks, <see cref="KeyNotFoundException"/> when it names an item that the instrument lacks.</summary>
    public static SurveySteps Of(Survey survey, InstrumentCatalog catalog) =>
        new([.. survey.Answers.DistinctBy(answer => (answer.Instrument, answer.Item)).Select(answer => QuestionOf(survey, answer, catalog))], SurveyPath.Left(survey, catalog));

    /// <summary>How many questions there are, as far as can be told now.</summary>
    public int Count => Answered.Length + Left.Length;

    /// <summary>The question of a number from 1: one answered before, which another answer may replace, or the one that waits.</summary>
    /// <param name="number">Any number; one that leads nowhere leads to the question that waits, and so does null.</param>
    /// <returns>Null when nothing waits and the number names nothing answered.</returns>
    public SurveyStep? At(int? number) => number is { } earlier && earlier >= 1 && earlier <= Answered.Length
        ? StepOf(Answered[earlier - 1])
        : Left is [var waits, ..] ? StepOf(waits) : null;

    /// <summary>Where a question stands; null when it is neither answered nor left to ask.</summary>
    public SurveyStep? StepOf(Question question)
    {
        var all = Answered.AddRange(Left);
        var index = all.Select(SurveyForm.NameOf).ToList().IndexOf(SurveyForm.NameOf(question));
        return index < 0 ? null : new SurveyStep(all[index], index + 1, Count, index < Answered.Length);
    }

    private static Question QuestionOf(Survey survey, Answer answer, InstrumentCatalog catalog)
    {
        var instrument = survey.InstrumentOf(answer.Instrument, catalog);
        return new Question(instrument, instrument.Item(answer.Item), OpensInstrument: false);
    }
}

/// <summary>One question on the way through a survey.</summary>
/// <param name="Question">The question.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Of">How many there are, as far as can be told now.</param>
/// <param name="IsAnswered">It has an answer, which another one would replace.</param>
public sealed record SurveyStep(Question Question, int Number, int Of, bool IsAnswered);
