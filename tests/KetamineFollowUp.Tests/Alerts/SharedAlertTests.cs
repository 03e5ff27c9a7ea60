using System.Net;
using System.Text.Json.Nodes;
using KetamineFollowUp.Tests.Http;
using KetamineFollowUp.Tests.Scenarios;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Alerts;

/// <summary>The alert that unknown numbers share, as callers and staff see it.</summary>
public sealed class SharedAlertTests
{
    [Fact]
    public async Task The_response_lists_the_numbers_counts_them_and_says_how_far_it_has_seen()
    {
        await using var host = await Host();
        var shared = Shared(await host.Get("/api/alerts"));
        Assert.Equal((2, 2), (shared["count"]!.GetValue<int>(), shared["position"]!.GetValue<int>()));
        Assert.Equal((Strangers.Phone(11), true), (shared["numbers"]![0]!["phone"]!.ToString(), shared["numbers"]![0]!["emergency"]!.GetValue<bool>()));
        Assert.Null((await host.Get("/api/alerts")).List("alerts").First(alert => alert!["numbers"] is null)!["position"]);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("3")]
    [InlineData("2147483647")]
    public async Task A_position_that_the_alert_has_not_given_is_refused(string seen)
    {
        await using var host = await Host();
        var id = Shared(await host.Get("/api/alerts"))["alertId"]!.ToString();
        var refused = await Resolve(host, id, $$"""{"by":"medical-lead","disposition":"not-a-patient","seen":{{seen}}}""");
        Assert.Equal(422, refused.Status);
        Assert.Contains("seen", refused.Text, StringComparison.Ordinal);
        Assert.Equal("open", Shared(await host.Get("/api/alerts"))["state"]!.ToString());
    }

    [Theory]
    [InlineData("\"2\"")]
    [InlineData("1.5")]
    [InlineData("{}")]
    public async Task What_is_no_number_is_no_position(string seen)
    {
        await using var host = await Host();
        var id = Shared(await host.Get("/api/alerts"))["alertId"]!.ToString();
        Assert.InRange((await Resolve(host, id, $$"""{"by":"medical-lead","disposition":"not-a-patient","seen":{{seen}}}""")).Status, 400, 422);
        Assert.Equal("open", Shared(await host.Get("/api/alerts"))["state"]!.ToString());
    }

    [Fact]
    public async Task Resolving_with_the_position_of_the_response_leaves_what_came_since()
    {
        await using var host = await Host();
        var shared = Shared(await host.Get("/api/alerts"));
        await host.Text("SM99", Strangers.Phone(13), Strangers.Passive);
        await host.Advance(TimeSpan.FromSeconds(1));
        var done = await Resolve(host, shared["alertId"]!.ToString(), $$"""{"by":"medical-lead","disposition":"not-a-patient","seen":{{shared["position"]}}}""");
        Assert.Equal("resolved", done.Say("state"));
        var left = Shared(await host.Get("/api/alerts"));
        Assert.NotEqual(shared["alertId"]!.ToString(), left["alertId"]!.ToString());
        Assert.Equal(Strangers.Phone(13), Assert.Single(left["numbers"]!.AsArray())!["phone"]!.ToString());
    }

    [Fact]
    public async Task The_page_lists_the_numbers_emergencies_first_with_their_words_and_its_form_closes_no_more_than_that()
    {
        await using var scene = await WebScene.WithPatient();
        var strangers = new Strangers(scene.Clinic);
        await strangers.AllWrite(1, 10, Strangers.Passive);
        await strangers.Writes(11, "I want to die <b>");
        await strangers.Writes(12, Strangers.Plan);
        var path = $"/clinic/alerts/{Uri.EscapeDataString((await strangers.Shared()).AlertId.Value)}";
        var page = await scene.Browser.Get(path);
        Markup.Of(page).IsSound();
        var shown = WebUtility.HtmlDecode(page.Body);
        Assert.All(["Alert: 2 unknown numbers", $"tel:{Strangers.Phone(11)}", "I want to die <b>"], part => Assert.Contains(part, shown));
        Assert.True(shown.IndexOf(Strangers.Phone(12), StringComparison.Ordinal) < shown.IndexOf(Strangers.Phone(11), StringComparison.Ordinal));
        Assert.Contains("2 unknown numbers", (await scene.Browser.Get("/clinic")).Body);
        await strangers.Writes(13, Strangers.Passive);
        var after = await scene.Browser.Fill($"{path}/resolve", page, ("by", StaffScene.Day), ("disposition", "not-a-patient"));
        Assert.Equal(303, after.Status);
        Assert.Equal(Strangers.Phone(13), Assert.Single((await strangers.Shared()).Numbers!.Listed).Phone);
    }

    [Theory]
    [InlineData("99")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task A_form_with_a_position_that_was_never_given_does_nothing(string seen)
    {
        await using var scene = await WebScene.WithPatient();
        var strangers = new Strangers(scene.Clinic);
        await strangers.AllWrite(1, 11, Strangers.Passive);
        var path = $"/clinic/alerts/{Uri.EscapeDataString((await strangers.Shared()).AlertId.Value)}";
        var page = await scene.Browser.Get(path);
        var changed = page with { Body = page.Body.Replace("name=\"seen\" value=\"1\"", $"name=\"seen\" value=\"{seen}\"", StringComparison.Ordinal) };
        var after = await scene.Browser.Fill($"{path}/resolve", changed, ("by", StaffScene.Day), ("disposition", "not-a-patient"));
        Assert.Equal(422, after.Status);
        Assert.NotNull(await strangers.Shared());
    }

    private static async Task<ApiHost> Host()
    {
        var host = await ApiHost.WithPatient();
        for (var number = 1; number <= 12; number++)
        {
            await host.Text($"SM{number:D2}", Strangers.Phone(number), Strangers.Plan);
        }

        await host.Advance(TimeSpan.FromSeconds(1));
        return host;
    }

    private static Task<Reply> Resolve(ApiHost host, string id, string body) => host.Post($"/api/alerts/{Uri.EscapeDataString(id)}/resolve", body);

    private static JsonNode Shared(Reply list) => Assert.Single(list.List("alerts"), alert => alert!["numbers"] is not null)!;
}
