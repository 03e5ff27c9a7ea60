using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Tests.Patients;

namespace KetamineFollowUp.Tests.Web;

public class StaffFormTests
{
    [Theory]
    [InlineData("same-origin", 303)]
    [InlineData("same-site", 403)]
    [InlineData("cross-site", 403)]
    [InlineData("none", 403)]
    [InlineData("", 403)]
    public async Task A_form_counts_only_when_it_was_sent_from_our_own_page(string fetchSite, int status)
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var page = await scene.Browser.Get(path);
        scene.Browser.FetchSite = fetchSite;
        var answer = await scene.Browser.Fill($"{path}/acknowledge", page, ("by", StaffScene.Day));
        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 303 ? AlertState.Acknowledged : AlertState.Open, (await scene.OpenAlert())!.State);
    }

    [Fact]
    public async Task A_form_without_its_token_or_with_an_old_one_does_nothing()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var page = await scene.Browser.Get(path);
        Assert.Equal(403, (await scene.Browser.Post($"{path}/acknowledge", ("by", StaffScene.Day))).Status);
        Assert.Equal(403, (await scene.Browser.Post($"{path}/acknowledge", ("by", StaffScene.Day), ("token", "1-x"))).Status);
        await scene.Clinic.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));
        Assert.Equal(403, (await scene.Browser.Fill($"{path}/acknowledge", page, ("by", StaffScene.Day))).Status);
        Assert.Equal(AlertState.Open, (await scene.OpenAlert())!.State);
    }

    [Fact]
    public async Task Where_people_are_signed_in_nobody_acts_in_anothers_name()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var lead = SignedIn.As(scene.Clinic, StaffScene.Lead);
        var page = await lead.Get(path);
        Assert.DoesNotContain("<select", page.Body);
        Assert.Equal(303, (await lead.Fill($"{path}/acknowledge", page, ("by", StaffScene.Day))).Status);
        Assert.Equal(StaffScene.Lead, (await scene.OpenAlert())!.Acknowledgement!.By.Value);
    }

    [Fact]
    public async Task A_token_serves_only_the_person_it_was_given_to()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var page = await SignedIn.As(scene.Clinic, StaffScene.Lead).Get(path);
        Assert.Equal(403, (await SignedIn.As(scene.Clinic, StaffScene.Day).Fill($"{path}/acknowledge", page)).Status);
    }

    [Fact]
    public async Task Whoever_may_not_see_the_pages_is_turned_away_from_all_of_them()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var stranger = SignedIn.As(scene.Clinic, staff: null);
        Assert.Equal(401, (await stranger.Get(path)).Status);
        Assert.Equal(401, (await stranger.Post($"{path}/acknowledge", ("by", StaffScene.Day))).Status);
        Assert.Equal(AlertState.Open, (await scene.OpenAlert())!.State);
    }

    [Fact]
    public async Task What_was_written_into_a_form_that_is_too_old_is_shown_to_be_copied()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var page = await scene.Browser.Get(path);
        await scene.Clinic.Advance(TimeSpan.FromHours(13));
        var answer = await scene.Browser.Fill($"{path}/resolve", page, ("by", StaffScene.Day), ("disposition", "reached-safe"), ("note", "With <family> now."));
        Assert.Equal(403, answer.Status);
        Assert.Contains("With &lt;family&gt; now.", answer.Body);
        Markup.Of(answer).IsSound();
    }

    [Theory]
    [InlineData("note", "text")]
    [InlineData("medication", "what")]
    [InlineData("safety-plan", "warningSigns")]
    [InlineData("hold", "note")]
    [InlineData("void", "reason")]
    public async Task So_are_the_words_of_every_form_about_a_patient(string form, string field)
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get($"{PatientFormScene.Page}/{form}");
        await scene.Clinic.Advance(TimeSpan.FromHours(13));
        var answer = await scene.Browser.Fill($"{PatientFormScene.Page}/{form}", page, PatientFormScene.By, (field, "Lithium since Friday."));
        Assert.Equal(403, answer.Status);
        Assert.Contains(">Lithium since Friday.</textarea>", answer.Body);
    }

    [Fact]
    public async Task Another_sites_form_is_not_even_shown_back()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        scene.Browser.FetchSite = "cross-site";
        var answer = await scene.Browser.Post($"{path}/resolve", ("note", "planted words"));
        Assert.Equal(403, answer.Status);
        Assert.DoesNotContain("planted words", answer.Body);
    }

    [Fact]
    public async Task Whoever_is_signed_in_and_not_on_the_roster_is_told_what_to_do()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var stranger = SignedIn.As(scene.Clinic, staff: null, isLetIn: true);
        var answer = await stranger.Fill($"{path}/acknowledge", await stranger.Get(path));
        Assert.Equal(422, answer.Status);
        Assert.Contains("An administrator can add you", answer.Body);
        Assert.Equal(AlertState.Open, (await scene.OpenAlert())!.State);
    }
}
