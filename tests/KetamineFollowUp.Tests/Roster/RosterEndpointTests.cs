using System.Text.Json.Nodes;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Roster;

public sealed class RosterEndpointTests
{
    [Fact]
    public async Task The_roster_is_read_as_it_is_written()
    {
        await using var host = await ApiHost.WithPatient();
        var roster = (await host.Get("/api/roster")).Json.AsObject();
        Assert.Equal(("monday", "08:00"), (roster["rotation"]!["handover"]!["day"]!.ToString(), roster["rotation"]!["handover"]!["time"]!.ToString()));
        roster["members"]![0]!["name"] = "Somebody else";
        var put = await Put(host, roster);
        Assert.Equal(200, put.Status);
        Assert.Equal("Somebody else", (await host.Get("/api/roster")).Say("members[0].name"));
    }

    [Theory]
    [InlineData("timeZone", "\"Mars/Base\"", "timeZone")]
    [InlineData("timeZone", null, "timeZone")]
    [InlineData("catchAll", "[]", "catchAll")]
    [InlineData("catchAll", "[\"nobody\"]", "catchAll[0]")]
    [InlineData("backup", "[\"not an id\"]", "backup[0]")]
    [InlineData("rotation.order", "[\"day-clinician\",\"nobody\"]", "rotation.order[1]")]
    [InlineData("rotation.handover", null, "rotation.handover")]
    [InlineData("rotation.handover", "{\"day\":\"someday\",\"time\":\"08:00\"}", "rotation.handover.day")]
    [InlineData("rotation.handover", "{\"day\":\"monday\",\"time\":\"8 am\"}", "rotation.handover.time")]
    [InlineData("rotation.startsOn", "\"2026-02-30\"", "rotation.startsOn")]
    [InlineData("overrides", "[{\"staffId\":\"medical-lead\",\"from\":\"2026-03-02T00:00:00Z\",\"to\":\"2026-03-02T00:00:00Z\"}]", "overrides[0].to")]
    [InlineData("overrides", "[{\"staffId\":\"medical-lead\",\"from\":\"2026-03-02T00:00:00Z\"}]", "overrides[0].to")]
    [InlineData("members", "[null]", "members[0]")]
    public async Task A_roster_that_contradicts_itself_names_where(string path, string? value, string field)
    {
        await using var host = await ApiHost.WithPatient();
        var roster = (await host.Get("/api/roster")).Json.AsObject();
        (await Put(host, roster.With(path, value))).Refuses(field);
    }

    [Theory]
    [InlineData("phone", "\"5550100001\"", "members[0].phone")]
    [InlineData("phone", "\"+12025550102\"", "members[1].phone")]
    [InlineData("email", "\"nobody\"", "members[0].email")]
    [InlineData("name", "\"\"", "members[0].name")]
    public async Task A_member_that_breaks_a_rule_is_named(string name, string value, string field)
    {
        await using var host = await ApiHost.WithPatient();
        var roster = (await host.Get("/api/roster")).Json.AsObject();
        roster["members"]![0]!.AsObject().With(name, value);
        (await Put(host, roster)).Refuses(field);
    }

    [Fact]
    public async Task Who_is_on_call_now_and_then()
    {
        await using var host = await ApiHost.WithPatient();
        var now = await host.Get("/api/roster/on-call");
        var nextWeek = await host.Get("/api/roster/on-call?at=2026-03-10T15:00:00%2B00:00");
        Assert.Equal("false", now.Say("gap"));
        Assert.NotEqual(now.Say("onCall[0]"), nextWeek.Say("onCall[0]"));
        Assert.Equal("medical-lead", now.Say("backup[0]"));
        Assert.Equal("true", (await host.Get("/api/roster/on-call?at=2010-01-01T00:00:00Z")).Say("gap"));
        (await host.Get("/api/roster/on-call?at=today")).Refuses("at");
    }

    [Fact]
    public async Task A_test_page_goes_by_text_and_by_email_and_names_no_patient()
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(202, (await host.Post("/api/roster/test-page", """{"staffId":"medical-lead"}""")).Status);
        var pages = (await host.Sent()).Where(message => message.Kind.ToString() == "Page").ToList();
        Assert.Equal(["+12025550103", "lead@clinic.example"], pages.Select(page => page.To).Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.Contains("test page", page.Body, StringComparison.OrdinalIgnoreCase));
        Assert.All(pages, page => Assert.Contains("https://clinic.example/clinic", page.Body, StringComparison.Ordinal));
        Assert.Empty((await host.Get("/api/alerts?state=all")).List("alerts"));
        (await host.Post("/api/roster/test-page", """{"staffId":"nobody"}""")).Refuses("staffId");
    }

    [Fact]
    public async Task Without_a_roster_nobody_is_on_call_and_everything_says_so()
    {
        await using var host = await ApiHost.New();
        Assert.Equal(404, (await host.Get("/api/roster")).Status);
        Assert.Equal("true", (await host.Get("/api/roster/on-call")).Say("gap"));
    }

    [Fact]
    public async Task Whoever_leaves_with_alerts_in_hand_is_named_and_the_backup_is_paged()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Text("SM1", Sample.Phone, "I am going to kill myself tonight");
        var alert = (await host.Get("/api/alerts")).Say("alerts[0].alertId")!;
        await host.Post($"/api/alerts/{alert}/acknowledge", """{"by":"day-clinician"}""");
        var before = (await host.Sent()).Count(message => message.To == "+12025550103");
        var put = await Put(host, Without((await host.Get("/api/roster")).Json.AsObject(), "day-clinician"));
        Assert.Equal((200, "holds-alerts", "day-clinician", alert), (put.Status, put.Say("warnings[0].kind"), put.Say("warnings[0].staffId"), put.Say("warnings[0].alertIds[0]")));
        Assert.Equal("open", (await host.Get("/api/alerts")).Say("alerts[0].state"));
        Assert.True((await host.Sent()).Count(message => message.To == "+12025550103") > before);
    }

    [Fact]
    public async Task A_roster_that_takes_nothing_out_of_anybodys_hands_has_no_warnings()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Text("SM1", Sample.Phone, "I am going to kill myself tonight");
        await host.Post($"/api/alerts/{(await host.Get("/api/alerts")).Say("alerts[0].alertId")}/acknowledge", """{"by":"medical-lead"}""");
        var put = await Put(host, Without((await host.Get("/api/roster")).Json.AsObject(), "day-clinician"));
        Assert.Equal(200, put.Status);
        Assert.Empty(put.List("warnings"));
        Assert.Equal("acknowledged", (await host.Get("/api/alerts")).Say("alerts[0].state"));
    }

    private static JsonObject Without(JsonObject roster, string staffId)
    {
        foreach (var list in new[] { roster["rotation"]!["order"]!.AsArray(), roster["backup"]!.AsArray(), roster["catchAll"]!.AsArray() })
        {
            list.RemoveAll(id => id!.ToString() == staffId);
        }

        roster["members"]!.AsArray().RemoveAll(member => member!["staffId"]!.ToString() == staffId);
        return roster;
    }

    private static Task<Reply> Put(ApiHost host, JsonObject roster) => host.Send(HttpMethod.Put, "/api/roster", roster.ToJsonString());
}
