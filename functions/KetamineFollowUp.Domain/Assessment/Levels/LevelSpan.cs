namespace KetamineFollowUp.Domain.Assessment.Levels;

/// <summary>The full forms that count, and since when.</summary>
/// <param name="Course">Those of the course, in time order; all of them before the first session.</param>
/// <param name="Since">Those since the reference began.</param>
/// <param name="Declared">So many of the first of <paramref name="Since"/> are usual because a clinician said so.</param>
/// <param name="Baseline">The baseline; null when none is older than the reference.</param>
/// <param name="HasPrior">False after a clinician's reset.</param>
/// <param name="LatestSession">The latest session; null before the first.</param>
internal sealed record LevelSpan(Reading[] Course, Reading[] Since, int Declared, Reading? Baseline, bool HasPrior, DateTimeOffset? LatestSession)
{
    private const int FormsOfAReset = 2;

    public static LevelSpan Of(LevelFacts facts, Reading[] full)
    {
        Reading[] course = facts.Course is { } times ? [.. full.Where(form => form.TakenAt >= times.StartedAt)] : full;
        var began = facts.Course?.LastInductionAt;

        // Before treatment there is nothing to respond to, and the first form cannot be its own baseline.
        var baseline = facts.Baseline is { Total: not null } known && known.TakenAt < began ? known : null;
        if (facts.UsualSince is { } said && !(began > said))
        {
            var usual = course.Where(form => form.TakenAt <= said).TakeLast(FormsOfAReset).ToArray();
            return new LevelSpan(
                course, [.. usual, .. course.Where(form => form.TakenAt > said)], usual.Length, baseline, HasPrior: false, facts.Course?.LatestSessionAt);
        }

        return new LevelSpan(
            course, began is null ? course : [.. course.Where(form => form.TakenAt >= began)], 0, baseline, HasPrior: true, facts.Course?.LatestSessionAt);
    }
}
