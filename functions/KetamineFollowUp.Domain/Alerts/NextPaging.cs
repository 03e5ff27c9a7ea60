using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>Whom an alert pages next if no person does anything, and when at the latest: a step whose texts all fail gives way sooner.</summary>
/// <param name="At">When; the instant asked about for what is due already.</param>
/// <param name="Rung">The step.</param>
/// <param name="People">Whom, by the roster as it stands for that instant; empty: nobody, which is put on record.</param>
/// <param name="StartsAgain">The ladder begins again with this step.</param>
public sealed record NextPaging(DateTimeOffset At, Rung Rung, ImmutableArray<StaffId> People, bool StartsAgain);

/// <summary>What the escalation will do, told beforehand. <see cref="Escalation.Decide"/> does it.</summary>
public static class EscalationForecast
{
    /// <summary>The next pages; null while nobody will be paged: a routine or a resolved alert.</summary>
    public static NextPaging? Pages(Alert alert, EscalationPolicy policy, OnCallRoster? roster, DateTimeOffset now) => alert.State switch
    {
        AlertState.Open => policy.LadderFor(alert.Severity) is { } ladder ? Climbs(alert, ladder, policy, roster, now) : null,
        AlertState.Acknowledged => Escalation.ReopensAt(alert, policy) is { } due ? Starts(alert, Later(due, now), recalls: true, roster) : null,
        AlertState.Resolved => null,
    };

    /// <summary>When the patient of an emergency is told that nobody has been reached; null when that will not be, or has been done.</summary>
    public static DateTimeOffset? PatientToldAt(Alert alert, EscalationPolicy policy) => NobodyReachedText.DueAt(alert, policy);

    /// <summary>True when the alert says already that a text does not reach the patient.</summary>
    public static bool CannotBeTexted(Alert alert) => Reachability.IsNoted(alert);

    private static NextPaging Climbs(Alert alert, Ladder ladder, EscalationPolicy policy, OnCallRoster? roster, DateTimeOffset now)
    {
        if (alert.Ladder is not { } position)
        {
            return Starts(alert, now, recalls: true, roster);
        }

        var stepEnds = PagingSteps.AllTextsFailed(alert, position) && !position.Over ? now : position.At + ladder.StepEvery;
        if (!position.Over && position.Rung != Rung.CatchAll)
        {
            var at = Later(stepEnds, now);
            return FirstWithPeople(new LadderPeople(roster, at), position.Rung + 1, at, [], startsAgain: false);
        }

        var again = LadderClimb.IsGapClosed(alert, roster, now) ? now : position.At + policy.RepeatEvery;
        return Starts(alert, Later(position.Over ? again : Later(stepEnds, again), now), recalls: false, roster);
    }

    private static NextPaging Starts(Alert alert, DateTimeOffset at, bool recalls, OnCallRoster? roster)
    {
        var people = new LadderPeople(roster, at);
        return FirstWithPeople(people, Rung.OnCall, at, recalls ? people.Known(alert.Acknowledgements.LastOrDefault()?.By) : [], startsAgain: true);
    }

    private static NextPaging FirstWithPeople(LadderPeople people, Rung from, DateTimeOffset at, ImmutableArray<StaffId> recalled, bool startsAgain)
    {
        for (var rung = from; rung < Rung.CatchAll; rung++)
        {
            if (people.On(rung) is { IsEmpty: false } some)
            {
                return new NextPaging(at, rung, [.. recalled.Concat(some).Distinct()], startsAgain);
            }
        }

        return new NextPaging(at, Rung.CatchAll, [.. recalled.Concat(people.On(Rung.CatchAll)).Distinct()], startsAgain);
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
