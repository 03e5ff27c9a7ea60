using System.Text.Json.Nodes;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Timeline;

public sealed class TimelineEndpointTests
{
    private const string Path = "/api/patients/P1/timeline";

    private static readonly string[] Kinds =
    [
        "session", "check-in", "survey", "answer", "score", "finding", "message-out", "message-in", "alert", "booster-review", "consent",
        "medication-change", "hold", "note",
    ];

    [Fact]
    public async Task Everything_on_record_stands_in_time_order_with_id_and_state()
    {
        await using var host = await AfterOneAnsweredDay();
        var entries = (await host.Get($"{Path}?limit=1000")).List("entries");
        var times = entries.Select(entry => entry!["at"]!.GetValue<DateTimeOffset>()).ToList();
        Assert.Equal(times.Order(), times);
        Assert.All(entries, entry => Assert.Contains(entry!["kind"]!.ToString(), Kinds));
        Assert.Equal(entries.Count, entries.Select(entry => entry!["key"]!.ToString()).Distinct().Count());
        string[] withState = ["session", "check-in", "survey", "answer", "alert", "booster-review", "consent", "medication-change", "hold", "note"];
        Assert.All(entries.Where(entry => withState.Contains(entry!["kind"]!.ToString())), entry => Assert.True(entry!["id"] is not null && entry["state"] is not null, $"{entry}"));
        Assert.Superset(
            new HashSet<string> { "session", "check-in", "survey", "answer", "finding", "message-out", "message-in", "alert", "consent" },
            entries.Select(entry => entry!["kind"]!.ToString()).ToHashSet());
    }

    [Fact]
    public async Task Words_stand_before_what_they_caused()
    {
        await using var host = await AfterOneAnsweredDay();
        var entries = (await host.Get($"{Path}?limit=1000")).List("entries");
        var alert = entries.Single(entry => entry!["kind"]!.ToString() == "alert")!;
        var atOnce = entries.Where(entry => entry!["at"]!.ToString() == alert["at"]!.ToString()).Select(entry => entry!["kind"]!.ToString()).Distinct().ToList();
        Assert.Equal(atOnce.OrderBy(kind => Array.IndexOf(["message-in", "answer", "score", "finding", "alert", "survey", "message-out"], kind)), atOnce);
        Assert.Equal("message-in", atOnce[0]);
    }

    [Fact]
    public async Task Messages_show_channel_kind_body_and_outcome_and_no_token()
    {
        await using var host = await AfterOneAnsweredDay();
        var messages = (await host.Get($"{Path}?limit=1000")).List("entries").Where(entry => entry!["kind"]!.ToString().StartsWith("message-", StringComparison.Ordinal));
        Assert.All(messages, message => Assert.All(new[] { "channel", "messageKind", "body", "outcome" }, field => Assert.NotNull(message![field])));
    }

    [Fact]
    public async Task A_session_reported_late_shows_its_check_ins_as_not_sent_once_each()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/sessions", Sample.Session(completedAt: "2026-02-20T15:00:00Z"));
        var checkIns = (await host.Get($"{Path}?limit=1000")).List("entries").Where(entry => entry!["kind"]!.ToString() == "check-in").ToList();
        var stale = checkIns.Where(entry => entry!["state"]!.ToString() == "not-sent").ToList();
        Assert.NotEmpty(stale);
        Assert.All(stale, entry => Assert.Equal("stale", entry!["reason"]!.ToString()));
        Assert.Equal(stale.Count, stale.Select(entry => entry!["id"]!.ToString()).Distinct().Count());
        Assert.Contains(checkIns, entry => entry!["state"]!.ToString() == "planned");
    }

    [Fact]
    public async Task A_timeline_is_read_page_by_page_without_gap_or_repeat()
    {
        await using var host = await AfterOneAnsweredDay();
        var whole = Keys((await host.Get($"{Path}?limit=1000")).Json);
        var read = new List<string>();
        string? next = null;
        do
        {
            var page = await host.Get($"{Path}?limit=4{(next is null ? "" : $"&after={Uri.EscapeDataString(next)}")}");
            read.AddRange(Keys(page.Json));
            next = page.Say("next");
        }
        while (next is not null);
        Assert.Equal(whole, read);
    }

    [Fact]
    public async Task An_instant_goes_on_after_it_and_nonsense_is_refused()
    {
        await using var host = await AfterOneAnsweredDay();
        var later = (await host.Get($"{Path}?after=2026-03-03T00:00:00Z&limit=1000")).List("entries");
        Assert.NotEmpty(later);
        Assert.All(later, entry => Assert.True(entry!["at"]!.GetValue<DateTimeOffset>() > new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero)));
        (await host.Get($"{Path}?after=nonsense")).Refuses("after");
    }

    private static List<string> Keys(JsonNode page) => [.. page["entries"]!.AsArray().Select(entry => entry!["key"]!.ToString())];

    // A session, its first check-in the next day, and words that alert.
    private static async Task<ApiHost> AfterOneAnsweredDay()
    {
        var host = await ApiHost.WithPatient();
        await host.Post("/api/sessions", Sample.Session());
        await host.Advance(TimeSpan.FromHours(28));
        await host.Text("SM1", Sample.Phone, "0");
        await host.Text("SM2", Sample.Phone, "I want to kill myself");
        return host;
    }
}
