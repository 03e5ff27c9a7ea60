using System.Collections.Immutable;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Domain.Alerts.Pagers;

/// <summary>
/// Many alerts at once are at most one page a person a minute on each channel. The first leaves at once. What comes within its
/// minute about other patients waits for the end of it, and then leaves as one page that names the number and the worst. Only
/// its first try counts: a page that is sent again because nobody knows whether it left is the same page. Nothing waits longer
/// than a minute for its turn, and a crash between two steps may send a page twice and loses none.
/// </summary>
public static class PagerRule
{
    /// <summary>How far apart the pages of one person are. Source: clinical reference, severity and paging (one page a person a minute).</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    /// <summary>The turn of a page that is ready to leave. Asked again it says the same until the page has left.</summary>
    /// <param name="pager">The pager of whom it goes to.</param>
    /// <param name="page">The page.</param>
    /// <param name="now">The instant of the decision.</param>
    public static PagerTurn Turn(Pager pager, WaitingPage page, DateTimeOffset now)
    {
        if (pager.Last is { } last && last.MessageId == page.MessageId)
        {
            return new PagerTurn.Go(pager, last.Joint);
        }

        if (pager.Last is { Joint: { } joint } speaks && joint.Covers.Contains(page.MessageId))
        {
            return new PagerTurn.Covered(pager, speaks.MessageId, FreeAt(pager, now) ?? now);
        }

        var waits = pager.Waiting.Contains(page) ? pager : pager with { Waiting = pager.Waiting.Add(page) };
        if (FreeAt(pager, now) is { } free && !IsAloneAgain(pager, page))
        {
            return new PagerTurn.Wait(waits, free);
        }

        return pager.Waiting.IsEmpty
            ? new PagerTurn.Go(new Pager { Last = new LastPage(page.MessageId, page.AlertId, now, Joint: null) }, Joint: null)
            : new PagerTurn.Join(waits.Waiting);
    }

    /// <summary>The message that spoke for a page has not left: the page goes by itself.</summary>
    public static Pager Uncover(Pager pager, string messageId) =>
        pager.Last is { Joint: { } joint } last ? pager with { Last = last with { Joint = joint with { Covers = joint.Covers.Remove(messageId) } } } : pager;

    /// <summary>One page for all that have waited, but for those whose alert somebody has taken meanwhile.</summary>
    /// <param name="page">The page whose turn it is.</param>
    /// <param name="pages">All that wait, this one among them.</param>
    /// <param name="alerts">Their alerts; without those that cannot be read, whose pages go all the same.</param>
    /// <param name="now">The instant of the decision.</param>
    public static PagerTurn Join(WaitingPage page, ImmutableArray<WaitingPage> pages, IReadOnlyCollection<Alert> alerts, DateTimeOffset now)
    {
        var known = alerts.ToDictionary(alert => alert.AlertId);
        var waiting = pages.Where(waits => !known.TryGetValue(waits.AlertId, out var alert) || !CallPage.IsOver(alert, waits.DecidedAt)).ToImmutableArray();
        var pager = waiting.IsEmpty ? new Pager() : Lead(waiting, known, now);
        return waiting.Contains(page) ? Turn(pager, page, now) : new PagerTurn.Taken(pager);
    }

    private static Pager Lead(ImmutableArray<WaitingPage> waiting, Dictionary<AlertId, Alert> known, DateTimeOffset now)
    {
        var worst = WorklistOrder.Of(waiting.Select(waits => waits.AlertId).Distinct().Where(known.ContainsKey).Select(id => known[id])).FirstOrDefault();
        if (worst is null)
        {
            // Nothing is known of any of them, so nothing can be said for the others: each goes by itself.
            return new Pager { Last = new LastPage(waiting[0].MessageId, waiting[0].AlertId, now, Joint: null), Waiting = waiting.RemoveAt(0) };
        }

        // The newest page of the worst alert says best how it stands.
        var leads = waiting.Where(waits => waits.AlertId == worst.AlertId).MaxBy(waits => waits.DecidedAt)!;
        var joint = new JointPage(
            waiting.Select(waits => waits.AlertId).Distinct().Count(), worst.Severity, worst.Code, worst.PatientId is null,
            [.. waiting.Where(waits => waits != leads).Select(waits => waits.MessageId)])
        {
            Named = NamedBy(waiting, known),
        };
        return new Pager { Last = new LastPage(leads.MessageId, leads.AlertId, now, joint.Covers.IsEmpty ? null : joint) };
    }

    private static ImmutableArray<string>? NamedBy(ImmutableArray<WaitingPage> waiting, Dictionary<AlertId, Alert> known) =>
        waiting.Select(waits => known.GetValueOrDefault(waits.AlertId)?.Numbers?.Named).FirstOrDefault(named => named is { IsEmpty: false });

    // One patient is not many: a page that says that things got worse does not wait for the page before it. Numbers that share an alert are many.
    private static bool IsAloneAgain(Pager pager, WaitingPage page) =>
        pager.Waiting.IsEmpty && pager.Last is { Joint: null } last && last.AlertId.Partition == page.AlertId.Partition && page.AlertId.Partition != JointNumbers.Partition;

    // Null: free now. Clocks of several hosts differ: nobody waits longer than a minute because of it.
    private static DateTimeOffset? FreeAt(Pager pager, DateTimeOffset now)
    {
        if (pager.Last is not { } last)
        {
            return null;
        }

        var free = (last.At < now ? last.At : now) + Apart;
        return free > now ? free : null;
    }
}
