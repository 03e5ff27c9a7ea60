namespace KetamineFollowUp.Domain.Assessment;

/// <summary>
/// Keeps a <see cref="ReadingSummary"/> true as readings of one instrument arrive, early or late. Adding the same reading again changes nothing.
/// </summary>
public static class ReadingHistory
{
    /// <summary>
    /// The summary with one more reading. Exact, but for one case: a late reading that becomes the new baseline may leave a best that the
    /// summary no longer remembers; <see cref="Rebuild"/> knows it. A reading without a total changes nothing.
    /// </summary>
    public static ReadingSummary With(ReadingSummary? before, Reading reading) => Rebuild([.. Known(before), reading], before?.CourseStart);

    /// <summary>Baseline and best restart with a course. When a session is voided the course may begin elsewhere: then <see cref="Rebuild"/>.</summary>
    public static ReadingSummary StartCourse(ReadingSummary? before, DateTimeOffset courseStart) => Rebuild(Known(before), courseStart);

    /// <summary>The summary of all readings of one instrument, in any order.</summary>
    /// <param name="all">The readings; incomplete ones are left out.</param>
    /// <param name="courseStart">When the current course began; null when there is none.</param>
    public static ReadingSummary Rebuild(IEnumerable<Reading> all, DateTimeOffset? courseStart)
    {
        var full = InOrder(all);
        if (full.Length == 0)
        {
            return ReadingSummary.Empty with { CourseStart = courseStart };
        }

        var baseline = full.LastOrDefault(r => r.TakenAt < courseStart) ?? full[0];
        return new ReadingSummary(
            Baseline: baseline,
            Best: full.Where(r => r.TakenAt >= baseline.TakenAt).MinBy(r => r.Total),
            Last: full[^1],
            Previous: full.Length > 1 ? full[^2] : null,
            CourseStart: courseStart);
    }

    /// <summary>Full forms in time order; forms of one instant by their source, so that the order of arrival never counts.</summary>
    public static Reading[] InOrder(IEnumerable<Reading> readings) =>
    [
        .. readings.Where(form => form.Total is not null).Distinct()
            .OrderBy(form => form.TakenAt).ThenBy(form => form.Source, StringComparer.Ordinal).ThenBy(form => form.Total),
    ];

    private static IEnumerable<Reading> Known(ReadingSummary? summary) =>
        new[] { summary?.Baseline, summary?.Previous, summary?.Last, summary?.Best }.OfType<Reading>();
}
