using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>A recommendation that waits for a clinician's decision, and what became of it.</summary>
public sealed record BoosterReview
{
    public required string ReviewId { get; init; }

    /// <summary>The newest recommendation while it was undecided.</summary>
    public required Recommendation Recommendation { get; init; }

    /// <summary>When that recommendation was made.</summary>
    public required DateTimeOffset RecommendedAt { get; init; }

    public required ReviewState State { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Since when a person is waited for: opened, or open again after a deferral; null while nobody is.</summary>
    public DateTimeOffset? WaitsSince { get; init; }

    /// <summary>Every decision taken, the latest last; deferring is one.</summary>
    public ImmutableArray<DecidedReview> Decisions { get; init; } = [];

    /// <summary>When the on-call clinician is to be reminded; null until planned, once done, and while nobody is waited for.</summary>
    public DateTimeOffset? ReminderDueAt { get; init; }

    /// <summary>When they were; once for each time the review opens.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When the invitation was handed over for sending; null before, or when there is none to send.</summary>
    public DateTimeOffset? InvitedAt { get; init; }

    /// <summary>The latest decision; null before the first.</summary>
    [JsonIgnore]
    public DecidedReview? Decision => Decisions is [.., var latest] ? latest : null;
}

/// <summary>The contract's review states.</summary>
public enum ReviewState
{
    [JsonStringEnumMemberName("open")]
    Open,

    [JsonStringEnumMemberName("approved")]
    Approved,

    /// <summary>It opens again by itself.</summary>
    [JsonStringEnumMemberName("deferred")]
    Deferred,

    [JsonStringEnumMemberName("declined")]
    Declined,
}
