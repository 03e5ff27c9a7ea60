using System.Collections.Immutable;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>
/// The phone calls of a step, after its texts and emails: texts alone wake too few (GoAlert issue 2778). When the texts have all
/// failed the calls come at once.
/// </summary>
internal static class PagingCalls
{
    /// <summary>When the people of the present step are to be phoned; null when they are not, or have been.</summary>
    public static DateTimeOffset? DueAt(Alert alert, AlertFacts facts)
    {
        if (!facts.CallsAreOn || alert.Ladder is not { Over: false, CalledAt: null } position || facts.Policy.LadderOf(alert)?.CallAfter is not { } after)
        {
            return null;
        }

        return PagingSteps.AllFailed(alert, position, Channel.Sms) ? position.At : position.At + after;
    }

    /// <summary>Phones everybody whom the step has paged, once the time for it has come.</summary>
    public static Alert CallWhenDue(Alert alert, AlertFacts facts, DateTimeOffset now, ImmutableArray<Step>.Builder steps)
    {
        if (alert.Ladder is not { } position || !(DueAt(alert, facts) <= now))
        {
            return alert;
        }

        var pages = alert.Pages.ToBuilder();
        foreach (var to in PagingSteps.PagesOf(alert, position).Select(page => page.To).Distinct())
        {
            var call = PagingSteps.Queued(position, to, Channel.Voice, now);
            steps.Add(CallPage.Step(call, alert, facts.ClinicName));
            pages.Add(call);
        }

        return alert with { Pages = PagingSteps.Newest(pages), Ladder = position with { CalledAt = now } };
    }
}
