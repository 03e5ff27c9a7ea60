using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>What the trajectory alone suggests, before holds and context.</summary>
internal sealed record Proposal(RecommendationKind Kind, DateOnly? ByDate, ImmutableArray<string> Reasons)
{
    /// <summary>It is the plan's own next session, or the plan as such: it has said what it says about the plan.</summary>
    public bool Planned { get; init; }

    /// <summary>Loss of response: the two newest forms since the latest session show a true rise over what is usual.</summary>
    public static Proposal? ForLoss(Trajectory trajectory, BoosterFacts facts, BoosterCriteria criteria)
    {
        if (trajectory.Level is not { IsLoss: true, Baseline: { } baseline, Reference: { } usual, Previous: { } first } loss
            || criteria.Levels.Scales.GetValueOrDefault(trajectory.Instrument) is not { } scale)
        {
            return null;
        }

        return new Proposal(
            RecommendationKind.BoosterNow,
            null,
            [
                $"Loss of response: {ReadingWords.Name(trajectory.Instrument)} baseline {ReadingWords.TotalAndDay(baseline, facts.Zone)}, "
                    + $"usual level {LevelSentences.Usual(usual, scale)} since, then {ReadingWords.TotalAndDay(first, facts.Zone)} and {ReadingWords.TotalAndDay(loss.Newest, facts.Zone)}: "
                    + $"{LevelSentences.Risen(loss, scale)}",
            ]);
    }

    /// <summary>
    /// Non-response: enough sessions, a full reading after the latest and long enough after the fourth to sixth, and never half the baseline gone.
    /// </summary>
    public static Proposal? ForNonResponse(Trajectory trajectory, Course course, BoosterFacts facts, BoosterCriteria criteria)
    {
        if (trajectory is not { Response: false, Baseline.Total: { } from, Best.Total: { } to, SinceLatestSession: [.., var last] }
            || course.Sessions.Length < criteria.NonResponseSessions
            || last.TakenAt < course.Sessions[Math.Min(course.Sessions.Length, criteria.NonResponseSessionsAtMost) - 1].CompletedAt + criteria.NonResponseAfter)
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
