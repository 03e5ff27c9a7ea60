using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Boosters;

/// <summary>A booster review as callers see it.</summary>
internal sealed record ReviewResponse(
    ReviewId ReviewId,
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
    public static ReviewResponse Of(BoosterReview review) => new(
        review.ReviewId,
        RecordIds.PatientOf(review.ReviewId.Value),
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
