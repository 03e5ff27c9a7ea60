namespace KetamineFollowUp.Domain.Assessment;

/// <summary>
/// What the patient document keeps of one instrument's full readings: enough to judge the next one. Readings without a total never enter it.
/// </summary>
/// <param name="Baseline">The last full reading before the course, else the first known.</param>
/// <param name="Best">The lowest since baseline, baseline included; of equal ones the earliest.</param>
/// <param name="Last">The one taken latest, in whatever order they arrived.</param>
/// <param name="Previous">The one taken before <paramref name="Last"/>.</param>
/// <param name="CourseStart">When the current course began; null before the first one.</param>
public sealed record ReadingSummary(Reading? Baseline, Reading? Best, Reading? Last, Reading? Previous, DateTimeOffset? CourseStart)
{
    /// <summary>Nothing known yet.</summary>
    public static ReadingSummary Empty { get; } = new(null, null, null, null, null);
}
