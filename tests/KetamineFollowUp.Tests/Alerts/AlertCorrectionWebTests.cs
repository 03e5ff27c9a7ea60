using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Alerts;

/// <summary>A mistake with an alert is undone on its page, and nobody writes a sentence for nothing.</summary>
public class AlertCorrectionWebTests
{
    [Fact]
    public async Task Whoever_took_an_alert_by_mistake_gives_it_back_and_it_pages_again()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        await Send(scene, path, "acknowledge");
        Assert.Contains("Give this alert back", (await scene.Browser.Get(path)).Body);
        var after = await Follow(scene, await Send(scene, path, "release", ("reason", "wrong phone in hand")));
        Markup.Of(after).IsSound();
        Assert.All(["Given back by Day clinician. It pages again.", "wrong phone in hand"], part => Assert.Contains(part, after.Body));
        Assert.Equal(AlertState.Open, (await scene.OpenAlert())!.State);
        Assert.DoesNotContain("Give this alert back", after.Body);
    }

    [Fact]
    public async Task An_alert_resolved_by_mistake_is_opened_again_and_says_who_did()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        await Send(scene, path, "resolve", ("disposition", "reached-safe"));
        Assert.Null(await scene.OpenAlert());
        var after = await Follow(scene, await Send(scene, path, "reopen", ("reason", "she called back")));
        Markup.Of(after).IsSound();
        Assert.All(["Opened again by Day clinician. It pages again.", "she called back"], part => Assert.Contains(part, after.Body));
        Assert.Equal(AlertState.Open, (await scene.OpenAlert())!.State);
    }

    [Fact]
    public async Task A_late_note_stands_with_what_was_done()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        await Send(scene, path, "resolve", ("disposition", "reached-safe"));
        var after = await Follow(scene, await Send(scene, path, "notes", ("text", "Her sister stays with her tonight.")));
        Markup.Of(after).IsSound();
        Assert.All(["The note by Day clinician is on record.", "Her sister stays with her tonight."], part => Assert.Contains(part, after.Body));
        Assert.Null(await scene.OpenAlert());
    }

    [Theory]
    [InlineData("release", "reason", 409, "nobody has this alert in hand")]
    [InlineData("reopen", "reason", 409, "the alert is not resolved")]
    [InlineData("notes", "text", 422, "The note is required")]
    public async Task What_cannot_be_done_is_said_and_what_was_written_is_kept(string action, string field, int status, string why)
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var words = status == 409 ? "a whole sentence" : "";
        var refused = await Send(scene, path, action, (field, words));
        Assert.Equal(status, refused.Status);
        Markup.Of(refused).IsSound();
        Assert.Contains(why, refused.Body);
        Assert.Contains(words, refused.Body);
        Assert.Equal(AlertState.Open, (await scene.OpenAlert())!.State);
    }

    [Fact]
    public async Task An_alert_that_is_not_there_is_not_found()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        foreach (var action in new[] { "release", "reopen", "notes" })
        {
            Assert.Equal(404, (await scene.Browser.Fill($"/clinic/alerts/P1~a-99999999/{action}", await scene.Browser.Get(path), ("by", StaffScene.Day), ("text", "x"))).Status);
        }
    }

    private static async Task<PageAnswer> Send(WebScene scene, string path, string action, params (string, string)[] fields) =>
        await scene.Browser.Fill($"{path}/{action}", await scene.Browser.Get(path), [("by", StaffScene.Day), .. fields]);

    private static Task<PageAnswer> Follow(WebScene scene, PageAnswer answer)
    {
        Assert.Equal(303, answer.Status);
        return scene.Browser.Get(answer.Location);
    }
}
