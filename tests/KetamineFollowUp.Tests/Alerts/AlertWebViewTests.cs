using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Alerts;

public class AlertWebViewTests
{
    [Fact]
    public async Task The_page_says_who_how_to_reach_them_why_and_who_was_paged()
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get(await scene.Alert());
        Assert.Equal(200, page.Status);
        Markup.Of(page).IsSound();
        var shown = System.Net.WebUtility.HtmlDecode(page.Body);
        Assert.All(
            ["Sam", "tel:+12025551001", "Alex", "tel:+12025551002", "1 Main St", "URGENT", "Thoughts of death or self-harm", "Day clinician", "Take it, then call"],
            part => Assert.Contains(part, shown));
        Assert.DoesNotContain("Sam", shown[..shown.IndexOf("</title>", StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task An_alert_of_last_month_still_shows_what_was_said_then_and_what_came_of_it()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        await scene.Browser.Fill($"{path}/resolve", await scene.Browser.Get(path), ("by", StaffScene.Day), ("disposition", "reached-safe"), ("note", "spoke by phone"));
        await scene.Clinic.Advance(TimeSpan.FromDays(40));
        var page = await scene.Browser.Get(path);
        Assert.All(["What they said", "Several times", "reached"], part => Assert.Contains(part, page.Body));
    }

    [Fact]
    public async Task An_emergency_of_somebody_who_cannot_be_texted_does_not_promise_them_a_text()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Clinic.Text(WebScene.Phone, "I want to kill myself");
        var path = $"/clinic/alerts/{Uri.EscapeDataString((await scene.OpenAlert())!.AlertId.Value)}";
        Assert.Contains("The patient is told that nobody was reached", (await scene.Browser.Get(path)).Body);
        await scene.Clinic.Text(WebScene.Phone, "STOP");
        await scene.Clinic.Settle();
        var page = await scene.Browser.Get(path);
        Assert.Contains("The patient cannot be told by text that nobody was reached: phone them.", page.Body);
        Assert.DoesNotContain("The patient is told that nobody was reached", page.Body);
    }

    [Fact]
    public async Task The_safety_plan_stands_beside_the_call_to_be_gone_through_together()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        Assert.Contains("Safety plan: none on record", (await scene.Browser.Get(path)).Body);
        await scene.Clinic.Get<WriteSafetyPlan>().Write(WebScene.Patient, new SafetyPlanDraft(new SafetyPlanParts { OwnSteps = "Walk to the lake. Call Alex." }), StaffId.Parse(StaffScene.Lead), CancellationToken.None);
        var page = await scene.Browser.Get(path);
        Markup.Of(page).IsSound();
        Assert.Contains("Walk to the lake. Call Alex.", page.Body);
        Assert.Contains("Written down by Medical lead", page.Body);
        Assert.Contains("to go through together: due for review", page.Body);
    }

    [Fact]
    public async Task Looking_changes_nothing()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var before = await scene.Fingerprint();
        foreach (var address in new[] { path, $"{path}?said=taken", "/clinic", "/clinic/patients/P1" })
        {
            Assert.Equal(200, (await scene.Browser.Get(address)).Status);
        }

        Assert.Equal(before, await scene.Fingerprint());
        Assert.Equal(AlertState.Open, (await scene.OpenAlert())!.State);
    }

    [Fact]
    public async Task Taking_an_alert_says_so_and_a_second_taker_is_told_who_was_first()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var page = await scene.Browser.Get(path);
        var taken = await scene.Browser.Fill($"{path}/acknowledge", page, ("by", StaffScene.Day));
        Assert.Equal(303, taken.Status);
        Assert.Contains("Taken by Day clinician.", (await scene.Browser.Get(taken.Location)).Body);
        Assert.Equal(AlertState.Acknowledged, (await scene.OpenAlert())!.State);
        var second = await scene.Browser.Fill($"{path}/acknowledge", page, ("by", StaffScene.Lead));
        Assert.Equal(303, second.Status);
        var told = await scene.Browser.Get(second.Location);
        Assert.Contains("Already acknowledged by Day clinician", told.Body);
        Markup.Of(told).IsSound();
    }

    [Fact]
    public async Task Who_took_it_is_remembered_for_the_next_form()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        await scene.Browser.Fill($"{path}/acknowledge", await scene.Browser.Get(path), ("by", StaffScene.Lead));
        Assert.Contains($"value=\"{StaffScene.Lead}\" selected", (await scene.Browser.Get(path)).Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("<script>")]
    public async Task Nobody_acts_without_saying_who_they_are(string by)
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var page = await scene.Browser.Get(path);
        var answer = await scene.Browser.Fill($"{path}/resolve", page, ("by", by), ("disposition", "reached-safe"), ("note", "spoke <b>twice</b>"));
        Assert.Equal(422, answer.Status);
        Assert.Contains("choose your name", answer.Body);
        Assert.Contains("spoke &lt;b&gt;twice&lt;/b&gt;", answer.Body);
        Assert.Contains("value=\"reached-safe\" checked", answer.Body);
        Markup.Of(answer).IsSound();
        Assert.Equal(AlertState.Open, (await scene.OpenAlert())!.State);
    }

    [Fact]
    public async Task An_outcome_is_recorded_and_resolves()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var page = await scene.Browser.Get(path);
        var done = await scene.Browser.Fill($"{path}/resolve", page, ("by", StaffScene.Day), ("disposition", "reached-safe"), ("note", "At home with a friend."));
        Assert.Equal(303, done.Status);
        Assert.Null(await scene.OpenAlert());
        var after = await scene.Browser.Get(done.Location);
        Assert.Contains("The alert is resolved.", after.Body);
        Assert.Contains("At home with a friend.", after.Body);
        Assert.DoesNotContain($"{path}/resolve", after.Body);
    }

    [Fact]
    public async Task A_patient_not_reached_leaves_the_alert_unresolved()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var done = await scene.Browser.Fill($"{path}/resolve", await scene.Browser.Get(path), ("by", StaffScene.Day), ("disposition", "not-reached"));
        Assert.Contains("stays unresolved and pages again", (await scene.Browser.Get(done.Location)).Body);
        Assert.Equal(AlertState.Acknowledged, (await scene.OpenAlert())!.State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("fine")]
    [InlineData("0")]
    public async Task An_outcome_must_be_one_of_those_offered(string disposition)
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var answer = await scene.Browser.Fill($"{path}/resolve", await scene.Browser.Get(path), ("by", StaffScene.Day), ("disposition", disposition));
        Assert.Equal(422, answer.Status);
        Assert.NotNull(await scene.OpenAlert());
    }

    [Fact]
    public async Task What_the_page_says_of_an_action_is_never_made_up_by_an_address()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        foreach (var said in new[] { "taken", "already-taken", "recorded", "already-resolved", "<b>" })
        {
            Assert.DoesNotContain("class=\"box\" role=\"status\"", (await scene.Browser.Get($"{path}?said={said}")).Body);
        }
    }

    [Fact]
    public async Task An_unknown_numbers_alert_shows_the_number_and_its_words()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Clinic.Text("+12025559999", "I want to kill myself tonight");
        var list = await scene.Browser.Get("/clinic");
        Assert.DoesNotContain(Markup.Of(list).Elements, element => element["href"]?.StartsWith("/clinic", StringComparison.Ordinal) == true && element["href"]!.Contains("15550109999", StringComparison.Ordinal));
        Markup.Of(list).IsSound();
        var path = Markup.Of(list).Elements.Select(element => element["href"]).First(href => href?.StartsWith("/clinic/alerts/", StringComparison.Ordinal) == true)!;
        var page = await scene.Browser.Get(path);
        Assert.Contains("+12025559999", System.Net.WebUtility.HtmlDecode(page.Body));
        Assert.Contains("kill myself tonight", page.Body);
        Markup.Of(page).IsSound();
    }

    [Theory]
    [InlineData("/clinic/alerts/P1~a-99999999")]
    [InlineData("/clinic/alerts/nonsense")]
    [InlineData("/clinic/alerts/patient")]
    [InlineData("/clinic/reviews/P1~r-99999999")]
    [InlineData("/clinic/patients/P2")]
    [InlineData("/clinic/patients/..")]
    public async Task What_is_not_there_is_a_page_that_says_so(string path)
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get(path);
        Assert.Equal(404, page.Status);
        Markup.Of(page).IsSound();
    }

    [Fact]
    public async Task Hostile_words_are_shown_and_not_obeyed()
    {
        const string Hostile = "\"><script>alert('x')</script>";
        await using var scene = await WebScene.WithPatient(patient => patient with
        {
            PreferredName = Hostile,
            Address = Hostile,
            EmergencyContact = patient.EmergencyContact! with { Name = Hostile },
        });
        var path = await scene.Alert();
        await scene.Clinic.Text(WebScene.Phone, $"{Hostile} please stop texting");
        await scene.Clinic.Get<AlertActions>().Resolve(
            AlertId.Parse(path.Split('/')[^1]), StaffId.Parse(StaffScene.Day), Disposition.NotReached, Hostile, CancellationToken.None);
        foreach (var address in new[] { path, "/clinic", "/clinic/patients/P1" })
        {
            var page = await scene.Browser.Get(address);
            Assert.DoesNotContain("<script>", page.Body);
            Assert.Contains("&lt;script&gt;", page.Body);
            Markup.Of(page).IsSound();
        }
    }
}
