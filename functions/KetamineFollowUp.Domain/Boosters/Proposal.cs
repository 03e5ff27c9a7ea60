using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>What the trajectory alone suggests, before holds and context.</summary>
internal sealed record Proposal(RecommendationKind Kind, DateOnly? ByDate, ImmutableArray<string> Reasons)
{
    /// <summary>Loss of response: on the line, confirmed, and still there.</summary>
    public static Proposal? ForLoss(Trajectory trajectory, BoosterFacts facts, BoosterCriteria criteria)
    {
        if (trajectory.LossLine is not { } line
            || LossOfResponse.In(trajectory.SinceLatestSession, line, criteria.ConfirmAfter) is not [.., { Over: false } loss])
        {
            return null;
        }

        var reason = $"Loss of response: {ReadingWords.Name(trajectory.Instrument)} {BaselineAndBest(trajectory, facts.Zone)}, "
            + $"then {ReadingWords.TotalAndDay(loss.First, facts.Zone)} and {ReadingWords.TotalAndDay(loss.Confirming, facts.Zone)}, "
            + $"both at or above the loss line of {line}.";
        return trajectory.Last is { } last && last != loss.Confirming
            ? new Proposal(RecommendationKind.BoosterNow, null, [reason, $"The latest is {ReadingWords.TotalAndDay(last, facts.Zone)}."])
            : new Proposal(RecommendationKind.BoosterNow, null, [reason]);
    }

    /// <summary>Non-response: enough sessions, a full reading after the latest, and never half the baseline gone.</summary>
    public static Proposal? ForNonResponse(Trajectory trajectory, Course course, BoosterFacts facts, BoosterCriteria criteria)
    {
        if (trajectory is not { Response: false, Baseline.Total: { } from, Best.Total: { } to, SinceLatestSession: [.., var last] }
            || course.Sessions.Length < criteria.NonResponseSessions)
        {
            return null;
        }

        return new Proposal(
            RecommendationKind.ReviewPlan,
            null,
            [
                $"No response after {course.Sessions.Length} sessions: {ReadingWords.Name(trajectory.Instrument)} {BaselineAndBest(trajectory, facts.Zone)}, "
                    + $"last {ReadingWords.TotalAndDay(last, facts.Zone)}; the best is a fall of {(from - to) * 100 / from} %, a response is {criteria.ResponseFall * 100:0} %. "
                    + "The whole plan deserves a look, rather than more of the same.",
            ]);
    }

    /// <summary>"baseline 20 on 2 March 2026, best 6 on 16 March 2026".</summary>
    public static string BaselineAndBest(Trajectory trajectory, IanaZone zone) =>
        trajectory is { Baseline: { } baseline, Best: { } best }
            ? $"baseline {ReadingWords.TotalAndDay(baseline, zone)}, best {ReadingWords.TotalAndDay(best, zone)}"
            : "baseline unknown";
}
