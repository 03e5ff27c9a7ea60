using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>A responder on the way to a loss, by trend or by the patient's own history.</summary>
internal static class Drift
{
    // ASSUMPTION (clinical.md, Booster recommendation).
    private const double Probably = 0.7;

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

    // Where the level would lie the rise that matters above what is usual, on the line. One high form is no trend: it waits for its confirmation.
    private static IEnumerable<(DateTimeOffset By, string Reason)> ByTrend(
        Trajectory trajectory, BoosterFacts facts, BoosterCriteria criteria, DateTimeOffset now)
    {
        if (trajectory is not { Level: { IsResponder: true, Reference: { } usual, Line: { } line, Baseline: { } baseline }, SinceLatestSession: [.., var before, var newest] since }
            || criteria.Levels.Scales.GetValueOrDefault(trajectory.Instrument) is not { } scale
            || Math.Min(before.Total!.Value, newest.Total!.Value) < usual.Level + scale.AskRise
            || LevelTrend.Of(since, usual.FormSd, criteria.Levels) is not { } trend)
        {
            yield break;
        }

        var target = Math.Max(line, usual.Level + scale.MatterRise);
        var chance = trend.ProbabilityAtLeast(target, now + criteria.DriftWithin);
        if (chance >= Probably && trend.MeetsAt(target) is { } meets)
        {
            var rate = trend.PerWeek.ToString("0.0", CultureInfo.InvariantCulture);
            yield return (meets, $"Drifting: {ReadingWords.Name(trajectory.Instrument)} baseline {ReadingWords.TotalAndDay(baseline, facts.Zone)}, "
                + $"usual level {LevelSentences.Usual(usual, scale)}, last {ReadingWords.TotalAndDay(newest, facts.Zone)}; rising by {rate} points a week. "
                + $"Chance that the level is at {LevelSentences.Points(target)} or more within {ReadingWords.Days((int)criteria.DriftWithin.TotalDays)}: {chance * 100:0} %.");
        }
    }

    private static IEnumerable<(DateTimeOffset By, string Reason)> ByOwnHistory(
        Trajectory trajectory, ImmutableArray<Course> courses, BoosterFacts facts, BoosterCriteria criteria, DateTimeOffset now)
    {
        var session = courses[^1].LatestSession.CompletedAt;
        if (trajectory.Response is not true
            || TimeToLoss.Own(trajectory.Instrument, facts, courses[..^1], criteria) is not { } own
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
