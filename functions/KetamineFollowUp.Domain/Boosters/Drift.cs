using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>A responder on the way to the loss line, by trend or by the patient's own history.</summary>
internal static class Drift
{
    // ASSUMPTION: a rise from the lowest of less than half the loss line's own rise is noise, not a trend.
    private const double NoiseShareOfRise = 0.5;

    public static Proposal? Propose(
        Trajectory trajectory, ImmutableArray<Course> courses, BoosterFacts facts, BoosterCriteria criteria, DateTimeOffset now)
    {
        ImmutableArray<(DateTimeOffset By, string Reason)> signs =
        [
            .. ByTrend(trajectory, facts, criteria, now),
            .. ByOwnHistory(trajectory, courses, facts, criteria, now),
        ];
        if (signs is [])
        {
            return null;
        }

        var by = signs.Min(s => s.By);
        return new Proposal(RecommendationKind.BoosterSoon, ClinicTime.DateOf(by < now ? now : by, facts.Zone), [.. signs.Select(s => s.Reason)]);
    }

    // A last reading that is already on the line waits for its confirmation: that is a loss in question, not a drift.
    private static IEnumerable<(DateTimeOffset By, string Reason)> ByTrend(
        Trajectory trajectory, BoosterFacts facts, BoosterCriteria criteria, DateTimeOffset now)
    {
        if (trajectory is not { LossLine: { } line, TrendPerWeek: { } perWeek and > 0, SinceLatestSession: [.., { Total: { } total } last] since }
            || total >= line
            || total - since.Min(r => r.Total) < criteria.LossLines[trajectory.Instrument].Rise * NoiseShareOfRise)
        {
            yield break;
        }

        var weeks = (line - total) / perWeek;
        var meets = last.TakenAt + TimeSpan.FromDays(7 * weeks);
        if (meets - now <= criteria.DriftWithin)
        {
            var rate = perWeek.ToString("0.0", CultureInfo.InvariantCulture);
            yield return (meets, $"Drifting: {ReadingWords.Name(trajectory.Instrument)} {Proposal.BaselineAndBest(trajectory, facts.Zone)}, "
                + $"last {ReadingWords.TotalAndDay(last, facts.Zone)}; rising by {rate} points a week, it would meet the loss line of {line} on {ReadingWords.Day(meets, facts.Zone)}.");
        }
    }

    private static IEnumerable<(DateTimeOffset By, string Reason)> ByOwnHistory(
        Trajectory trajectory, ImmutableArray<Course> courses, BoosterFacts facts, BoosterCriteria criteria, DateTimeOffset now)
    {
        var session = courses[^1].LatestSession.CompletedAt;
        if (trajectory.Response is not true
            || TimeToLoss.Own(trajectory.Instrument, facts.Readings, courses[..^1], criteria) is not { } own
            || now - session <= own.Median * criteria.OwnTimeToLoss)
        {
            yield break;
        }

        var days = own.Median.TotalDays.ToString("0.#", CultureInfo.InvariantCulture);
        yield return (session + own.Median, $"{ReadingWords.Days((now - session).Days)} since the last session on {ReadingWords.Day(session, facts.Zone)}: in {own.Courses} earlier courses "
            + $"this patient's response was lost after a median of {days} days, and {criteria.OwnTimeToLoss * 100:0} % of that has passed. "
            + $"{ReadingWords.Name(trajectory.Instrument)} {Proposal.BaselineAndBest(trajectory, facts.Zone)}, last {ReadingWords.TotalAndDay(trajectory.Last!, facts.Zone)}.");
    }
}
