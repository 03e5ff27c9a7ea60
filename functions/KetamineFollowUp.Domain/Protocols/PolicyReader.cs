using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Definitions;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>The sections that other processes work by: escalation, findings, boosters.</summary>
internal static class PolicyReader
{
    private const int MostPoints = 100;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static EscalationPolicy Escalation(DefinitionObject s) => new(
        s.Object("emergency", Ladder)!,
        s.Object("urgent", Ladder)!,
        s.Duration("repeatEvery", Minute, Day),
        s.Duration("screenTimeLimit", Minute, Day),
        s.Duration("tellPatientAfter", Minute, Day),
        s.Duration("notReachedRetry", Minute, Day),
        s.Clock("routineEmailAt"));

    public static FindingThresholds Findings(DefinitionObject s) => new(
        s.Map("scales", (scales, id) => scales.Object(id, Scale)),
        s.Whole("activationAt", 1, MostPoints),
        s.Number("pulseFall", 10),
        s.Whole("pulseMeanOver", 1, 20),
        s.Whole("silenceAfter", 1, 10));

    public static BoosterCriteria Boosters(DefinitionObject s) => new(
        s.Map("lossLines", (lines, id) => lines.Object(id, l => new LossLine(l.Whole("rise", 1, MostPoints), l.Whole("floor", 1, MostPoints)))),
        s.Number("responseFall", 1),
        s.Map("remission", (totals, id) => totals.Whole(id, 1, MostPoints)),
        s.Duration("courseGap", Day, 365 * Day),
        s.Duration("confirmAfter", Day, 28 * Day),
        s.Duration("driftWithin", Day, 90 * Day),
        s.Number("ownTimeToLoss", 1),
        s.Whole("nonResponseSessions", 1, 20),
        s.Duration("minimumSinceSession", Day, 90 * Day),
        s.Duration("lookbackNote", Day, 90 * Day));

    private static Ladder Ladder(DefinitionObject s) => new(s.Duration("stepEvery", Minute, Day), s.Duration("resolveWithin", Minute, Day));

    private static ScaleThresholds Scale(DefinitionObject s) => new(
        s.Whole("worseningRise", 1, MostPoints),
        s.WholeOrNull("worseningFloor", 0, MostPoints),
        s.Whole("urgentRise", 1, MostPoints),
        s.WholeOrNull("severeAt", 1, MostPoints),
        s.Whole("severeRise", 1, MostPoints),
        s.Whole("reliableChange", 1, MostPoints));
}
