using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>
/// What a form sent from a page means: its answers are taken one by one, as texts would be. The same form again changes
/// nothing; another answer to a question of an open survey takes the place of the first, and what that one raised stays
/// raised.
/// </summary>
public static class FormStep
{
    /// <summary>Takes a form into an open survey.</summary>
    /// <remarks>
    /// Answers stand beside questions left open: those are asked again. A form with an answer that its question does not
    /// offer is not taken, save for what raises a finding: safety does not wait for a form to be put right.
    /// </remarks>
    public static FormOutcome Take(FormFacts facts, SurveyForm form, DateTimeOffset now)
    {
        var fields = FormReading.Read(facts, form, now);
        var faults = FormFaults.Of(facts, form, fields);
        var taken = fields.Where(field => IsTaken(field, faults)).ToImmutableArray();
        var findings = fields.Where(field => taken.Contains(field) || field.IsKnown || field.Answers.IsEmpty).SelectMany(field => field.Findings).ToImmutableArray();
        var outcome = Recorded(facts, taken) with
        {
            Findings = findings,
            Faults = faults,
            Unread = [.. fields.Where(field => field.WordFindings.Any() || field.IsUnclear).Select(field => field.Words!)],
        };
        outcome = outcome with { Again = FormFaults.Again(facts, form, outcome) };
        return CrisisTextRule.DueAt(outcome.Survey, findings) is { } severity
            ? outcome with { CrisisTextDue = true, Survey = outcome.Survey with { CrisisTextAt = severity } }
            : outcome;
    }

    /// <summary>
    /// Reads a form that came too late: nothing is counted, but what it says beyond the record is found and a person reads
    /// it. The survey stays as it is.
    /// </summary>
    public static FormOutcome TakeLate(FormFacts facts, SurveyForm form, DateTimeOffset now)
    {
        var fields = FormReading.Read(facts, form, now).Where(field => !field.IsSkip || field.IsUnclear).ToImmutableArray();
        var findings = fields.SelectMany(field => field.Findings).ToImmutableArray();
        return new FormOutcome
        {
            Survey = facts.Survey,
            Findings = findings,
            Unread = fields.IsEmpty ? [] : [LateAnswers(fields, form)],
            CrisisTextDue = findings.Any(finding => finding.IsSelfHarm),
        };
    }

    /// <summary>What the answers on record say, for the page that follows them.</summary>
    public static ImmutableArray<Finding> FindingsOf(Survey survey, InstrumentCatalog catalog) =>
    [
        .. from answer in survey.Answers
           let instrument = survey.InstrumentOf(answer.Instrument, catalog)
           let question = new Question(instrument, instrument.Item(answer.Item), OpensInstrument: false)
           from finding in new FieldReading(question, [answer], answer.Words).Findings
           select finding,
    ];

    private static bool IsTaken(FieldReading field, ImmutableArray<FieldFault> faults) =>
        !field.Answers.IsEmpty
        && !field.IsKnown
        && (faults.All(fault => fault.Missing) || field.Findings.Any())
        && (faults.IsEmpty || !field.IsSkip);

    private static FormOutcome Recorded(FormFacts facts, ImmutableArray<FieldReading> fields)
    {
        var survey = facts.Survey;
        var readings = ImmutableSortedDictionary<string, Reading>.Empty;
        foreach (var field in fields)
        {
            var advance = SurveyProgress.Take(
                Prepared(facts, survey, field), field.Question, field.Answers, facts.Catalog, facts.Patient.ScreeningSex, facts.ScreenerCall);
            survey = advance.Survey;
            readings = readings.SetItems(advance.Readings.Select(reading => KeyValuePair.Create(reading.Instrument, reading)));
        }

        return new FormOutcome { Survey = survey, Answers = [.. fields.SelectMany(field => field.Answers)], Readings = [.. readings.Values] };
    }

    // The screener goes in while the survey is still open, so that the words which call for it cannot end the survey.
    private static Survey Prepared(FormFacts facts, Survey survey, FieldReading field)
    {
        var open = SurveyProgress.Without(survey, field.Question) with { State = SurveyState.Open, ClosedAt = null };
        return field.Words is { } words && CrisisScreen.Read(words).CarriesSuicidalWords && !CrisisReplies.IsFresh(facts.LastScreenedAt, field.Answers[0].At)
            ? SurveyProgress.WithScreener(open, facts.Screener, field.Question.Instrument.Id, facts.Catalog)
            : open;
    }

    private static string LateAnswers(ImmutableArray<FieldReading> fields, SurveyForm form) =>
        "Late answers by page (the survey had closed; not counted): " + string.Join("; ", fields.Select(field => LateAnswer(field, form)));

    private static string LateAnswer(FieldReading field, SurveyForm form)
    {
        var given = form.Fields[SurveyForm.NameOf(field.Question)].Trim();
        return $"{field.Question.Instrument.Name.En}, item {field.Question.Item.Id}: {Cut.To(given, SurveyForm.LongestWords)}";
    }
}
