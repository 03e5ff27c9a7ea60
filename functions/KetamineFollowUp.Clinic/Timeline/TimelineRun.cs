using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>Lines that say the same again and again, as one: a night of rounds that reached nobody hides nothing else.</summary>
/// <param name="Newest">The line that is shown.</param>
/// <param name="Earlier">The others, the newest first.</param>
public sealed record TimelineRun(TimelineLine Newest, IReadOnlyList<TimelineLine> Earlier)
{
    /// <summary>The lines in their order, successive rounds folded.</summary>
    public static IReadOnlyList<TimelineRun> Fold(IEnumerable<TimelineLine> lines)
    {
        var runs = new List<List<TimelineLine>>();
        foreach (var line in lines)
        {
            if (runs is [.., [var first, ..] run] && RoundOf(line) is { } alert && alert == RoundOf(first))
            {
                run.Add(line);
            }
            else
            {
                runs.Add([line]);
            }
        }

        return [.. runs.Select(run => new TimelineRun(run[0], run[1..]))];
    }

    // The alert whose ladder reached nobody: a fact that comes with every round. Null: the line says something else.
    private static string? RoundOf(TimelineLine line) =>
        line is TimelineLine.Recorded
        {
            Entry: TimelineEntry.FactRecorded { Process: ProcessKind.Alert, Fact: RecordedFact.NobodyReached or RecordedFact.NobodyOnCall } fact,
        }
            ? fact.About
            : null;
}
