using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>What a clinician must know to weigh a recommendation: sentences after its own reasons.</summary>
internal static class BoosterContext
{
    public static IEnumerable<string> Of(Trajectory trajectory, Course course, BoosterFacts facts, BoosterCriteria criteria) =>
        [.. AuditC(facts), .. SessionContext.Of(course, facts), .. Lookback(trajectory, course, facts, criteria), .. Medication(course, facts), .. Foundations(facts)];

    private static IEnumerable<string> AuditC(BoosterFacts facts)
    {
        if (facts.Indication is Indication.AlcoholUse && facts.Latest("audit-c") is { Band: "positive" } auditC)
        {
            yield return $"AUDIT-C {ReadingWords.TotalAndDay(auditC, facts.Zone)} is positive: for alcohol use a reason to look.";
        }
    }

    private static IEnumerable<string> Lookback(Trajectory trajectory, Course course, BoosterFacts facts, BoosterCriteria criteria)
    {
        if (!trajectory.Instrument.StartsWith("phq-", StringComparison.Ordinal))
        {
            return [];
        }

        Reading?[] cited = [trajectory.Baseline, trajectory.Best, .. trajectory.SinceLatestSession];
        return cited
            .OfType<Reading>()
            .Distinct()
            .Where(r => r.TakenAt >= course.StartedAt && r.TakenAt - course.StartedAt < criteria.LookbackNote)
            .Select(r => $"{ReadingWords.Name(r.Instrument)} {ReadingWords.TotalAndDay(r, facts.Zone)} was taken {ReadingWords.Days((r.TakenAt - course.StartedAt).Days)} after "
                + $"the course's first session; it asks about {ReadingWords.Days(criteria.LookbackNote.Days)}, so it also covers days before that session.");
    }

    private static IEnumerable<string> Medication(Course course, BoosterFacts facts) =>
        facts.MedicationChanges
            .Where(c => c.At >= course.LatestSession.CompletedAt)
            .OrderBy(c => c.At)
            .Select(c => $"Medication changed on {ReadingWords.Day(c.At, facts.Zone)}{(string.IsNullOrWhiteSpace(c.What) ? "" : $" ({c.What.Trim()})")}, "
                + "since the last session: attribution is uncertain.");

    private static IEnumerable<string> Foundations(BoosterFacts facts)
    {
        if (facts.Foundations is not { } answers)
        {
            yield break;
        }

        string?[] poor =
        [
            answers.TherapyAttended is false ? "no therapy session" : null,
            answers.SleepHours is { } hours && FoundationLevels.IsPoor("sleep-hours", hours) ? $"{hours} hours of sleep" : null,
            answers.ExerciseDays is { } days && FoundationLevels.IsPoor("exercise-days", days) ? $"exercise on {ReadingWords.Days(days)}" : null,
        ];
        if (poor.OfType<string>().ToList() is { Count: > 0 } said)
        {
            yield return $"In the week before {ReadingWords.Day(answers.At, facts.Zone)}: {string.Join(", ", said)}. Ketamine is one piece of the plan.";
        }
    }
}
