using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>What is wrong with a form, and which questions are shown again because of it.</summary>
internal static class FormFaults
{
    /// <summary>What was given and is no answer, then what was asked and left open.</summary>
    public static ImmutableArray<FieldFault> Of(FormFacts facts, SurveyForm form, ImmutableArray<FieldReading> fields)
    {
        var asked = FormReading.Asked(facts, form);
        var answered = fields.Select(field => SurveyForm.NameOf(field.Question)).ToHashSet();
        return
        [
            .. fields.Where(field => field.Answers.IsEmpty).Select(field => new FieldFault(field.Question, Missing: false)),
            .. from question in SurveyPath.CurrentPage(facts.Survey, facts.Catalog)
               let name = SurveyForm.NameOf(question)
               where asked.Contains(name) && !answered.Contains(name)
               select new FieldFault(question, Missing: true),
        ];
    }

    /// <summary>
    /// The questions of the form that still wait or are to be put right, of one instrument: what was typed stays with them.
    /// After an answer about safety, and after a form without fault, the question that waits comes alone.
    /// </summary>
    public static ImmutableArray<Question> Again(FormFacts facts, SurveyForm form, FormOutcome outcome)
    {
        var steps = SurveySteps.Of(outcome.Survey, facts.Catalog);
        var waits = steps.Left.Take(1).ToImmutableArray();
        if (outcome.Faults.IsEmpty || outcome.Findings.Any(finding => finding.IsSelfHarm))
        {
            return waits;
        }

        var asked = FormReading.Asked(facts, form);
        var open = steps.Answered.Where(question => outcome.Faults.Any(fault => fault.IsOf(question)))
            .Concat(steps.Left.Where(question => IsIn(form, asked, question))).ToImmutableArray();
        return open is [var first, ..] ? [.. open.Where(question => question.Instrument.Id == first.Instrument.Id)] : waits;
    }

    private static bool IsIn(SurveyForm form, ImmutableHashSet<string> asked, Question question)
    {
        var name = SurveyForm.NameOf(question);
        return asked.Contains(name) || form.Fields.ContainsKey(name);
    }
}
