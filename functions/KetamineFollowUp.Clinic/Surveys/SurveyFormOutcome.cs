using System.Collections.Immutable;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>What became of a form from a survey page.</summary>
public abstract record SurveyFormOutcome
{
    private SurveyFormOutcome()
    {
    }

    /// <summary>The survey was open.</summary>
    /// <param name="Survey">The survey after it.</param>
    /// <param name="Findings">What answers and words of this form say.</param>
    /// <param name="Faults">Questions to be asked again; empty when the next one may follow.</param>
    /// <param name="Again">The questions to show with the faults.</param>
    public sealed record Saved(
        Survey Survey, ImmutableArray<Finding> Findings, ImmutableArray<FieldFault> Faults, ImmutableArray<Question> Again) : SurveyFormOutcome;

    /// <summary>The survey had been completed or closed.</summary>
    /// <param name="Survey">The survey, unchanged.</param>
    /// <param name="Findings">What the form says all the same.</param>
    /// <param name="SaidAnything">It holds something that is not on record: a person reads it.</param>
    public sealed record Late(Survey Survey, ImmutableArray<Finding> Findings, bool SaidAnything) : SurveyFormOutcome;

    /// <summary>There is no such survey.</summary>
    public sealed record NoSurvey : SurveyFormOutcome;

    public T Match<T>(Func<Saved, T> saved, Func<Late, T> late, Func<T> noSurvey) => this switch
    {
        Saved s => saved(s),
        Late l => late(l),
        NoSurvey => noSurvey(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
