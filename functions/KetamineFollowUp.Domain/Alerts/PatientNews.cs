using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>What a patient may be told about the team: what the alert says after it was raised, and nothing more.</summary>
public static class PatientNews
{
    /// <summary>For the answer to what raised the alert or joined it.</summary>
    /// <param name="plan">What was decided in the same transaction: only its own pages count as "alerted".</param>
    /// <param name="facts">What the decision knew.</param>
    /// <param name="now">When.</param>
    public static TeamNews InReply(Plan<Alert> plan, AlertFacts facts, DateTimeOffset now) =>
        plan.State.Paging == Paging.Now && plan.Steps.OfType<Step.NotifyStaff>().Any(step => step.Kind == MessageKind.Page)
            ? new TeamNews.Alerted()
            : Standing(plan.State, facts, now, new TeamNews.BeingReached());

    /// <summary>For a page that is looked at some time later.</summary>
    public static TeamNews OnPage(Alert alert, AlertFacts facts, DateTimeOffset now) => Standing(alert, facts, now, new TeamNews.Alerted());

    private static TeamNews Standing(Alert alert, AlertFacts facts, DateTimeOffset now, TeamNews paged) => alert.State switch
    {
        AlertState.Open => alert.Paging switch
        {
            Paging.None => new TeamNews.Nothing(),
            Paging.Now => IsPaged(alert) ? paged : new TeamNews.Nothing(),
            Paging.Daytime => ByDay(alert, facts, now),
        },
        AlertState.Acknowledged => new TeamNews.InHand(),
        AlertState.Resolved => new TeamNews.Nothing(),
    };

    private static TeamNews ByDay(Alert alert, AlertFacts facts, DateTimeOffset now)
    {
        var opens = PagingHours.OpenFrom(alert, facts, now);
        if (opens == now)
        {
            return IsPaged(alert) ? new TeamNews.Told() : new TeamNews.Nothing();
        }

        return new LadderPeople(alert, facts, opens).First() is null
            ? new TeamNews.Nothing()
            : new TeamNews.SeenAfter(ClinicTime.TimeOf(opens, facts.Patient is { TimeZone: { IsKnown: true } zone } ? zone : facts.DayZone));
    }

    // By the present run of the ladder; a run that found nobody has no pages.
    private static bool IsPaged(Alert alert) => alert.Ladder is { } position && alert.Pages.Any(page => page.Round == position.Round && !page.HasFailed);
}
