using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>What a clinician decides about a review.</summary>
/// <param name="Verdict">The decision.</param>
/// <param name="By">Who decides.</param>
/// <param name="Until">When a deferred review opens again; required to defer, ignored otherwise.</param>
/// <param name="Reason">Their words, if any.</param>
/// <param name="OnVersion">The version of the review that they read; null: not checked.</param>
public sealed record ReviewDecision(ReviewVerdict Verdict, StaffId By, DateTimeOffset? Until, string? Reason, int? OnVersion = null);

/// <summary>The contract's decisions.</summary>
public enum ReviewVerdict
{
    /// <summary>The patient is invited to book.</summary>
    [JsonStringEnumMemberName("approve")]
    Approve,

    /// <summary>Ask again later.</summary>
    [JsonStringEnumMemberName("defer")]
    Defer,

    /// <summary>No invitation on this recommendation.</summary>
    [JsonStringEnumMemberName("decline")]
    Decline,
}

/// <summary>A decision on record.</summary>
/// <param name="State">What it made of the review.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Until">Until when it was deferred.</param>
/// <param name="Reason">Their words, if any.</param>
/// <param name="OfKind">What the recommendation said at that moment.</param>
public sealed record DecidedReview(
    ReviewState State, StaffId By, DateTimeOffset At, DateTimeOffset? Until, string? Reason, RecommendationKind OfKind);
