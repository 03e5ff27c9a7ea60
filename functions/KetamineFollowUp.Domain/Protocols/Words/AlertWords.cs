using KetamineFollowUp.Domain.Alerts;
using static KetamineFollowUp.Domain.Protocols.Words.Amounts;

namespace KetamineFollowUp.Domain.Protocols.Words;

/// <summary>Who is paged when.</summary>
internal static class AlertWords
{
    private const string Section = "Alerts";

    public static IEnumerable<ProtocolLine> Of(EscalationPolicy p) =>
    [
        .. Ladder("Emergency", p.Emergency, "day and night"),
        new(Section, "Emergency, acknowledged", $"Pages again when it is not resolved within {Amounts.Of(p.Emergency.ResolveWithin)}."),
        .. Ladder("Urgent", p.Urgent, "day and night"),
        .. Ladder("Urgent, by day", p.Daytime, $"between {Clock(p.DaytimeHours.From)} and {Clock(p.DaytimeHours.Until)} of every day"),
        new(
            Section, "Urgent, acknowledged",
            $"With a safety finding it pages again when it is not resolved within {Amounts.Of(p.Urgent.ResolveWithin)} (by day: {Amounts.Of(p.Daytime.ResolveWithin)}); without one, at {Clock(p.DaytimeHours.From)} of the next day."),
        new(Section, "Routine", $"Pages nobody: it stands on the worklist, and one email goes out at {Clock(p.RoutineEmailAt)} on the next weekday."),
        new(Section, "Unfinished safety screen", $"Told to staff after {Amounts.Of(p.ScreenTimeLimit)}."),
        new(
            Section, "What the patient is told",
            $"An emergency that nobody acknowledged within {Amounts.Of(p.TellPatientAfter)}: the patient is told once that nobody was reached, and to call 911 or 988."),
        new(
            Section, "Not reached",
            $"After staff could not reach the patient, an emergency pages again {Amounts.Of(p.Emergency.NotReachedRetry)} later, an urgent alert {Amounts.Of(p.Urgent.NotReachedRetry)} later, one by day {Amounts.Of(p.Daytime.NotReachedRetry)} later."),
    ];

    private static IEnumerable<ProtocolLine> Ladder(string severity, Ladder ladder, string hours) =>
    [
        new(Section, $"{severity}, the ladder", $"On-call, then backup, then catch-all, {Amounts.Of(ladder.StepEvery)} a step, by text and email at once{Call(ladder)}, {hours}."),
        new(
            Section, $"{severity}, nobody acknowledges",
            ladder.RepeatAfter == TimeSpan.Zero ? "The whole ladder runs again at once." : $"The whole ladder runs again {Amounts.Of(ladder.RepeatAfter)} after its end."),
    ];

    private static string Call(Ladder ladder) => ladder.CallAfter switch
    {
        null => "",
        { Ticks: 0 } => ", by phone call too",
        { } after => $", by phone call {Amounts.Of(after)} later",
    };
}
