using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>A recommendation that waits for a clinician's decision, and what became of it.</summary>
public sealed record BoosterReview
{
    /// <summary><c>P1~r-00000013</c>: the patient's id and a number that is never used again.</summary>
    public required ReviewId ReviewId { get; init; }

    /// <summary>The newest recommendation while it was undecided.</summary>
    public required Recommendation Recommendation { get; init; }

    /// <summary>Rises with every change of what the review says, from 1; a decision names the one that was read. Reviews stored before it counted are 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When that recommendation was made.</summary>
    public required DateTimeOffset RecommendedAt { get; init; }

    /// <summary>What the latest decision made of it; open before the first.</summary>
    public required ReviewState State { get; init; }

    /// <summary>When the review was first opened. It stays when a deferred review opens again: <see cref="WaitsSince"/> moves.</summary>
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

    /// <summary>When staff were asked to call instead, because nothing can be sent; null when they were not.</summary>
    public DateTimeOffset? LeftToStaffAt { get; init; }

    /// <summary>Why it was withdrawn; null while it was not.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>The latest decision; null before the first.</summary>
    [JsonIgnore]
    public DecidedReview? Decision => Decisions is [.., var latest] ? latest : null;

    /// <summary>Undecided: it waits for a person, or will.</summary>
    [JsonIgnore]
    public bool IsUndecided => State is ReviewState.Open or ReviewState.Deferred;

    /// <summary>The key of the invitation that the latest approval asks for. An approval that was taken back had one of its own.</summary>
    [JsonIgnore]
    public string InvitationKey => Decisions.Count(decision => decision.State == ReviewState.Approved) is var approvals and > 1 ? $"invitation-{approvals}" : "invitation";
}

/// <summary>The contract's review states.</summary>
public enum ReviewState
{
    /// <summary>A clinician's decision is waited for.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>The patient is invited to book. Final once the invitation has left.</summary>
    [JsonStringEnumMemberName("approved")]
    Approved,

    /// <summary>It opens again by itself.</summary>
    [JsonStringEnumMemberName("deferred")]
    Deferred,

    /// <summary>No session is offered on this recommendation. Final.</summary>
    [JsonStringEnumMemberName("declined")]
    Declined,

    /// <summary>What it said is no longer so, and nobody is invited. Final.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,
}
