using KetamineFollowUp.Domain.Alerts;
using static KetamineFollowUp.Domain.Protocols.Words.Amounts;

namespace KetamineFollowUp.Domain.Protocols.Words;

/// <summary>Who is paged when.</summary>
internal static class AlertWords
{
    private const string Section = "Alerts";

    public static IEnumerable<ProtocolLine> Of(EscalationPolicy p) =>
    [
        .. Ladder("Emergency", p.Emergency),
        .. Ladder("Urgent", p.Urgent),
        new(Section, "Routine", $"Pages nobody: it stands on the worklist, and one email goes out at {Clock(p.RoutineEmailAt)} on the next weekday."),
        new(Section, "Nobody acknowledges", $"The whole ladder runs again every {Amounts.Of(p.RepeatEvery)}."),
        new(Section, "Unfinished safety screen", $"Told to staff after {Amounts.Of(p.ScreenTimeLimit)}."),
        new(
            Section, "What the patient is told",
            $"An emergency that nobody acknowledged within {Amounts.Of(p.TellPatientAfter)}: the patient is told once that nobody was reached, and to call 911 or 988."),
        new(Section, "Not reached", $"An emergency or urgent alert pages again {Amounts.Of(p.NotReachedRetry)} after staff could not reach the patient."),
    ];

    private static IEnumerable<ProtocolLine> Ladder(string severity, Ladder ladder) =>
    [
        new(Section, $"{severity}, the ladder", $"On-call, then backup, then catch-all, {Amounts.Of(ladder.StepEvery)} a step, by text and email at once, day and night."),
        new(Section, $"{severity}, acknowledged", $"Pages again when it is not resolved within {Amounts.Of(ladder.ResolveWithin)}."),
    ];
}
