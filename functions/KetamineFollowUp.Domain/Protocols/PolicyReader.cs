using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Definitions;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>The sections that other processes work by: escalation, findings, boosters.</summary>
internal static class PolicyReader
{
    private const int MaxPoints = 100;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static EscalationPolicy Escalation(DefinitionObject s) => s.Has("repeatEvery") ? FirstEscalation(s) : new(
        s.Object("emergency", Ladder)!,
        s.Object("urgent", Ladder)!,
        s.Object("daytime", Ladder)!,
        s.Object("daytimeHours", h => new DaytimeHours(h.Clock("from"), h.Clock("until")))!,
        s.Duration("screenTimeLimit", Minute, Day),
        s.Duration("tellPatientAfter", Minute, Day),
        s.Clock("routineEmailAt"));

    /// <summary>A file with a section <c>levels</c> needs no table of scales here.</summary>
    public static FindingThresholds Findings(DefinitionObject s, bool hasLevels)
    {
        if (!hasLevels || s.Has("scales"))
        {
            s.Map("scales", (scales, id) => scales.Object(id, FormerScale));
        }

        return new(
            s.Whole("activationAt", 1, MaxPoints),
            s.Number("pulseFall", 10),
            s.Whole("pulseMeanOver", 1, 20),
            s.Whole("silenceAfter", 1, 10));
    }

    /// <summary>A file with a section <c>levels</c> needs no loss lines here.</summary>
    public static BoosterCriteria Boosters(DefinitionObject s, bool hasLevels)
    {
        if (!hasLevels || s.Has("lossLines"))
        {
            s.Map("lossLines", (lines, id) => lines.Object(id, FormerLossLine));
        }

        if (!hasLevels || s.Has("confirmAfter"))
        {
            s.Duration("confirmAfter", Day, 28 * Day);
        }

        return new(
            s.Number("responseFall", 1),
            BoosterCriteria.StandardRemission.SetItems(s.Map("remission", (totals, id) => totals.Whole(id, 1, MaxPoints))),
            s.Duration("courseGap", Day, 365 * Day),
            s.Duration("driftWithin", Day, 90 * Day),
            s.Number("ownTimeToLoss", 1),
            s.Whole("nonResponseSessions", 1, 20),
            s.Duration("minimumSinceSession", Day, 90 * Day),
            s.Duration("lookbackNote", Day, 90 * Day));
    }

    // Files of before there were daytime pages and calls. The time between two runs then counted from the last step.
    private static EscalationPolicy FirstEscalation(DefinitionObject s)
    {
        var (repeatEvery, retry) = (s.Duration("repeatEvery", Minute, Day), s.Duration("notReachedRetry", Minute, Day));
        Ladder Read(DefinitionObject ladder)
        {
            var step = ladder.Duration("stepEvery", Minute, Day);
            return new Ladder(step, null, repeatEvery > step ? repeatEvery - step : TimeSpan.Zero, ladder.Duration("resolveWithin", Minute, Day), retry);
        }

        return new EscalationPolicy(
            s.Object("emergency", Read)!,
            s.Object("urgent", Read)!,
            Alerts.Ladder.StandardDaytime,
            DaytimeHours.Standard,
            s.Duration("screenTimeLimit", Minute, Day),
            s.Duration("tellPatientAfter", Minute, Day),
            s.Clock("routineEmailAt"));
    }

    private static Ladder Ladder(DefinitionObject s) => new(
        s.Duration("stepEvery", Minute, Day),
        s.DurationOrNull("callAfter", TimeSpan.Zero, Day),
        s.Duration("repeatAfter", TimeSpan.Zero, Day),
        s.Duration("resolveWithin", Minute, Day),
        s.Duration("notReachedRetry", Minute, Day));

    // The comparison with the best form, which levels replaced: checked in files that have it, because a version never changes, and used by nothing.
    private static string FormerScale(DefinitionObject s)
    {
        s.Whole("worseningRise", 1, MaxPoints);
        s.WholeOrNull("worseningFloor", 0, MaxPoints);
        s.Whole("urgentRise", 1, MaxPoints);
        s.WholeOrNull("severeAt", 1, MaxPoints);
        s.Whole("severeRise", 1, MaxPoints);
        s.Whole("reliableChange", 1, MaxPoints);
        return "";
    }

    private static string FormerLossLine(DefinitionObject s)
    {
        s.Whole("rise", 1, MaxPoints);
        s.Whole("floor", 1, MaxPoints);
        return "";
    }
}
