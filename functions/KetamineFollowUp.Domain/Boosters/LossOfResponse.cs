using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>When a responder lost the response of a course, found by looking at each form as it was the newest.</summary>
internal static class LossOfResponse
{
    /// <summary>The first of the two forms that first decided the loss; null when none did.</summary>
    /// <param name="instrument">Which instrument.</param>
    /// <param name="readings">All readings of the patient, in any order.</param>
    /// <param name="course">Which course.</param>
    /// <param name="criteria">The protocol's numbers.</param>
    /// <param name="zone">The patient's zone.</param>
    public static Reading? FirstIn(string instrument, ImmutableArray<Reading> readings, Course course, BoosterCriteria criteria, IanaZone zone)
    {
        var full = ReadingHistory.InOrder(readings.Where(form => form.Instrument == instrument && !(form.TakenAt >= course.EndedAt)));
        for (var known = 1; known <= full.Length; known++)
        {
            if (CourseLevels.Judge(full[..known], course, criteria, zone, usualSince: null) is { IsLoss: true } loss)
            {
                return loss.Previous;
            }
        }

        return null;
    }
}
