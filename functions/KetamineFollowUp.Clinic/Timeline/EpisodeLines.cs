using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>The check-ins of an episode, those to come included: each stands where it is due.</summary>
internal static class EpisodeLines
{
    private const string NotSent = "not-sent";

    public static IEnumerable<TimelineLine> Of(Episode episode) => episode.CheckIns.Select(checkIn => Of(episode, checkIn));

    public static bool IsNotSent(TimelineLine line) => (string?)line.Data["state"] == NotSent;

    /// <summary>The entry says again what the check-in's own line says.</summary>
    public static bool Repeats(TimelineEntry entry, HashSet<string> notSent) =>
        entry.Kind == "check-in" && (string?)entry.Data["state"] == TimelineEntries.Name(RecordedFact.NotSent) && notSent.Contains((string?)entry.Data["id"] ?? "");

    private static TimelineLine Of(Episode episode, CheckIn checkIn)
    {
        var (state, reason, since) = checkIn.State.Match<(string, string?, DateTimeOffset?)>(
            planned => ("planned", null, null),
            sent => ("sent", null, sent.At),
            open => ("open", null, open.OpenedAt),
            answered => ("answered", null, answered.At),
            closed => ("closed", TimelineEntries.Name(closed.Reason), closed.At),
            notSent => (NotSent, TimelineEntries.Name(notSent.Reason), notSent.At),
            dropped => ("dropped", TimelineEntries.Name(dropped.Reason), dropped.At));
        var id = episode.SurveyIdOf(checkIn);
        return new TimelineLine(id, checkIn.DueAt, "check-in", 0, new JsonObject
        {
            ["id"] = id,
            ["state"] = state,
            ["reason"] = reason,
            ["since"] = since,
            ["checkIn"] = checkIn.Id,
            ["episodeId"] = episode.EpisodeId,
            ["instruments"] = EntryLines.Array(checkIn.Instruments),
            ["why"] = checkIn.Why.Length > 0 ? checkIn.Why : null,
        });
    }
}
