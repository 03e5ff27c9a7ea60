using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The body of <c>PUT known-ideation</c>.</summary>
public sealed record KnownIdeationRequest(string By, KnownIdeationLevel Level, DateOnly Until, DateOnly SafetyPlanReviewedOn, string? Note = null)
{
    /// <summary>The furthest last day, in days ahead (clinical.md, Known ideation).</summary>
    private const int FurthestAhead = 90;

    /// <summary>The oldest review of the safety plan, in days (clinical.md, Known ideation).</summary>
    private const int OldestReview = SafetyPlan.ReviewedWithin;

    /// <summary>The note, as of now; what is on record is added to it when it is made.</summary>
    /// <param name="check">Notes faults.</param>
    /// <param name="zone">The clinic's zone: days are its days.</param>
    internal KnownIdeation Read(FieldCheck check, IanaZone zone)
    {
        var today = ClinicTime.DateOf(check.Now, zone);
        var isUntil = Until >= today && Until <= today.AddDays(FurthestAhead);
        if (!isUntil)
        {
            check.Fault("until", $"must be today or up to {FurthestAhead} days ahead");
        }

        if (SafetyPlanReviewedOn > today || SafetyPlanReviewedOn < today.AddDays(-OldestReview))
        {
            check.Fault("safetyPlanReviewedOn", $"must be today or up to {OldestReview} days ago");
        }

        return new KnownIdeation
        {
            Level = Level,
            Until = Until,
            EndsAt = isUntil ? ClinicTime.At(Until.AddDays(1), TimeOnly.MinValue, zone) : check.Now,
            SafetyPlanReviewedOn = SafetyPlanReviewedOn,
            Note = check.OptionalText("note", Note, FieldLengths.Reason),
            NotedAt = check.Now,
        };
    }
}

/// <summary>The body of <c>DELETE known-ideation</c>.</summary>
public sealed record KnownIdeationEndRequest(string By);
