using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Web;

public class LiveViewTests
{
    [Fact]
    public async Task An_empty_worklist_says_that_nothing_waits()
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get("/clinic");
        Markup.Of(page).IsSound();
        Assert.Contains("Nothing waits for you.", page.Body);
        Assert.Equal(7, page.Body.Split("<p>Nothing waits.</p>").Length - 1);
    }

    [Fact]
    public async Task The_script_has_an_address_of_its_own_and_may_be_kept()
    {
        await using var scene = await WebScene.WithPatient();
        var script = Assert.Single(Markup.Of(await scene.Browser.Get("/clinic")).Elements, element => element is { Name: "script", IsEnd: false });
        var asset = await scene.Browser.Get(script["src"]!);
        Assert.Equal(200, asset.Status);
        Assert.StartsWith("text/javascript", asset.Headers.ContentType.ToString(), StringComparison.Ordinal);
        Assert.Contains("immutable", asset.Headers.CacheControl.ToString());
        Assert.True(asset.Body.Length < 10_000);
    }

    [Fact]
    public async Task Without_a_script_the_worklist_reloads_unless_somebody_writes_and_never_after_a_form()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Change(work => work.AddUnread("Can I come earlier?"));
        var entry = Assert.Single(await scene.All<WaitingEntry>(DocumentTypes.Unread));
        var page = await scene.Browser.Get("/clinic");
        Assert.Contains("<noscript><meta http-equiv=\"refresh\" content=\"30;url=/clinic\"", page.Body);
        Assert.DoesNotContain("http-equiv", (await scene.Browser.Get("/clinic?still=1")).Body);
        Assert.DoesNotContain("http-equiv", (await scene.Browser.Fill($"/clinic/worklist/{entry.EntryId}/answer", page, ("by", StaffScene.Day))).Body);
        Assert.DoesNotContain("http-equiv", (await scene.Browser.Get(await scene.Alert())).Body);
    }

    [Fact]
    public async Task Every_part_that_the_script_brings_up_to_date_has_an_id_and_the_page_has_its_own_address()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        foreach (var address in new[] { "/clinic", path })
        {
            var page = await scene.Browser.Get($"{address}?said=x");
            var parts = Markup.Of(page).Elements;
            Assert.All(parts.Where(part => part.Attributes.Contains("data-live")), part => Assert.NotNull(part["id"]));
            Assert.Equal(Uri.UnescapeDataString(address), Uri.UnescapeDataString(Assert.Single(parts, part => part["data-live-path"] is not null)["data-live-path"]!));
            Assert.Contains(parts, part => part["id"] == "live-status");
            Assert.Contains(parts, part => part["id"] == "live-news");
        }
    }

    [Fact]
    public async Task A_form_that_failed_is_brought_up_to_date_from_the_page_and_not_from_where_it_was_sent()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var answer = await scene.Browser.Fill($"{path}/resolve", await scene.Browser.Get(path), ("by", StaffScene.Day));
        Assert.Equal(422, answer.Status);
        Assert.Contains($"data-live-path=\"{path}\"", Uri.UnescapeDataString(answer.Body));
    }

    [Fact]
    public async Task Whoever_does_nothing_for_a_shift_is_asked_anew_who_they_are_however_often_their_page_refreshed()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        await scene.Browser.Fill($"{path}/acknowledge", await scene.Browser.Get(path), ("by", StaffScene.Lead));
        var known = $"value=\"{StaffScene.Lead}\" selected";
        await scene.Clinic.Advance(TimeSpan.FromHours(7));
        Assert.Contains(known, (await scene.Browser.Get(path)).Body);
        await scene.Clinic.Advance(TimeSpan.FromHours(7));
        Assert.Contains(known, (await scene.Browser.Get(path)).Body);
        scene.Browser.Refreshes = true;
        await scene.Clinic.Advance(TimeSpan.FromHours(7));
        Assert.Contains(known, (await scene.Browser.Get(path)).Body);
        await scene.Clinic.Advance(TimeSpan.FromHours(6));
        Assert.DoesNotContain(known, (await scene.Browser.Get(path)).Body);
    }

    [Fact]
    public async Task Where_nobody_is_on_call_the_worklist_leads_to_the_roster()
    {
        await using var scene = await WebScene.WithPatient(roster: new OnCallRoster { TimeZone = IanaZone.Parse("America/New_York") });
        Assert.Contains("<a href=\"/clinic/roster\">Close it</a>", (await scene.Browser.Get("/clinic")).Body);
    }
}
