using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Timeline;

public sealed class TimelineRunTests
{
    [Fact]
    public void Successive_rounds_that_reached_nobody_are_one_line_and_whatever_stands_between_them_parts_them()
    {
        var runs = TimelineRun.Fold([Round("5"), Round("4"), Note("n"), Round("3"), Round("2"), Round("1")]);
        Assert.Equal([("5", 1), ("n", 0), ("3", 2)], runs.Select(run => (run.Newest.Key, run.Earlier.Count)));
    }

    [Fact]
    public void Rounds_of_two_alerts_are_not_folded_together() =>
        Assert.Equal(2, TimelineRun.Fold([Round("2", "P1~a-2"), Round("1", "P1~a-1")]).Count);

    private static TimelineLine.Recorded Round(string key, string alert = "P1~a-1") =>
        new(key, new TimelineEntry.FactRecorded(DateTimeOffset.UnixEpoch, ProcessKind.Alert, alert, RecordedFact.NobodyReached, ""));

    private static TimelineLine.Recorded Note(string key) =>
        new(key, new TimelineEntry.NoteWritten(DateTimeOffset.UnixEpoch, key, "text", StaffId.Parse("day-clinician")));
}
