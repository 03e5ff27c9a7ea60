using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>A question that waits for its answer.</summary>
/// <param name="Instrument">Of which instrument.</param>
/// <param name="Item">Which item.</param>
/// <param name="OpensInstrument">True for the first question of its instrument, which carries the lead-in.</param>
public sealed record Question(Instrument Instrument, Item Item, bool OpensInstrument);

/// <summary>Where a survey's questions lead.</summary>
public static class SurveyPath
{
    /// <summary>The C-SSRS screener, asked since last contact.</summary>
    public const string Screener = "cssrs";

    /// <summary>The same screener with the windows of a first screen; its reading is kept as one of <see cref="Screener"/>.</summary>
    public const string FirstScreener = "cssrs-first";

    /// <summary>Which form to ask, given when the patient was last screened.</summary>
    public static string ScreenerAfter(DateTimeOffset? lastScreenedAt) => lastScreenedAt is null ? FirstScreener : Screener;

    /// <summary>True for the screener in either form.</summary>
    public static bool IsScreener(string instrument) => instrument is Screener or FirstScreener;

    /// <summary>True when the survey asks the screener.</summary>
    public static bool HasScreener(Survey survey) => survey.Instruments.Any(IsScreener);

    /// <summary>The next unanswered question; null when all have been answered.</summary>
    public static Question? Current(Survey survey, InstrumentCatalog catalog) =>
        survey.Instruments.Select(id => NextOf(survey, survey.InstrumentOf(id, catalog))).FirstOrDefault(question => question is not null);

    /// <summary>The questions that can be asked now, given the answers so far, in their order. Answers may call for more.</summary>
    public static ImmutableArray<Question> Left(Survey survey, InstrumentCatalog catalog) =>
        [.. survey.Instruments.SelectMany(id => LeftOf(survey, survey.InstrumentOf(id, catalog)))];

    /// <summary>Those of the current instrument: a form may answer them together.</summary>
    public static ImmutableArray<Question> CurrentPage(Survey survey, InstrumentCatalog catalog)
    {
        var left = Left(survey, catalog);
        return [.. left.TakeWhile(question => question.Instrument.Id == left[0].Instrument.Id)];
    }

    /// <summary>The numbers given to one instrument so far, by item.</summary>
    public static IReadOnlyDictionary<string, int> Values(Survey survey, string instrument) =>
        AnswerValues.ByItem(survey.Answers.Where(answer => answer.Instrument == instrument));

    /// <summary>True when every scored item of the instrument that is to be asked has been answered.</summary>
    public static bool IsScorable(Survey survey, Instrument instrument) =>
        NextOf(survey, instrument) is not { } next || (instrument.Scoring is not null && NoScoredItemLeft(survey, instrument, next.Item));

    private static bool NoScoredItemLeft(Survey survey, Instrument instrument, Item next) =>
        !next.Scored && instrument.Items.SkipWhile(item => item.Id != next.Id)
            .All(item => !item.Scored && !item.Flags.Any()) && Values(survey, instrument.Id).Count > 0;

    private static IEnumerable<Question> LeftOf(Survey survey, Instrument instrument)
    {
        var values = Values(survey, instrument.Id);
        var isFirst = !survey.Answers.Any(answer => answer.Instrument == instrument.Id);
        foreach (var item in instrument.Items)
        {
            if (!IsSettled(survey, instrument.Id, item) && QuestionPath.IsAsked(instrument, item, values, survey.Phase))
            {
                yield return new Question(instrument, item, isFirst);
                isFirst = false;
            }
        }
    }

    private static Question? NextOf(Survey survey, Instrument instrument)
    {
        var settled = instrument.Items.Where(item => IsSettled(survey, instrument.Id, item)).Select(item => item.Id).ToHashSet();
        return QuestionPath.Next(instrument, Values(survey, instrument.Id), settled, survey.Phase) is { } next
            ? new Question(instrument, next, !survey.Answers.Any(answer => answer.Instrument == instrument.Id))
            : null;
    }

    private static bool IsSettled(Survey survey, string instrument, Item item) =>
        (item.PageOnly && survey.ByText) || survey.Answers.Any(answer => answer.Instrument == instrument && answer.Item == item.Id);
}
