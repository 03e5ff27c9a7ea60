using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>A clinician's note that a patient's passive ideation is long-standing and known. Only a person makes it; <see cref="KnownIdeationRule"/> says what it eases.</summary>
public sealed record KnownIdeation
{
    /// <summary>The C-SSRS level that is known.</summary>
    public required KnownIdeationLevel Level { get; init; }

    /// <summary>The last day on which it holds, by the clinic's calendar.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>When that day ends.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>The day on which the safety plan was gone through with the patient.</summary>
    public required DateOnly SafetyPlanReviewedOn { get; init; }

    /// <summary>The answer to item 9 or the safety item on record when it was made, 0 to 3; null: none was on record.</summary>
    public int? Answer { get; init; }

    /// <summary>When a C-SSRS last said moderate or high, as known when it was made or learned since; null: never.</summary>
    public DateTimeOffset? HigherScreenAt { get; init; }

    /// <summary>Free text of the clinician: clinical content, never in a log, text or email.</summary>
    public string? Note { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset NotedAt { get; init; }

    /// <summary>The same when a scored C-SSRS of moderate or high has become known.</summary>
    public KnownIdeation WithHigherScreen(DateTimeOffset takenAt) => HigherScreenAt > takenAt ? this : this with { HigherScreenAt = takenAt };
}

/// <summary>What is known: the highest C-SSRS item that the patient says yes to. Ordered: a later value is more.</summary>
public enum KnownIdeationLevel
{
    /// <summary>Item 1 only.</summary>
    [JsonStringEnumMemberName("wish-to-be-dead")]
    WishToBeDead = 1,

    /// <summary>Items 1 and 2.</summary>
    [JsonStringEnumMemberName("thoughts-without-method")]
    ThoughtsWithoutMethod = 2,
}
