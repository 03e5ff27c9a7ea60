using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>
/// On-call → backup → catch-all, then again, until someone acknowledges. A step that has nobody, or whose texts all failed
/// (an email wakes nobody at night), gives way at once. A new round waits for <see cref="EscalationPolicy.RepeatEvery"/>
/// after the last step in any case, so a ladder on which everything fails cannot spin. Only a round that found nobody at
/// all looks at the roster again after the time of a step, and begins anew as soon as the gap is closed.
/// </summary>
internal static class LadderClimb
{
    public static Alert Advance(Alert alert, AlertFacts facts, DateTimeOffset now, ImmutableArray<Step>.Builder steps)
    {
        if (alert.State != AlertState.Open || facts.Policy.LadderFor(alert.Severity) is not { } ladder)
        {
            return alert;
        }

        if (alert.Ladder is not { } position)
        {
            return Start(alert, lap: 1, facts, now, steps);
        }

        if (!position.Over)
        {
            if (now < position.At + ladder.StepEvery && !PagingSteps.AllTextsFailed(alert, position))
            {
                return alert;
            }

            if (position.Rung != Rung.CatchAll)
            {
                return Climb(alert, position with { Rung = position.Rung + 1 }, facts, now, steps);
            }

            alert = End(alert, position, steps);
        }

        var waits = now < position.At + facts.Policy.RepeatEvery && !IsGapClosed(alert, facts.Roster, now);
        return waits ? alert : Start(alert, position.Lap + 1, facts, now, steps);
    }

    /// <summary>When the next step or round is due, or the next look at a roster that had nobody; null while no ladder runs.</summary>
    public static DateTimeOffset? DueAt(Alert alert, EscalationPolicy policy, DateTimeOffset now)
    {
        if (alert is not { State: AlertState.Open, Ladder: { } position } || policy.LadderFor(alert.Severity) is not { } ladder)
        {
            return null;
        }

        var next = position.At + (position.Over ? policy.RepeatEvery : ladder.StepEvery);
        var look = now + ladder.StepEvery;
        return FoundNobody(alert, position) && look < next ? look : next;
    }

    /// <summary>The last round found nobody on any step, and now there is somebody.</summary>
    public static bool IsGapClosed(Alert alert, OnCallRoster? roster, DateTimeOffset now) =>
        alert.Ladder is { } position && FoundNobody(alert, position) && new LadderPeople(roster, now).First() is not null;

    private static bool FoundNobody(Alert alert, LadderPosition position) => position.Over && alert.Pages.All(page => page.Round != position.Round);

    private static Alert Start(Alert alert, int lap, AlertFacts facts, DateTimeOffset now, ImmutableArray<Step>.Builder steps)
    {
        var round = alert.Rounds + 1;
        return Climb(alert with { Rounds = round }, new LadderPosition(round, lap, Rung.OnCall, now, Over: false), facts, now, steps);
    }

    // From the given step upwards to the first that has somebody.
    private static Alert Climb(Alert alert, LadderPosition start, AlertFacts facts, DateTimeOffset now, ImmutableArray<Step>.Builder steps)
    {
        var people = new LadderPeople(facts.Roster, now);
        var recalled = alert.Ladder is null ? people.Known(alert.Acknowledgements.LastOrDefault()?.By) : [];
        for (var rung = start.Rung; rung <= Rung.CatchAll; rung++)
        {
            var position = start with { Rung = rung, At = now };
            var onRoster = people.On(rung);
            if (onRoster.IsEmpty)
            {
                steps.Add(new Step.Record(RecordedFact.NobodyOnCall, alert.AlertId.Value, AlertTexts.NobodyOnCall(position)));
            }

            if (!onRoster.IsEmpty || (rung == Rung.CatchAll && !recalled.IsEmpty))
            {
                return PagingSteps.Page(alert with { Ladder = position }, [.. recalled.Concat(onRoster).Distinct()], position, facts.ClinicName, now, steps);
            }
        }

        return End(alert, start with { Rung = Rung.CatchAll, At = now }, steps);
    }

    private static Alert End(Alert alert, LadderPosition position, ImmutableArray<Step>.Builder steps)
    {
        steps.Add(new Step.Record(RecordedFact.NobodyReached, alert.AlertId.Value, AlertTexts.NobodyReached(position)));
        return alert with { Ladder = position with { Over = true } };
    }
}
