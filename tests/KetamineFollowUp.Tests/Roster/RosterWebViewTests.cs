using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Roster;

public class RosterWebViewTests
{
    private const string Path = "/clinic/roster";

    [Fact]
    public async Task The_page_says_who_is_on_call_now_and_through_next_week_by_the_clinics_clock()
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get(Path);
        Assert.Equal(200, page.Status);
        Markup.Of(page).IsSound();
        var shown = System.Net.WebUtility.HtmlDecode(page.Body);
        Assert.All(
            ["Day clinician, <a href=\"tel:+12025550101\"", "Mon 16 Mar 2026, 08:00", "Mon 23 Mar 2026, 00:00", "Night clinician", "America/New_York", "Emergency Bypass"],
            part => Assert.Contains(part, shown));
        Assert.DoesNotContain("NOBODY", shown);
    }

    [Fact]
    public async Task A_gap_is_shown_as_a_fault()
    {
        await using var scene = await WebScene.WithPatient();
        await Send(scene, "rotation", ("order", ""), ("day", "Monday"), ("time", "08:00"), ("startsOn", "2020-01-06"), ("timeZone", "America/New_York"));
        var page = await scene.Browser.Get(Path);
        Assert.All(["Nobody is on call now", "Nobody is on call <time", "NOBODY"], part => Assert.Contains(part, page.Body));
        Assert.Contains("Nobody is on call now", (await scene.Browser.Get("/clinic")).Body);
    }

    [Fact]
    public async Task An_override_counts_at_once_in_clinic_time_and_can_be_taken_back()
    {
        await using var scene = await WebScene.WithPatient();
        for (var press = 0; press < 2; press++)
        {
            Assert.Equal(303, (await Send(scene, "overrides", ("staffId", "medical-lead"), ("from", "2026-03-09T10:00"), ("to", "2026-03-09T20:00"))).Status);
        }

        var change = Assert.Single((await Roster(scene)).Overrides);
        Assert.Equal(DateTimeOffset.Parse("2026-03-09T14:00:00Z", System.Globalization.CultureInfo.InvariantCulture), change.From);
        Assert.Contains("On call now: Medical lead", (await scene.Browser.Get("/clinic")).Body);
        var page = await scene.Browser.Get(Path);
        Markup.Of(page).IsSound();
        Assert.Equal(303, (await Send(
            scene, "overrides/remove", ("staffId", "medical-lead"), ("from", $"{change.From.UtcTicks}"), ("to", $"{change.To.UtcTicks}"))).Status);
        Assert.Empty((await Roster(scene)).Overrides);
        Assert.Contains("On call now: Day clinician", (await scene.Browser.Get("/clinic")).Body);
    }

    [Fact]
    public async Task Turns_and_handover_are_changed_and_who_changed_them_is_on_record()
    {
        await using var scene = await WebScene.WithPatient();
        Assert.Equal(303, (await Send(
            scene, "rotation", ("order", "medical-lead"), ("order", ""), ("order", "day-clinician"), ("day", "Friday"), ("time", "17:30"), ("startsOn", "2026-03-02"),
            ("timeZone", "America/Chicago"))).Status);
        var roster = await Roster(scene);
        Assert.Equal(["medical-lead", "day-clinician"], roster.Rotation!.Order.Select(id => id.Value));
        Assert.Equal((new Handover(DayOfWeek.Friday, new TimeOnly(17, 30)), IanaZone.Parse("America/Chicago")), (roster.Rotation.Handover, roster.TimeZone));
        var entry = (await scene.All<AuditEntry>(DocumentTypes.Audit, ".clinic"))[^1];
        Assert.Equal((StaffScene.Lead, "roster-changed"), (entry.Actor, entry.Action));
    }

    [Theory]
    [InlineData("overrides", "staffId=medical-lead&from=2026-03-09T10:00&to=2026-03-09T10:00", "Override: the time until which must be later than from")]
    [InlineData("overrides", "staffId=&from=2026-03-09T10:00&to=2026-03-09T11:00", "Override: who is on call must be chosen")]
    [InlineData("overrides", "staffId=ghost&from=2026-03-09T10:00&to=2026-03-09T11:00", "Override: who is on call must be a staffId of members")]
    [InlineData("overrides", "staffId=medical-lead&from=soon&to=", "Override: the time from which is required")]
    [InlineData("rotation", "order=ghost&day=Monday&time=08:00&startsOn=2026-03-02&timeZone=America/New_York", "Turn 1 must be a staffId of members")]
    [InlineData("rotation", "order=medical-lead&day=Someday&time=08:00&startsOn=2026-03-02&timeZone=America/New_York", "The handover must be a day of the week")]
    [InlineData("rotation", "order=medical-lead&day=Monday&time=25:00&startsOn=2026-03-02&timeZone=America/New_York", "The handover must be a day of the week")]
    [InlineData("rotation", "order=medical-lead&day=Monday&time=08:00&startsOn=&timeZone=America/New_York", "The first day of turn 1 is required")]
    [InlineData("rotation", "order=medical-lead&day=Monday&time=08:00&startsOn=2026-03-02&timeZone=Mars/Base", "The time zone must be an IANA time zone")]
    [InlineData("steps", "backup=medical-lead", "The catch-all must be at least one member")]
    [InlineData("steps", "catchAll=ghost", "The catch-all's members must be a staffId of members")]
    [InlineData("members", "staffId=new one&name=N&phone=%2B15550100009&email=n@clinic.example", "N: the id must be 1 to 40 of")]
    [InlineData("members", "staffId=n&name=N&phone=555&email=n@clinic.example", "N: the phone must be an E.164 number such as +12025550123")]
    [InlineData("members", "staffId=n&name=N&phone=%2B12025550101&email=n@clinic.example", "N: the phone must be not that of members[0]")]
    [InlineData("members", "staffId=n&name=&phone=%2B15550100009&email=nowhere", "Member: the email must be an email address")]
    [InlineData("members", "was=ghost&name=N&phone=%2B15550100009&email=n@clinic.example", "they are no longer on the roster")]
    [InlineData("members/remove", "staffId=medical-lead", "must keep them while they stand in the backup and the catch-all: take them out there first")]
    public async Task What_the_checks_of_the_api_refuse_the_page_refuses_in_its_words_and_changes_nothing(string change, string fields, string problem)
    {
        await using var scene = await WebScene.WithPatient();
        var before = RosterStore.VersionOf(await Roster(scene));
        var answer = await Send(scene, change, [.. fields.Split('&').Select(field => field.Split('=')).Select(pair => (pair[0], Uri.UnescapeDataString(pair[1])))]);
        Assert.Equal(422, answer.Status);
        Assert.Contains(problem, System.Net.WebUtility.HtmlDecode(answer.Body));
        Markup.Of(answer).IsSound();
        Assert.Equal(before, RosterStore.VersionOf(await Roster(scene)));
    }

    [Fact]
    public async Task What_was_typed_is_kept_with_its_form_open()
    {
        await using var scene = await WebScene.WithPatient();
        var answer = await Send(scene, "members", ("staffId", "new-one"), ("name", "\"><script>x</script>"), ("phone", "call me"), ("email", "n@clinic.example"));
        Assert.All(["value=\"new-one\"", "value=\"call me\"", "&quot;&gt;&lt;script&gt;"], part => Assert.Contains(part, answer.Body));
        Assert.DoesNotContain("<script>", answer.Body);
        Assert.Contains(Markup.Of(answer).Elements, element => element.Name == "details" && element.Attributes.Contains("open"));
    }

    [Fact]
    public async Task A_roster_that_somebody_changed_meanwhile_is_not_overwritten()
    {
        await using var scene = await WebScene.WithPatient();
        var stale = await scene.Browser.Get(Path);
        await Send(scene, "overrides", ("staffId", "medical-lead"), ("from", "2026-03-10T10:00"), ("to", "2026-03-10T20:00"));
        var answer = await scene.Browser.Fill($"{Path}/steps", stale, ("by", StaffScene.Day), ("catchAll", "day-clinician"));
        Assert.Equal(409, answer.Status);
        Assert.Contains("the roster has changed since you opened this page", answer.Body);
        Assert.Equal(3, (await Roster(scene)).CatchAll.Length);
        Assert.Equal(303, (await scene.Browser.Fill($"{Path}/steps", answer, ("by", StaffScene.Day), ("catchAll", "day-clinician"))).Status);
        Assert.Single((await Roster(scene)).CatchAll);
    }

    [Fact]
    public async Task The_first_member_of_an_empty_roster_is_on_call()
    {
        await using var scene = await WebScene.WithPatient(roster: new OnCallRoster { TimeZone = IanaZone.Parse("America/New_York") });
        Assert.Equal(303, (await Send(scene, "members", ("staffId", "first"), ("name", "First"), ("phone", "+12025550109"), ("email", "f@clinic.example"))).Status);
        var onCall = RosterRules.At(await Roster(scene), scene.Clinic.Now);
        Assert.Equal(("first", "first", false), (Assert.Single(onCall.Primary).Value, Assert.Single(onCall.CatchAll).Value, onCall.Gap));
    }

    [Fact]
    public async Task A_member_is_changed_and_one_who_stands_nowhere_is_removed()
    {
        await using var scene = await WebScene.WithPatient();
        Assert.Equal(303, (await Send(scene, "members", ("staffId", "locum"), ("name", "Locum"), ("phone", "+12025550109"), ("email", "l@clinic.example"))).Status);
        Assert.Equal(303, (await Send(scene, "members", ("was", "locum"), ("name", "Locum two"), ("phone", "+12025550108"), ("email", "l@clinic.example"))).Status);
        Assert.Equal("Locum two", (await Roster(scene)).Members[^1].Name);
        Assert.Equal(303, (await Send(scene, "members/remove", ("staffId", "locum"))).Status);
        Assert.Equal(3, (await Roster(scene)).Members.Length);
    }

    [Fact]
    public async Task Whoever_leaves_with_an_alert_in_hand_is_removed_only_when_that_is_meant()
    {
        await using var scene = await WebScene.WithPatient();
        await Send(scene, "members", ("staffId", "locum"), ("name", "Locum"), ("phone", "+12025550109"), ("email", "l@clinic.example"));
        await scene.Clinic.Text(WebScene.Phone, "I am going to kill myself tonight");
        var alert = (await scene.All<Alert>(DocumentTypes.Alert, "P1")).Single().AlertId;
        await scene.Clinic.Get<AlertActions>().Acknowledge(alert, StaffId.Parse("locum"), CancellationToken.None);
        var asked = await Send(scene, "members/remove", ("staffId", "locum"));
        Assert.Equal(409, asked.Status);
        Assert.Contains($"Locum has in hand: {alert}.", asked.Body);
        Markup.Of(asked).IsSound();
        Assert.Contains("name=\"handsOver\"", asked.Body);
        Assert.Equal((4, AlertState.Acknowledged), ((await Roster(scene)).Members.Length, (await scene.All<Alert>(DocumentTypes.Alert, "P1")).Single().State));
        Assert.Equal(303, (await Send(scene, "members/remove", ("staffId", "locum"), ("handsOver", "yes"))).Status);
        var handed = (await scene.All<Alert>(DocumentTypes.Alert, "P1")).Single();
        Assert.Equal((3, AlertState.Open, Rung.Backup), ((await Roster(scene)).Members.Length, handed.State, handed.Ladder!.Rung));
    }

    [Fact]
    public async Task A_test_page_goes_out_once_however_often_the_button_is_pressed_and_shows_what_became_of_it()
    {
        await using var scene = await WebScene.WithPatient();
        for (var press = 0; press < 2; press++)
        {
            Assert.Equal(303, (await Send(scene, "test-page", ("staffId", "medical-lead"))).Status);
            await scene.Clinic.Settle();
        }

        var sent = (await scene.Clinic.Get<SentLog>().After(0, CancellationToken.None)).Where(message => message.Body.Contains("test page", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.Equal(["+12025550103", "lead@clinic.example"], sent.Select(message => message.To).Order());
        var page = await scene.Browser.Get(Path);
        Assert.Contains("handed over, no receipt yet", page.Body);
        Markup.Of(page).IsSound();
        Assert.Equal(422, (await Send(scene, "test-page", ("staffId", "ghost"))).Status);
        Assert.Equal(422, (await Send(scene, "test-page")).Status);
    }

    [Fact]
    public async Task Only_an_administrator_changes_the_roster_and_every_clinician_may_test_their_pager()
    {
        await using var scene = await WebScene.WithPatient();
        var clinician = SignedIn.As(scene.Clinic, StaffScene.Day);
        var page = await clinician.Get(Path);
        Assert.Equal(200, page.Status);
        Assert.Equal([$"{Path}/test-page"], Markup.Of(page).Actions());
        Assert.Equal(403, (await clinician.Fill($"{Path}/steps", page, ("seen", RosterStore.VersionOf(await Roster(scene))), ("catchAll", "day-clinician"))).Status);
        Assert.Equal(3, (await Roster(scene)).CatchAll.Length);
        Assert.Equal(303, (await clinician.Fill($"{Path}/test-page", page, ("staffId", StaffScene.Day))).Status);
    }

    [Fact]
    public async Task An_administrator_need_not_be_on_the_roster_to_put_people_on_it()
    {
        await using var scene = await WebScene.WithPatient(roster: new OnCallRoster { TimeZone = IanaZone.Parse("America/New_York") });
        var admin = SignedIn.As(scene.Clinic, staff: null, isLetIn: true, isAdmin: true);
        var page = await admin.Get(Path);
        Assert.Equal(303, (await admin.Fill($"{Path}/members", page, ("staffId", "first"), ("name", "First"), ("phone", "+12025550109"), ("email", "f@clinic.example"))).Status);
        Assert.Equal("administrator", (await scene.All<AuditEntry>(DocumentTypes.Audit, ".clinic"))[^1].Actor);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("")]
    public async Task The_roster_is_changed_from_its_own_page_only(string fetchSite)
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get(Path);
        scene.Browser.FetchSite = fetchSite;
        Assert.Equal(403, (await scene.Browser.Fill($"{Path}/steps", page, ("by", StaffScene.Day), ("catchAll", "day-clinician"))).Status);
        Assert.Equal(3, (await Roster(scene)).CatchAll.Length);
    }

    [Fact]
    public async Task Nobody_changes_the_roster_without_saying_who_they_are()
    {
        await using var scene = await WebScene.WithPatient();
        var answer = await scene.Browser.Fill($"{Path}/steps", await scene.Browser.Get(Path), ("by", ""), ("catchAll", "day-clinician"));
        Assert.Equal(422, answer.Status);
        Assert.Contains("choose your name", answer.Body);
        Assert.Equal(3, (await Roster(scene)).CatchAll.Length);
    }

    // Opens the page and sends one of its forms; fields given here win over the page's hidden ones of the same name.
    private static async Task<PageAnswer> Send(WebScene scene, string change, params (string Name, string Value)[] fields)
    {
        var hidden = Markup.Of(await scene.Browser.Get(Path)).HiddenFields().Where(field => field.Name is "token" or "seen");
        return await scene.Browser.Post($"{Path}/{change}", [.. hidden, ("by", StaffScene.Lead), .. fields]);
    }

    private static async Task<OnCallRoster> Roster(WebScene scene) => (await scene.Clinic.Get<RosterStore>().Latest(CancellationToken.None))!;
}
