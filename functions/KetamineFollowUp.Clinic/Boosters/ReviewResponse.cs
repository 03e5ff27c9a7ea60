using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Boosters;

/// <summary>A booster review as callers see it. Of a withdrawn one, what it said last is no longer true: its only reason is why it was withdrawn.</summary>
internal sealed record ReviewResponse(
    ReviewId ReviewId,
    int Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] PatientId? PatientId,
    RecommendationKind Recommendation,
    DateOnly? ByDate,
    ImmutableArray<string> Reasons,
    ImmutableArray<string> Holds,
    ReviewState State,
    DateTimeOffset? WithdrawnAt,
    string? WithdrawnBecause,
    DateTimeOffset OpenedAt,
    StaffId? DecidedBy,
    DateTimeOffset? DecidedAt,
    DateTimeOffset? Until)
{
    public static ReviewResponse Of(BoosterReview review) => new(
        review.ReviewId,
        review.Version,
        RecordIds.PatientOf(review.ReviewId.Value),
        review.Recommendation.Kind,
        review.Recommendation.ByDate,
        review.Withdrawal is { } withdrawal ? [withdrawal.Reason] : review.Recommendation.Reasons,
        review.Withdrawal is null ? review.Recommendation.Holds : [],
        review.State,
        review.Withdrawal?.At,
        review.Withdrawal?.Reason,
        review.OpenedAt,
        review.Decision?.By,
        review.Decision?.At,
        review.Decision?.Until);
}
