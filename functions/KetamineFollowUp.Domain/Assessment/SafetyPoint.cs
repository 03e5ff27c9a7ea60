namespace KetamineFollowUp.Domain.Assessment;

/// <summary>What a patient last said about ideation, and when.</summary>
/// <param name="Answer">Positive or negative; an unknown one is no point.</param>
/// <param name="At">When it was said, however late it became known.</param>
/// <param name="Source">The survey or form that it came from.</param>
public sealed record SafetyPoint(SafetyAnswer Answer, DateTimeOffset At, string Source)
{
    /// <summary>What a reading says about ideation; null when it says nothing.</summary>
    public static SafetyPoint? Of(Reading reading) =>
        reading.Safety == SafetyAnswer.Unknown ? null : new SafetyPoint(reading.Safety, reading.TakenAt, reading.Source);

    /// <summary>The newest by its date, in whatever order they became known; of one instant the positive one.</summary>
    public static SafetyPoint? Newest(IEnumerable<SafetyPoint?> points) => points.OfType<SafetyPoint>()
        .OrderBy(point => point.At).ThenBy(point => point.Answer).ThenBy(point => point.Source, StringComparer.Ordinal).LastOrDefault();
}
