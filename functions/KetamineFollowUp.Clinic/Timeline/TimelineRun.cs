namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>Lines that say the same again and again, as one: a night of rounds that reached nobody hides nothing else.</summary>
/// <param name="Newest">The line that is shown.</param>
/// <param name="Earlier">The others, the newest first.</param>
public sealed record TimelineRun(TimelineLine Newest, IReadOnlyList<TimelineLine> Earlier)
{
    // Facts of the ladder that come with every round.
    private static readonly string[] OfEveryRound = ["nobody-reached", "nobody-on-call"];

    /// <summary>The lines in their order, successive rounds folded.</summary>
    public static IReadOnlyList<TimelineRun> Fold(IEnumerable<TimelineLine> lines)
    {
        var runs = new List<List<TimelineLine>>();
        foreach (var line in lines)
        {
            if (runs is [.., [var first, ..] run] && IsRound(line) && IsRound(first) && TimelineText.Field(line, "id") == TimelineText.Field(first, "id"))
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

    private static bool IsRound(TimelineLine line) => line.Kind == "alert" && OfEveryRound.Contains(TimelineText.Field(line, "state"));
}
