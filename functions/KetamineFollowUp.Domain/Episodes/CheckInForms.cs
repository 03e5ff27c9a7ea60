using System.Collections.Immutable;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Sessions;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>Which instruments a check-in asks when its time comes.</summary>
internal static class CheckInForms
{
    /// <summary>
    /// The planned instruments without those asked within their cadence (confirmations excepted). Where that leaves no form of
    /// the indication, the pulse stands in; a mood check-in always asks about ideation, exactly once.
    /// Empty only for a check-in that is not about mood.
    /// </summary>
    public static ImmutableArray<string> AskedNow(CheckIn checkIn, EpisodeFacts facts, Session? session, DateTimeOffset now)
    {
        // A check-in that only confirms stays short.
        var owed = checkIn.Confirms.IsEmpty ? CourseForms.Owed(facts, session, now) : [];
        ImmutableArray<string> asked = [.. checkIn.Instruments.Union(owed).Where(i => checkIn.Confirms.Contains(i) || !IsWithinCadence(i, facts, now))];
        asked = WithoutShortBesideFull(asked, facts.Plan);
        if (!checkIn.IsMood)
        {
            return LinkOnlyLast(asked, facts);
        }

        var lostItsScale = checkIn.Instruments.Any(facts.Plan.IsPrimary) && !asked.Any(facts.Plan.IsPrimary);
        if (lostItsScale && !asked.Contains(SafetyItem.Pulse))
        {
            asked = asked.Insert(0, SafetyItem.Pulse);
        }

        return LinkOnlyLast(SafetyItem.AskedOnce(asked), facts);
    }

    /// <summary>True when they may not be asked by text from the start: what can be asked by text is, before a link for the rest.</summary>
    public static bool IsLinkOnly(ImmutableArray<string> asked, EpisodeFacts facts) =>
        facts.IsLinkOnly(asked[0]) || IsByLink(asked, facts);

    private static bool IsByLink(ImmutableArray<string> asked, EpisodeFacts facts) => facts.Plan.ByLink && asked.Any(facts.Plan.Full.Contains);

    private static ImmutableArray<string> LinkOnlyLast(ImmutableArray<string> asked, EpisodeFacts facts) =>
        IsByLink(asked, facts) ? asked : [.. asked.OrderBy(facts.IsLinkOnly)];

    private static bool IsWithinCadence(string instrument, EpisodeFacts facts, DateTimeOffset now) =>
        facts.Protocol.Cadences.TryGetValue(instrument, out var cadence)
        && now - CourseForms.LastAskedAt(instrument, facts) < cadence;

    // A short form repeats the first questions of the full one.
    private static ImmutableArray<string> WithoutShortBesideFull(ImmutableArray<string> asked, PrimaryPlan plan) =>
        asked.Any(plan.Full.Contains) ? asked.RemoveAll(i => plan.ShortForm.Contains(i) && !plan.Full.Contains(i)) : asked;
}
