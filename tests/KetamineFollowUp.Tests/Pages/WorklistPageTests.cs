using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;

namespace KetamineFollowUp.Tests.Pages;

public class WorklistPageTests
{
    [Fact]
    public async Task The_worklist_shows_everything_that_waits_with_a_way_to_it()
    {
        await using var scene = await PageScene.WithPatient();
        var alert = await scene.Alert();
        var review = await scene.Review();
        await scene.Change(work => work.AddUnread("Can I come earlier?"));
        var page = await scene.Browser.Get("/clinic");
        Markup.Of(page).IsSound();
        Assert.All(
            ["On call now: Day clinician", "Alerts (1)", "Booster reviews (1)", "Texts to read (1)", "Can I come earlier?", $"href=\"{alert}\"", $"href=\"{review}\"", "Sam (P1)"],
            part => Assert.Contains(part, page.Body));
    }

    [Fact]
    public async Task A_gap_in_the_roster_is_said_first()
    {
        await using var scene = await PageScene.WithPatient(roster: new Roster { TimeZone = "America/New_York" });
        Assert.Contains("Nobody is on call now", (await scene.Browser.Get("/clinic")).Body);
    }

    [Fact]
    public async Task A_handled_entry_leaves_the_list_and_stays_on_record()
    {
        await using var scene = await PageScene.WithPatient();
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
        var second = await scene.Browser.Fill(path, page, ("by", StaffScene.Lead));
        Assert.Contains("a colleague has handled it already", (await scene.Browser.Get(second.Location)).Body);
    }

    [Fact]
    public async Task A_review_shows_its_reasons_holds_and_numbers_and_takes_one_decision()
    {
        await using var scene = await PageScene.WithPatient();
        var path = await scene.Review();
        var page = await scene.Browser.Get(path);
        Markup.Of(page).IsSound();
        Assert.All(["Booster session now", "Loss of response: PHQ-9.", "Pregnancy, recorded.", "20 on", "14 on"], part => Assert.Contains(part, page.Body));
        var done = await scene.Browser.Fill($"{path}/decision", page, ("by", StaffScene.Day), ("decision", "decline"), ("reason", "Too early."));
        Assert.Contains("Recorded: declined.", (await scene.Browser.Get(done.Location)).Body);
        var review = await scene.Document<BoosterReview>(path.Split('/')[^1]);
        Assert.Equal((ReviewState.Declined, "Too early."), (review.State, review.Decision!.Reason));
        var second = await scene.Browser.Fill($"{path}/decision", page, ("by", StaffScene.Lead), ("decision", "approve"));
        Assert.Contains("Already declined by Day clinician", (await scene.Browser.Get(second.Location)).Body);
    }

    [Theory]
    [InlineData("2026-03-08", 422)]
    [InlineData("2026-03-09", 422)]
    [InlineData("2026-03-10", 303)]
    [InlineData("", 422)]
    [InlineData("9999-12-31", 422)]
    [InlineData("soon", 422)]
    public async Task A_review_is_deferred_to_a_later_day_only(string until, int status)
    {
        await using var scene = await PageScene.WithPatient();
        var path = await scene.Review();
        var answer = await scene.Browser.Fill($"{path}/decision", await scene.Browser.Get(path), ("by", StaffScene.Day), ("decision", "defer"), ("until", until));
        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 303 ? ReviewState.Deferred : ReviewState.Open, (await scene.Document<BoosterReview>(path.Split('/')[^1])).State);
    }

    [Fact]
    public async Task A_patients_page_tells_the_whole_story_newest_first()
    {
        await using var scene = await PageScene.WithPatient();
        await scene.Alert();
        await scene.Clinic.Text(PageScene.Phone, "Thank you for asking");
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
        await using var scene = await PageScene.WithPatient();
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
