using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>
/// Planned maintenance: before each planned session, whether the time between two of them deserves to be longer, the same or shorter, with the
/// numbers; and when the plan as such deserves a look.
/// </summary>
internal static class Maintenance
{
    // clinical.md, Booster recommendation: weekly four times before the interval is lengthened (SUSTAIN-2).
    private const int WeeklySessions = 4;
    private const int WeeklyDays = 7;

    // ASSUMPTION (clinical.md): half a year of maintenance, and three intervals of which each is shorter than the one before.
    private static readonly TimeSpan LongMaintenance = TimeSpan.FromDays(182);
    private const int ShrinkingIntervals = 3;

    // ASSUMPTION: a difference of a day is the calendar's.
    private const int ShrinksBy = 2;

    // ASSUMPTION: a look is due this long before the planned session, never while a session would be too soon.
    private static readonly TimeSpan LookBefore = TimeSpan.FromDays(7);

    private const string Source = "SUSTAIN-2: weekly four times, then the lowest frequency that holds remission; 32 % worsened at two-weekly";

    /// <summary>What the plan asks for before the next planned session, or at once where the intervals shrink.</summary>
    public static Proposal? Propose(Trajectory trajectory, Course course, BoosterFacts facts, BoosterCriteria criteria, DateTimeOffset now)
    {
        ImmutableArray<string> look = [.. PlanLook(course, facts, now)];
        if (facts.MaintenanceIntervalDays is not { } days)
        {
            return look.IsEmpty ? null : Planned(RecommendationKind.ReviewPlan, null, look);
        }

        var due = course.LatestSession.CompletedAt + TimeSpan.FromDays(days);
        var earliest = course.LatestSession.CompletedAt + criteria.MinimumSinceSession;
        var from = due - LookBefore > earliest ? due - LookBefore : earliest;
        if (trajectory.SinceLatestSession.IsEmpty || now < from)
        {
            return null;
        }

        look = [.. look, Advice(trajectory, course, facts, criteria, days)];
        return look.Length == 1
            ? Planned(RecommendationKind.BoosterSoon, ClinicTime.DateOf(due < now ? now : due, facts.Zone), look)
            : Planned(RecommendationKind.ReviewPlan, null, look);

        Proposal Planned(RecommendationKind kind, DateOnly? by, ImmutableArray<string> reasons) =>
            new(kind, by, [$"{reasons[0]} {ReadingWords.Name(trajectory.Instrument)} {Proposal.BaselineAndBest(trajectory, facts.Zone)}.", .. reasons[1..]]) { Planned = true };
    }

    /// <summary>What a loss or a drift says of the plan; nothing where none is planned.</summary>
    public static IEnumerable<string> Beside(Proposal proposal, Trajectory trajectory, Course course, BoosterFacts facts, BoosterCriteria criteria, DateTimeOffset now) =>
        proposal.Kind is RecommendationKind.BoosterNow or RecommendationKind.BoosterSoon && facts.MaintenanceIntervalDays is { } days
            ? [Shorten(proposal.Kind, course, days), .. PlanLook(course, facts, now)]
            : [];

    private static string Advice(Trajectory trajectory, Course course, BoosterFacts facts, BoosterCriteria criteria, int days)
    {
        var plan = Plan(course, days);
        var name = ReadingWords.Name(trajectory.Instrument);
        if (trajectory.SinceLatestSession is not [.., var last] || !criteria.Remission.TryGetValue(trajectory.Instrument, out var below))
        {
            return $"{plan}: consider to keep it. {name} has no number for remission here, or no full form since the last session. {Source}.";
        }

        Reading[] newest = trajectory.Level?.Previous is { } previous ? [previous, last] : [last];
        var totals = $"{name} {string.Join(" and ", newest.Select(form => ReadingWords.TotalAndDay(form, facts.Zone)))}";
        if (trajectory.Level is { AsksAgain: true } || last.Total >= below)
        {
            return $"{plan}: consider to keep it. {totals}: {(last.Total >= below ? $"no remission (below {below})" : "the newest asks for another form")}. {Source}.";
        }

        return newest.Length < 2 || newest.Any(form => form.Total >= below)
            ? $"{plan}: consider to keep it. {totals}: remission (below {below}) on one form; two say that it holds. {Source}."
            : days <= WeeklyDays && course.Sessions.Count(session => !session.IsInduction) < WeeklySessions
                ? $"{plan}: consider to keep it. {totals}: remission (below {below}), but weekly sessions come {WeeklySessions} times first. {Source}."
                : $"{plan}: consider to lengthen it. {totals}: remission (below {below}) holds. {Source}.";
    }

    private static string Shorten(RecommendationKind kind, Course course, int days) =>
        $"{Plan(course, days)}: consider to shorten it. The response {(kind is RecommendationKind.BoosterNow ? "did" : "may")} not hold at this interval. {Source}.";

    private static string Plan(Course course, int days) => $"Planned maintenance every {ReadingWords.Days(days)}{Sessions(course)}";

    private static string Sessions(Course course) => course.Sessions.Count(session => !session.IsInduction) is > 0 and var count
        ? $" ({count} maintenance {(count == 1 ? "session" : "sessions")}{(Intervals(course) is { IsEmpty: false } intervals ? $", the last intervals {string.Join(", ", intervals.TakeLast(ShrinkingIntervals))} days" : "")})"
        : "";

    private static IEnumerable<string> PlanLook(Course course, BoosterFacts facts, DateTimeOffset now)
    {
        if (Intervals(course) is { Length: >= ShrinkingIntervals } intervals
            && intervals[^ShrinkingIntervals..] is var last
            && last.Zip(last.Skip(1)).All(pair => pair.First - pair.Second >= ShrinksBy))
        {
            yield return $"Three intervals in a row are shrinking ({string.Join(", ", last)} days): the plan deserves a look, rather than more of the same.";
        }

        if (facts.MaintenanceIntervalDays is not null
            && course.Sessions.FirstOrDefault(session => !session.IsInduction) is { CompletedAt: var since }
            && now - since >= LongMaintenance)
        {
            yield return $"Maintenance since {ReadingWords.Day(since, facts.Zone)}, six months or more: the plan deserves a look.";
        }
    }

    // In whole days: from the session before each maintenance session to it.
    private static ImmutableArray<int> Intervals(Course course) =>
    [
        .. course.Sessions.Zip(course.Sessions.Skip(1))
            .Where(pair => !pair.Second.IsInduction)
            .Select(pair => (int)Math.Round((pair.Second.CompletedAt - pair.First.CompletedAt).TotalDays)),
    ];
}
