using KetamineFollowUp.Tests.Web;
using static KetamineFollowUp.Tests.Patients.PatientFormScene;

namespace KetamineFollowUp.Tests.Patients;

public sealed class PatientFormTests
{
    [Theory]
    [InlineData("note")]
    [InlineData("session")]
    [InlineData("paper-form")]
    [InlineData("paper-form?instrument=cssrs")]
    [InlineData("paper-form?instrument=foundations")]
    [InlineData("paper-form?instrument=no-such-form")]
    [InlineData("medication")]
    [InlineData("hold")]
    [InlineData("safety-plan")]
    [InlineData("known-ideation")]
    [InlineData("known-ideation-end")]
    [InlineData("status")]
    [InlineData("contact")]
    [InlineData("void")]
    public async Task Every_form_is_sound_and_does_nothing_until_somebody_says_who_they_are(string form)
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get($"{Page}/{form}");
        Assert.Equal(200, page.Status);
        Markup.Of(page).IsSound();
        var before = await scene.Fingerprint();
        var answer = await scene.Browser.Fill($"{Page}/{form}", page, ("text", "typed words"));
        Assert.Equal(422, answer.Status);
        Markup.Of(answer).IsSound();
        Assert.Contains("choose your name", answer.Body);
        Assert.Equal(before, await scene.Fingerprint());
    }

    [Theory]
    [InlineData("note")]
    [InlineData("session")]
    [InlineData("paper-form")]
    [InlineData("medication")]
    [InlineData("hold")]
    [InlineData("safety-plan")]
    [InlineData("known-ideation")]
    [InlineData("status")]
    [InlineData("void")]
    public async Task A_form_with_nothing_filled_in_names_what_is_missing(string form)
    {
        await using var scene = await WebScene.WithPatient();
        var before = await scene.Fingerprint();
        var answer = await scene.Browser.Fill($"{Page}/{form}", await scene.Browser.Get($"{Page}/{form}"), By);
        Assert.Equal(422, answer.Status);
        Markup.Of(answer).IsSound();
        Assert.Contains("class=\"fault\"", answer.Body);
        Assert.Equal(before, await scene.Fingerprint());
    }

    [Fact]
    public async Task A_form_from_another_site_or_without_its_token_changes_nothing()
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get($"{Page}/note");
        var before = await scene.Fingerprint();
        Assert.Equal(403, (await scene.Browser.Post($"{Page}/note", By, ("text", "x"))).Status);
        scene.Browser.FetchSite = "cross-site";
        Assert.Equal(403, (await scene.Browser.Fill($"{Page}/note", page, By, ("text", "x"))).Status);
        Assert.Equal(before, await scene.Fingerprint());
    }
}
