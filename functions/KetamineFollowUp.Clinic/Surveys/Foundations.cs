using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>Which answers of the foundations form the booster's reasons speak of.</summary>
internal static class Foundations
{
    /// <summary>The latest answers with those to one more question.</summary>
    /// <param name="before">What was known.</param>
    /// <param name="instrument">The form as it was asked.</param>
    /// <param name="answers">At least one.</param>
    public static FoundationsAnswers With(FoundationsAnswers? before, Instrument instrument, IReadOnlyCollection<Answer> answers)
    {
        var at = answers.First().At;
        return FoundationPieces.Of(instrument, answers).Aggregate(
            (before ?? new FoundationsAnswers(at, null, null, null)) with { At = at },
            (known, piece) => piece.Key switch
            {
                FoundationPieces.Therapy => known with { TherapyAttended = piece.Value > 0 },
                FoundationPieces.SleepHours => known with { SleepHours = piece.Value },
                FoundationPieces.ExerciseDays => known with { ExerciseDays = piece.Value },
                _ => known,
            });
    }
}
