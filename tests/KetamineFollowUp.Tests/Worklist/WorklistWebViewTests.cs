using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Worklist;

public class WorklistWebViewTests
{
    [Fact]
    public async Task The_worklist_shows_everything_that_waits_with_a_way_to_it()
    {
        await using var scene = await WebScene.WithPatient();
        var alert = await scene.Alert();
        var review = await scene.Review();
        await scene.Change(work => work.AddUnread("Can I come earlier?"));
        var page = await scene.Browser.Get("/clinic");
        Markup.Of(page).IsSound();
        Assert.All(
            ["On call now: Day clinician", "Alerts (1)", "Booster reviews (1)", "Texts to read (1)", "Can I come earlier?", $"href=\"{alert}\"", $"href=\"{review}\"", "<bdi>Sam</bdi> (P1)"],
            part => Assert.Contains(part, page.Body));
    }

    [Fact]
    public async Task A_gap_in_the_roster_is_said_first()
    {
        await using var scene = await WebScene.WithPatient(roster: new OnCallRoster { TimeZone = IanaZone.Parse("America/New_York") });
        Assert.Contains("Nobody is on call now", (await scene.Browser.Get("/clinic")).Body);
    }

    [Fact]
    public async Task A_handled_entry_leaves_the_list_and_stays_on_record()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Change(work => work.AddUnread("Can I come earlier?"));
        var page = await scene.Browser.Get("/clinic");
        var entry = Assert.Single(await scene.All<WaitingEntry>(DocumentTypes.Unread));
        var path = $"/clinic/worklist/{entry.EntryId}/handled";
        Assert.Equal(422, (await scene.Browser.Fill(path, page)).Status);
        var done = await scene.Browser.Fill(path, page, ("by", StaffScene.Day), ("note", "Called."));
        Assert.Equal(303, done.Status);
        var after = await scene.Browser.Get(done.Location);
        Assert.Contains("Handled: it is off the list", after.Body);
        Assert.DoesNotContain("Can I come earlier?", after.Body);
        Assert.Equal((StaffScene.Day, "Called."), ((await scene.Document<WaitingEntry>(entry.EntryId)).HandledBy, (await scene.Document<WaitingEntry>(entry.EntryId)).Note));
        Assert.Equal(303, (await scene.Browser.Fill(path, page, ("by", StaffScene.Day), ("note", "Called."))).Status);
        var second = await scene.Browser.Fill(path, page, ("by", StaffScene.Lead), ("note", "Wrote to them."));
        Assert.Equal(409, second.Status);
        Assert.Contains("Day clinician has handled it, Mon 9 Mar 2026, 11:00", second.Body);
        Assert.Contains("Wrote to them.", second.Body);
    }

    [Fact]
    public async Task A_patients_page_tells_the_whole_story_newest_first()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Alert();
        await scene.Clinic.Text(WebScene.Phone, "Thank you for asking");
        var page = await scene.Browser.Get("/clinic/patients/P1");
        Markup.Of(page).IsSound();
        var shown = System.Net.WebUtility.HtmlDecode(page.Body);
        Assert.All(["Thank you for asking", "Several times", "finding", "The unresolved alert", "Email with a link"], part => Assert.Contains(part, shown));
        Assert.True(shown.IndexOf("Thank you for asking", StringComparison.Ordinal) > shown.IndexOf("Timeline", StringComparison.Ordinal));
        Assert.Equal(200, (await scene.Browser.Get("/clinic/patients/P1?page=999999999999")).Status);
        Assert.Equal(200, (await scene.Browser.Get("/clinic/patients/P1?page=50")).Status);
    }

    [Fact]
    public async Task The_style_sheet_and_the_icon_have_addresses_of_their_own_and_may_be_kept()
    {
        await using var scene = await WebScene.WithPatient();
        var links = Markup.Of(await scene.Browser.Get("/clinic")).Elements.Where(element => element.Name == "link").Select(element => element["href"]!).ToList();
        Assert.Equal(2, links.Count);
        foreach (var link in links)
        {
            var asset = await scene.Browser.Get(link);
            Assert.Equal(200, asset.Status);
            Assert.Contains("immutable", asset.Headers.CacheControl.ToString());
        }

        Assert.Equal(404, (await scene.Browser.Get("/assets/0123456789abcdef")).Status);
    }
}
