using System.Collections.Immutable;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>
/// On-call → backup → catch-all, then again, until someone acknowledges. A step that has nobody, or whose texts or calls all
/// failed (an email wakes nobody at night), gives way at once. A new round waits until every step of the last could have had
/// its time, so a ladder on which everything fails cannot spin. Only a round that found nobody at all looks at the roster again
/// after the time of a step, and begins anew as soon as the gap is closed. By night a daytime alert stands still.
/// </summary>
internal static class LadderClimb
{
    public static Alert Advance(Alert alert, Rung from, AlertFacts facts, DateTimeOffset now, ImmutableArray<Step>.Builder steps)
    {
        if (alert.State != AlertState.Open || facts.Policy.LadderOf(alert) is not { } ladder || PagingHours.OpenFrom(alert, facts, now) > now)
        {
            return alert;
        }

        if (alert.Ladder is not { } position)
        {
            return Start(alert, from, lap: 1, facts, now, steps);
        }

        if (!position.Over)
        {
            if (now < position.At + ladder.StepEvery && !PagingSteps.HasFailed(alert, position, facts))
            {
                return PagingCalls.CallWhenDue(alert, facts, now, steps);
            }

            if (position.Rung != Rung.CatchAll)
            {
                return Climb(alert, position with { Rung = position.Rung + 1 }, facts, now, steps);
            }

            alert = End(alert, position, steps);
        }

        var waits = now < RepeatsAt(position, ladder) && !IsGapClosed(alert, facts, now);
        return waits ? alert : Start(alert, Rung.OnCall, position.Lap + 1, facts, now, steps);
    }

    /// <summary>When the next page, step or round is due, or the next look at a roster that had nobody; null while nobody is to be paged.</summary>
    public static DateTimeOffset? DueAt(Alert alert, AlertFacts facts, DateTimeOffset now)
    {
        if (alert.State != AlertState.Open || facts.Policy.LadderOf(alert) is not { } ladder)
        {
            return null;
        }

        var due = alert.Ladder is { } position ? NextAt(alert, position, ladder, facts, now) : now;
        return PagingHours.OpenFrom(alert, facts, due > now ? due : now);
    }

    private static DateTimeOffset NextAt(Alert alert, LadderPosition position, Ladder ladder, AlertFacts facts, DateTimeOffset now)
    {
        if (!position.Over)
        {
            var step = position.At + ladder.StepEvery;
            return PagingCalls.DueAt(alert, facts) is { } call && call < step ? call : step;
        }

        var (round, look) = (RepeatsAt(position, ladder), now + ladder.StepEvery);
        return FoundNobody(alert, position) && look < round ? look : round;
    }

    // The last step has its time, and so has every step before it, even where one gave way at once.
    private static DateTimeOffset RepeatsAt(LadderPosition position, Ladder ladder)
    {
        var (step, run) = (position.At + ladder.StepEvery, (position.StartedAt ?? position.At) + ladder.RunTime);
        return (step > run ? step : run) + ladder.RepeatAfter;
    }

    // The last round found nobody on any step, and now there is somebody.
    private static bool IsGapClosed(Alert alert, AlertFacts facts, DateTimeOffset now) =>
        alert.Ladder is { } position && FoundNobody(alert, position) && new LadderPeople(alert, facts, now).First() is not null;

    private static bool FoundNobody(Alert alert, LadderPosition position) => position.Over && alert.Pages.All(page => page.Round != position.Round);

    private static Alert Start(Alert alert, Rung from, int lap, AlertFacts facts, DateTimeOffset now, ImmutableArray<Step>.Builder steps)
    {
        var round = alert.Rounds + 1;
        return Climb(alert with { Rounds = round }, new LadderPosition(round, lap, from, now, Over: false) { StartedAt = now }, facts, now, steps);
    }

    // From the given step upwards to the first that has somebody. Whoever had the alert in hand is paged first, with that step.
    private static Alert Climb(Alert alert, LadderPosition start, AlertFacts facts, DateTimeOffset now, ImmutableArray<Step>.Builder steps)
    {
        var people = new LadderPeople(alert, facts, now);
        var recalled = alert.Ladder is null ? people.Known(alert.LastHolder) : [];
        for (var rung = start.Rung; rung <= Rung.CatchAll; rung++)
        {
            var position = start with { Rung = rung, At = now, CalledAt = null };
            var onRoster = people.On(rung);
            if (onRoster.IsEmpty)
            {
                steps.Add(new Step.Record(RecordedFact.NobodyOnCall, alert.AlertId.Value, AlertTexts.NobodyOnCall(position)));
            }

            if (!onRoster.IsEmpty || (rung == Rung.CatchAll && !recalled.IsEmpty))
            {
                var paged = PagingSteps.Page(alert with { Ladder = position }, [.. recalled.Concat(onRoster).Distinct()], position, facts, now, steps);
                return PagingCalls.CallWhenDue(paged, facts, now, steps);
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
