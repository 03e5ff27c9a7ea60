using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Timeline;

namespace KetamineFollowUp.Tests.Timeline;

public sealed class TimelineRunTests
{
    [Fact]
    public void Successive_rounds_that_reached_nobody_are_one_line_and_whatever_stands_between_them_parts_them()
    {
        var runs = TimelineRun.Fold([Round("5"), Round("4"), Line("note", "n"), Round("3"), Round("2"), Round("1")]);
        Assert.Equal([("5", 1), ("n", 0), ("3", 2)], runs.Select(run => (run.Newest.Key, run.Earlier.Count)));
    }

    [Fact]
    public void Rounds_of_two_alerts_are_not_folded_together() =>
        Assert.Equal(2, TimelineRun.Fold([Round("2", "P1~a-2"), Round("1", "P1~a-1")]).Count);

    private static TimelineLine Round(string key, string alert = "P1~a-1") => Line("alert", key, ("id", alert), ("state", "nobody-reached"));

    private static TimelineLine Line(string kind, string key, params (string Field, string Value)[] data) =>
        new(key, DateTimeOffset.UnixEpoch, kind, 0, new JsonObject(data.Select(one => KeyValuePair.Create(one.Field, (JsonNode?)one.Value))));
}
