using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>What one answer did to a survey.</summary>
/// <param name="Survey">The survey after it.</param>
/// <param name="Readings">Of the instruments that it completed.</param>
/// <param name="Findings">What the answer itself says; findings from totals are made with the patient's history.</param>
public sealed record SurveyAdvance(Survey Survey, ImmutableArray<Reading> Readings, ImmutableArray<Finding> Findings);

/// <summary>Takes answers, one after the other.</summary>
public static class SurveyProgress
{
    /// <summary>Records an answer to the given question and scores its instrument as its last item arrives, whatever follows.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="question">Its current question.</param>
    /// <param name="given">The answer; one for each option where several were chosen.</param>
    /// <param name="catalog">The instruments.</param>
    /// <param name="sex">For sex-specific cut-offs.</param>
    /// <param name="screener">Which form of the screener a positive safety answer calls for, and when it does.</param>
    public static SurveyAdvance Take(Survey survey, Question question, ImmutableArray<Answer> given, InstrumentCatalog catalog, ScreeningSex? sex, ScreenerCall screener)
    {
        var (at, after) = (given[0].At, survey with { Answers = survey.Answers.AddRange(given), Failures = 0 });
        ImmutableArray<Finding> findings = [.. given.SelectMany(answer => AnswerFindings.From(question.Instrument, question.Item, answer))];
        if (findings.Any(finding => screener.IsCalledBy(finding, at)) && !SurveyPath.IsScreener(question.Instrument.Id))
        {
            after = WithScreener(after, screener.Form, question.Instrument.Id, catalog);
        }

        var readings = ImmutableArray<Reading>.Empty;
        if (!after.Scored.Contains(question.Instrument.Id) && SurveyPath.IsScorable(after, question.Instrument))
        {
            readings = [Score(after, question.Instrument, sex, at)];
            after = after with { Scored = after.Scored.Add(question.Instrument.Id) };
        }

        var completed = SurveyPath.Current(after, catalog) is null;
        return new SurveyAdvance(completed ? after with { State = SurveyState.Completed, ClosedAt = at } : after, readings, findings);
    }

    /// <summary>
    /// Takes the last answer back, so that its question is asked again; null when there is none. An instrument already scored
    /// is scored anew; what an answer has raised stays raised.
    /// </summary>
    public static Survey? Back(Survey survey) => survey.Answers.IsEmpty
        ? null
        : survey with
        {
            Answers = survey.Answers.RemoveAll(answer => answer.IsOfSameQuestion(survey.Answers[^1])),
            Scored = survey.Scored.Remove(survey.Answers[^1].Instrument),
            Failures = 0,
        };

    /// <summary>The survey without the answer to a question, so that another can take its place; unchanged when there is none.</summary>
    public static Survey Without(Survey survey, Question question) =>
        survey.Answers.FirstOrDefault(answer => answer.Instrument == question.Instrument.Id && answer.Item == question.Item.Id) is { } answer
            ? survey with { Answers = survey.Answers.RemoveAll(answer.IsOfSameQuestion), Scored = survey.Scored.Remove(answer.Instrument) }
            : survey;

    /// <summary>The survey with the C-SSRS screener, in its newest version, as its next questions; unchanged when it is there already.</summary>
    public static Survey WithScreener(Survey survey, string screener, string? before, InstrumentCatalog catalog)
    {
        if (SurveyPath.HasScreener(survey))
        {
            return survey;
        }

        var index = before is null ? 0 : Math.Max(0, survey.Instruments.IndexOf(before));
        return survey with
        {
            Instruments = survey.Instruments.Insert(index, screener),
            Versions = survey.Versions.SetItem(screener, catalog.Get(screener).Version),
        };
    }

    private static Reading Score(Survey survey, Instrument instrument, ScreeningSex? sex, DateTimeOffset at)
    {
        var form = Scorer.Score(instrument, SurveyPath.Values(survey, instrument.Id), sex, survey.Phase);
        return new Reading(SurveyPath.IsScreener(instrument.Id) ? SurveyPath.Screener : instrument.Id, at, form.Total, form.Band, form.Safety, survey.SurveyId.Value)
        {
            Version = instrument.Version,
        };
    }
}
