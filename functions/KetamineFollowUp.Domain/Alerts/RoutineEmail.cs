using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>
/// A routine alert pages nobody. It waits on the worklist, and on the weekday after it was raised one email to one person
/// recalls it. With nobody on the roster that is recorded, and tried again on the next weekday.
/// </summary>
internal static class RoutineEmail
{
    public const string Key = "routine-email";

    public static Alert Send(Alert alert, AlertFacts facts, DateTimeOffset now, ImmutableArray<Step>.Builder steps)
    {
        if (!Waits(alert))
        {
            return alert;
        }

        alert = alert with { RoutineEmailDueAt = alert.RoutineEmailDueAt ?? NextWeekday(alert.RaisedAt, facts) };
        if (now < alert.RoutineEmailDueAt)
        {
            return alert;
        }

        if (new LadderPeople(facts.Roster, now).First() is not { } to)
        {
            steps.Add(new Step.Record(RecordedFact.NobodyOnCall, alert.AlertId.Value, AlertTexts.NobodyToRemind));
            return alert with { RoutineEmailDueAt = NextWeekday(now, facts) };
        }

        steps.Add(new Step.NotifyStaff(
            Key, to, Channel.Email, MessageKind.ReminderStaff, AlertTexts.EmailSubject(facts.ClinicName), AlertTexts.RoutineEmail(facts.ClinicName)));
        return alert with { RoutineEmailedAt = now };
    }

    public static DateTimeOffset? DueAt(Alert alert) => Waits(alert) ? alert.RoutineEmailDueAt : null;

    private static bool Waits(Alert alert) => alert is { State: AlertState.Open, Severity: Severity.Routine, RoutineEmailedAt: null };

    private static DateTimeOffset NextWeekday(DateTimeOffset after, AlertFacts facts) => ClinicTime.At(
        ClinicTime.AddWorkingDays(ClinicTime.DateOf(after, facts.ClinicZone), 1), facts.Policy.RoutineEmailAt, facts.ClinicZone);
}
