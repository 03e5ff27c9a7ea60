using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>Which answers of the foundations form the booster's reasons speak of.</summary>
internal static class Foundations
{
    public const string Instrument = "foundations";

    /// <summary>The latest answers with one more.</summary>
    public static FoundationsAnswers With(FoundationsAnswers? before, Answer answer)
    {
        var known = (before ?? new FoundationsAnswers(answer.At, null, null, null)) with { At = answer.At };
        return answer.Item switch
        {
            "therapy" => known with { TherapyAttended = answer.Value is { } attended ? attended > 0 : null },
            "sleep-hours" => known with { SleepHours = answer.Value },
            "exercise-days" => known with { ExerciseDays = answer.Value },
            _ => known,
        };
    }
}
