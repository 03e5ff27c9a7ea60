using System.Collections.Immutable;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>Whether a maintenance session, or the plan, deserves a clinician's look, and why. It never decides treatment.</summary>
public static class BoosterRules
{
    /// <summary>What a new review is opened for, with all its reasons; null when nothing deserves a look, or while a safety alert is unresolved.</summary>
    public static Recommendation? Recommend(BoosterFacts facts, BoosterCriteria criteria, DateTimeOffset now) =>
        facts.SafetyAlertUnresolved ? null : WorkOut(facts, criteria, now);

    /// <summary>What a review that waits says now; null when nothing deserves a look. While a safety alert is unresolved it is a hold, whatever it is about.</summary>
    public static Recommendation? WorkOut(BoosterFacts facts, BoosterCriteria criteria, DateTimeOffset now)
    {
        var courses = Courses.Of(facts.Sessions, criteria.CourseGap);
        if (courses is [])
        {
            return null;
        }

        var course = courses[^1];
        var trajectory = Trajectories.Of(facts.Primary, facts.Readings, course, criteria, facts.Zone, facts.UsualSince.TryGetValue(facts.Primary, out var since) ? since : null);
        var proposal = Proposal.ForLoss(trajectory, facts, criteria)
            ?? Drift.Propose(trajectory, courses, facts, criteria, now)
            ?? Proposal.ForNonResponse(trajectory, course, facts, criteria)
            ?? Maintenance.Propose(trajectory, course, facts, criteria, now);
        if (proposal is null)
        {
            return null;
        }

        var beside = proposal.Planned ? [] : Maintenance.Beside(proposal, trajectory, course, facts, criteria, now);
        ImmutableArray<string> reasons = [.. proposal.Reasons, .. beside, .. BoosterContext.Of(trajectory, course, facts, criteria)];
        var holds = BoosterHolds.Of(course, facts, criteria, now);
        return facts.SafetyAlertUnresolved || (IsBooster(proposal.Kind) && !holds.IsEmpty)
            ? new Recommendation(RecommendationKind.Hold, null, reasons, holds)
            : new Recommendation(proposal.Kind, proposal.ByDate, reasons, holds);
    }

    // A review of the plan asks for no session, so nothing can hold it back; the holds are listed beside it all the same.
    private static bool IsBooster(RecommendationKind kind) => kind switch
    {
        RecommendationKind.BoosterNow or RecommendationKind.BoosterSoon or RecommendationKind.Hold => true,
        RecommendationKind.ReviewPlan => false,
    };
}
