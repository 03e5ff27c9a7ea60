using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Alerts;

public class StaleAlertTests
{
    [Fact]
    public async Task What_was_written_about_an_alert_that_a_colleague_has_resolved_is_kept_and_says_who_and_when()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var stale = await scene.Browser.Get(path);
        await scene.Browser.Fill($"{path}/resolve", stale, ("by", StaffScene.Day), ("disposition", "reached-safe"), ("note", "Slept."));
        var late = await scene.Browser.Fill($"{path}/resolve", stale, ("by", StaffScene.Lead), ("disposition", "reached-needs-care"), ("note", "Comes in tomorrow."));
        Assert.Equal(409, late.Status);
        Assert.All(["already resolved by Day clinician, Mon 9 Mar 2026, 11:00", "Comes in tomorrow.", "Slept."], part => Assert.Contains(part, late.Body));
        Markup.Of(late).IsSound();
        var alert = await scene.Document<Alert>(path.Split('/')[^1]);
        Assert.Equal("Slept.", Assert.Single(alert.Dispositions).Note);
    }

    [Theory]
    [InlineData("reached-safe")]
    [InlineData("not-reached")]
    public async Task A_button_pressed_twice_records_once(string disposition)
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var page = await scene.Browser.Get(path);
        for (var press = 0; press < 2; press++)
        {
            var answer = await scene.Browser.Fill($"{path}/resolve", page, ("by", StaffScene.Day), ("disposition", disposition), ("note", "Rang\r\ntwice."));
            Assert.Equal(303, answer.Status);
            Assert.Contains("Recorded:", (await scene.Browser.Get(answer.Location)).Body);
        }

        Assert.Equal("Rang\ntwice.", Assert.Single((await scene.Document<Alert>(path.Split('/')[^1])).Dispositions).Note);
    }

    [Fact]
    public async Task Whoever_records_for_a_colleague_is_told_whose_alert_it_was()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var stale = await scene.Browser.Get(path);
        await scene.Browser.Fill($"{path}/acknowledge", stale, ("by", StaffScene.Day));
        var done = await scene.Browser.Fill($"{path}/resolve", stale, ("by", StaffScene.Lead), ("disposition", "reached-safe"));
        Assert.Contains("Day clinician had taken it, Mon 9 Mar 2026, 11:00.", (await scene.Browser.Get(done.Location)).Body);
    }

    [Theory]
    [InlineData(4000, 303)]
    [InlineData(4001, 422)]
    public async Task A_note_has_up_to_4000_characters_and_a_longer_one_is_kept(int length, int status)
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var note = new string('n', length - 8) + "🙂 שלום!";
        var answer = await scene.Browser.Fill($"{path}/resolve", await scene.Browser.Get(path), ("by", StaffScene.Day), ("disposition", "reached-safe"), ("note", note));
        Assert.Equal(status, answer.Status);
        var shown = System.Net.WebUtility.HtmlDecode(status == 303 ? (await scene.Browser.Get(answer.Location)).Body : answer.Body);
        Assert.Contains(note, shown);
    }

    [Fact]
    public async Task The_page_says_who_is_paged_next_and_when_and_who_was()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var page = await scene.Browser.Get(path);
        var shown = System.Net.WebUtility.HtmlDecode(page.Body);
        Assert.All(["Next, a phone call", "in 5 min", "11:05", "Day clinician."], part => Assert.Contains(part, shown));
        await scene.Clinic.Advance(TimeSpan.FromMinutes(15));
        shown = System.Net.WebUtility.HtmlDecode((await scene.Browser.Get("/clinic")).Body);
        Assert.All(["Waits for", "15 min", "Paged", "backup:", "Medical lead (text sent, email sent)", "Next, a phone call"], part => Assert.Contains(part, shown));
    }

    [Fact]
    public async Task What_to_do_first_stands_before_everything_else()
    {
        await using var scene = await WebScene.WithPatient();
        var body = (await scene.Browser.Get(await scene.Alert())).Body;
        string[] order = ["<h1>", "URGENT", "class=\"why\"", "Take it, then call", "/acknowledge", "href=\"tel:", "What they said", "What came of it?", "Trend", "Who is paged"];
        var places = order.Select(part => body.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.All(places, place => Assert.True(place > 0));
        Assert.Equal(places.Order(), places);
    }
}
