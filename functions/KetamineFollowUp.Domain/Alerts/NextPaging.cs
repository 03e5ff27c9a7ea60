using System.Collections.Immutable;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>Whom an alert pages next if no person does anything, and when at the latest: a step whose texts all fail gives way sooner.</summary>
/// <param name="At">When; the instant asked about for what is due already.</param>
/// <param name="Rung">The step.</param>
/// <param name="People">Whom, by the roster as it stands for that instant; empty: nobody, which is put on record.</param>
/// <param name="StartsAgain">The ladder begins again with this step.</param>
/// <param name="ByCall">The people of the present step, who have a text and an email already, are phoned.</param>
public sealed record NextPaging(DateTimeOffset At, Rung Rung, ImmutableArray<StaffId> People, bool StartsAgain, bool ByCall);

/// <summary>What the escalation will do, told beforehand by letting it decide as if time went by and nobody did anything.</summary>
public static class EscalationForecast
{
    // A ladder that pages at all does so within a few looks: screens, the patient's text and the routine email come between.
    private const int MaxLooks = 50;

    /// <summary>The next pages; null while nobody will be paged: a routine or a resolved alert.</summary>
    public static NextPaging? Pages(Alert alert, AlertFacts facts, DateTimeOffset now)
    {
        var at = now;
        for (var look = 0; look < MaxLooks; look++)
        {
            var plan = Escalation.Decide(alert, [], facts, at);
            if (Paging(alert, plan, at) is { } next)
            {
                return next;
            }

            if (plan.LookAgainAt is not { } again)
            {
                return null;
            }

            (alert, at) = (plan.State, again);
        }

        return null;
    }

    /// <summary>When the patient of an emergency is told that nobody has been reached; null when that will not be, or has been done.</summary>
    public static DateTimeOffset? PatientToldAt(Alert alert, EscalationPolicy policy) => NobodyReachedText.DueAt(alert, policy);

    /// <summary>True when the alert says already that a text does not reach the patient.</summary>
    public static bool CannotBeTexted(Alert alert) => Reachability.IsNoted(alert);

    private static NextPaging? Paging(Alert before, Plan<Alert> plan, DateTimeOffset at)
    {
        var pages = plan.Steps.OfType<Step.NotifyStaff>().Where(step => step.Kind == MessageKind.Page).ToList();
        var startsAgain = plan.State.Rounds > before.Rounds;
        return plan.State.Ladder is { } position && (pages.Count > 0 || startsAgain)
            ? new NextPaging(
                at, position.Rung, [.. pages.Select(page => page.To).Distinct()], startsAgain, ByCall: pages.Count > 0 && pages.All(page => page.Channel == Channel.Voice))
            : null;
    }
}
