using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Api;

/// <summary>A booster review as callers see it.</summary>
internal sealed record ReviewView(
    string ReviewId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] PatientId? PatientId,
    RecommendationKind Recommendation,
    DateOnly? ByDate,
    ImmutableArray<string> Reasons,
    ImmutableArray<string> Holds,
    ReviewState State,
    DateTimeOffset OpenedAt,
    StaffId? DecidedBy,
    DateTimeOffset? DecidedAt,
    DateTimeOffset? Until)
{
    public static ReviewView Of(BoosterReview review) => new(
        review.ReviewId,
        RecordIds.PatientOf(review.ReviewId),
        review.Recommendation.Kind,
        review.Recommendation.ByDate,
        review.Recommendation.Reasons,
        review.Recommendation.Holds,
        review.State,
        review.OpenedAt,
        review.Decision?.By,
        review.Decision?.At,
        review.Decision?.Until);
}
