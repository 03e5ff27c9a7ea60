using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Pages.StaffPages;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Workflows;
using KetamineFollowUp.Local.Simulation;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Tests.Pages;

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
        await using var scene = await PageScene.WithPatient();
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
        await using var scene = await PageScene.WithPatient();
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
        await using var scene = await PageScene.WithPatient();
        var path = await scene.Alert();
        var lead = SignedIn(scene.Clinic, StaffScene.Lead);
        var page = await lead.Get(path);
        Assert.DoesNotContain("<select", page.Body);
        Assert.Equal(303, (await lead.Fill($"{path}/acknowledge", page, ("by", StaffScene.Day))).Status);
        Assert.Equal(StaffScene.Lead, (await scene.OpenAlert())!.Acknowledgement!.By.Value);
    }

    [Fact]
    public async Task A_token_serves_only_the_person_it_was_given_to()
    {
        await using var scene = await PageScene.WithPatient();
        var path = await scene.Alert();
        var page = await SignedIn(scene.Clinic, StaffScene.Lead).Get(path);
        Assert.Equal(403, (await SignedIn(scene.Clinic, StaffScene.Day).Fill($"{path}/acknowledge", page)).Status);
    }

    [Fact]
    public async Task Whoever_may_not_see_the_pages_is_turned_away_from_all_of_them()
    {
        await using var scene = await PageScene.WithPatient();
        var path = await scene.Alert();
        var stranger = SignedIn(scene.Clinic, staff: null);
        Assert.Equal(401, (await stranger.Get(path)).Status);
        Assert.Equal(401, (await stranger.Post($"{path}/acknowledge", ("by", StaffScene.Day))).Status);
        Assert.Equal(AlertState.Open, (await scene.OpenAlert())!.State);
    }

    private static Browser SignedIn(Simulation clinic, string? staff)
    {
        var door = new StaffDoor(new SignIn(staff), clinic.Get<RosterDesk>(), clinic.Get<DoorSettings>(), clinic.Get<ClinicSettings>(), clinic.Clock);
        return new Browser(clinic, new AlertPageEndpoints(
            door, clinic.Get<AlertFiles>(), clinic.Get<AlertDesk>(), clinic.Get<InstrumentCatalog>()).All);
    }

    private sealed class SignIn(string? staff) : IStaffIdentity
    {
        public bool IsChosen => false;

        public StaffId? Of(HttpContext context) => staff is null ? null : StaffId.Parse(staff);

        public IResult? TurnAway(HttpContext context) => staff is null ? Results.StatusCode(401) : null;

        public void Remember(HttpContext context, StaffId staff) => Assert.Fail("nothing is chosen here");
    }
}
