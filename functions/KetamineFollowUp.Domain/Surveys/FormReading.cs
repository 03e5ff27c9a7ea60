using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>One field of a form, read.</summary>
/// <param name="Question">What it answers.</param>
/// <param name="Answers">The answer, one for each option where several were chosen; empty when what was given is none.</param>
/// <param name="Words">What was written into a words field, or into another one where no answer could be read.</param>
/// <param name="IsUnclear">Something was written that could not be read as words, such as signs alone: the question is passed over, and a person reads it.</param>
/// <param name="IsKnown">The answer is on record already: only the words are news.</param>
internal sealed record FieldReading(Question Question, ImmutableArray<Answer> Answers, string? Words, bool IsUnclear = false, bool IsKnown = false)
{
    /// <summary>An optional question was passed over.</summary>
    public bool IsSkip => Answers is [{ Value: null, Words: null }];

    /// <summary>What the answer and the words say.</summary>
    public IEnumerable<Finding> Findings =>
    [
        .. Answers.SelectMany(answer => AnswerFindings.From(Question.Instrument, Question.Item, answer)),
        .. WordFindings,
    ];

    /// <summary>What the words say by themselves.</summary>
    public IEnumerable<Finding> WordFindings => Words is { } words ? ScreenFindings.From(CrisisScreen.Read(words)) : [];
}

/// <summary>Reads the fields of a form along the survey's path.</summary>
internal static class FormReading
{
    /// <summary>
    /// The fields of questions that can be asked, given the answers before them, in their order. What belongs to no such
    /// question is left out, and so is what says again what is on record.
    /// </summary>
    public static ImmutableArray<FieldReading> Read(FormFacts facts, SurveyForm form, DateTimeOffset now)
    {
        var asked = Asked(facts, form);
        var read = ImmutableArray.CreateBuilder<FieldReading>();
        foreach (var instrument in facts.Survey.Instruments.Select(id => facts.Survey.InstrumentOf(id, facts.Catalog)))
        {
            var values = SurveyPath.Values(facts.Survey, instrument.Id).ToImmutableDictionary();
            foreach (var item in instrument.Items.Where(item => QuestionPath.IsAsked(instrument, item, values, facts.Survey.Phase)))
            {
                if (ReadField(facts, form, asked, new Question(instrument, item, OpensInstrument: false), now) is not { } field)
                {
                    continue;
                }

                values = values.SetItems(AnswerValues.ByItem(field.Answers));
                read.Add(field);
            }
        }

        return read.ToImmutable();
    }

    /// <summary>
    /// The fields that the form was to fill in. A form that does not say is taken for the current page's, unless all it
    /// holds is of an earlier one: a page that was sent twice asks for nothing.
    /// </summary>
    public static ImmutableHashSet<string> Asked(FormFacts facts, SurveyForm form)
    {
        var current = SurveyPath.CurrentPage(facts.Survey, facts.Catalog).Select(SurveyForm.NameOf).ToImmutableHashSet();
        return form.Asked ?? (form.Fields.IsEmpty || current.Any(form.Fields.ContainsKey) ? current : []);
    }

    private static FieldReading? ReadField(FormFacts facts, SurveyForm form, ImmutableHashSet<string> asked, Question question, DateTimeOffset now)
    {
        var name = SurveyForm.NameOf(question);
        var given = form.Fields.GetValueOrDefault(name)?.Trim() ?? "";
        var before = facts.Survey.Answers.Where(answer => answer.Instrument == question.Instrument.Id && answer.Item == question.Item.Id).ToList();
        if (given.Length == 0 && (before.Count > 0 || !question.Item.Optional || !asked.Contains(name)))
        {
            return null;
        }

        var answers = ReadAnswers(facts, question, given, now);
        var words = given.Length > 0 && (question.Item.Kind == ItemKind.Words || answers.IsEmpty) ? given : null;
        var isUnclear = words is not null && answers is [{ Value: null, Words: null }] && !IsSkipped(facts, question, given);
        var isKnown = before.Count > 0 && before.Select(answer => (answer.Value, answer.Words)).SequenceEqual(answers.Select(answer => (answer.Value, answer.Words)));
        return isKnown && !isUnclear ? null : new FieldReading(question, answers, words, isUnclear, isKnown);
    }

    private static bool IsSkipped(FormFacts facts, Question question, string given) =>
        AnswerReader.Read(question.Item, facts.Patient.Language, given) is AnswerReading.Skipped;

    private static ImmutableArray<Answer> ReadAnswers(FormFacts facts, Question question, string given, DateTimeOffset now)
    {
        if (question.Item.Kind != ItemKind.Words)
        {
            return ChosenValues.Read(question.Item, given) is { } values ? [.. values.Select(value => Of(value, null))] : [];
        }

        if (given.Length is 0 or > SurveyForm.LongestWords)
        {
            return given.Length == 0 ? [Of(null, null)] : [];
        }

        return AnswerReader.Read(question.Item, facts.Patient.Language, given).Match<ImmutableArray<Answer>>(
            _ => [], _ => [], words => [Of(null, words)], () => [Of(null, null)], () => [],
            notUnderstood: () => question.Item.Optional ? [Of(null, null)] : []);

        Answer Of(int? value, string? words) => new(question.Instrument.Id, question.Item.Id, value, words, now, AnswerVia.Page);
    }
}
