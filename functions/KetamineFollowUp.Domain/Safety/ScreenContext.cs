namespace KetamineFollowUp.Domain.Safety;

/// <summary>What a text means where it stands: "I'll do it" after a question of safety is intent, elsewhere it is anything.</summary>
public static class ScreenContext
{
    /// <summary>How long after a safety alert such words still belong to it: 72 hours (Safety: denials and intent).</summary>
    public static readonly TimeSpan SafetyAlertReaches = TimeSpan.FromHours(72);

    /// <summary>The name of the hit that the context makes.</summary>
    public const string RuleId = "context.do-it";

    /// <summary>Somebody ought to read the text before others: words that say only that something will be done, or ideation that is plainly over.</summary>
    public static bool IsFlagged(ScreenReading reading) => reading.SaysDoIt || reading.Carries(ScreenKind.Past);

    /// <summary>The reading in its place: "do it" is intent while a safety question is open or a safety alert is recent.</summary>
    /// <param name="reading">What the screen makes of the words alone.</param>
    /// <param name="safetyQuestionOpen">The question that is open is one of safety.</param>
    /// <param name="lastSafetyAlertAt">When there last was a safety alert: now while it is open, else when it was resolved; null when there was none.</param>
    /// <param name="now">When the text came.</param>
    public static ScreenReading InPlace(ScreenReading reading, bool safetyQuestionOpen, DateTimeOffset? lastSafetyAlertAt, DateTimeOffset now) =>
        reading.SaysDoIt && (safetyQuestionOpen || (lastSafetyAlertAt is { } at && now - at <= SafetyAlertReaches))
            ? reading with { Level = ScreenLevel.Emergency, Hits = [new ScreenHit(ScreenTopic.Suicide, ScreenLevel.Emergency, RuleId), .. reading.Hits] }
            : reading;
}
