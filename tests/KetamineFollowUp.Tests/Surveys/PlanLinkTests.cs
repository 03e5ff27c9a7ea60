using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Surveys;

public sealed partial class PlanLinkTests
{
    [Fact]
    public async Task Looking_at_the_link_uses_nothing_up_and_its_button_shows_the_plan_once()
    {
        await using var scene = await WithPlan();
        var link = await Link(scene);
        var door = await scene.Browser.Get(link);
        Markup.Of(door).IsSound();
        Assert.Equal((200, 200), (door.Status, (await scene.Browser.Get(link)).Status));
        Assert.Contains("Show my plan", door.Body);
        Assert.DoesNotContain("no sleep", door.Body);
        Assert.Equal([link], Markup.Of(door).Actions());
        var plan = await scene.Browser.Fill(link, door);
        Assert.Equal([$"{link}/save"], Markup.Of(plan).Actions());
        Markup.Of(plan).IsSound();
        Assert.Equal(200, plan.Status);
        Assert.Contains("no sleep</textarea>", plan.Body);
        Assert.Contains("tel:988", plan.Body);
        Assert.DoesNotContain("Sam", plan.Body);
        foreach (var again in new[] { await scene.Browser.Get(link), await scene.Browser.Post(link) })
        {
            Markup.Of(again).IsSound();
            Assert.Equal(410, again.Status);
            Assert.Contains("text PLAN", again.Body, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("no sleep", again.Body);
        }
    }

    [Theory]
    [InlineData(14 * 60 + 59, 200)]
    [InlineData(15 * 60, 410)]
    public async Task The_link_is_gone_after_15_minutes(int seconds, int status)
    {
        await using var scene = await WithPlan();
        var link = await Link(scene);
        await scene.Clinic.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal((status, status), ((await scene.Browser.Get(link)).Status, (await scene.Browser.Post(link)).Status));
    }

    [Fact]
    public async Task What_the_patient_saves_is_the_patients_and_staff_are_told()
    {
        await using var scene = await WithPlan();
        var (link, page) = await Opened(scene);
        var saved = await scene.Browser.Fill($"{link}/save", page, ("warningSigns", "no sleep, no food"), ("helpers", "<Alex>"));
        Markup.Of(saved).IsSound();
        Assert.Equal(200, saved.Status);
        Assert.Contains("&lt;Alex&gt;", saved.Body);
        var plan = await scene.Document<SafetyPlan>("P1", RecordIds.SafetyPlan);
        Assert.Equal((null, "no sleep, no food", "<Alex>"), (plan.By, plan.Parts.WarningSigns, plan.Parts.Helpers));
        Assert.Contains((await scene.All<TimelineEntry>(DocumentTypes.Entry)).OfType<TimelineEntry.SafetyPlanChanged>(), entry => entry.Text.Contains("no food", StringComparison.Ordinal));
        Assert.Contains("The patient changed the safety plan", (await scene.Browser.Get("/clinic/patients/P1")).Body);
        Assert.Contains("The patient changed the safety plan", (await scene.Browser.Get("/clinic")).Body);
        var audits = await scene.All<AuditEntry>(DocumentTypes.Audit);
        Assert.Equal(
            ["safety-plan-opened", "safety-plan-written"],
            audits.Where(entry => entry is { Actor: "patient" } && entry.Action.StartsWith("safety-plan", StringComparison.Ordinal)).Select(entry => entry.Action));
        Assert.All(audits, entry => Assert.DoesNotContain("food", RecordJson.Write(entry), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_is_saved_once_and_a_second_press_is_told_so()
    {
        await using var scene = await WithPlan();
        var (link, page) = await Opened(scene);
        Assert.Equal(200, (await scene.Browser.Fill($"{link}/save", page, ("helpers", "Alex"))).Status);
        Assert.Equal(200, (await scene.Browser.Fill($"{link}/save", page, ("helpers", "Alex"))).Status);
        var other = await scene.Browser.Fill($"{link}/save", page, ("helpers", "Kim"));
        Assert.Equal(410, other.Status);
        Assert.Contains("Kim", other.Body);
        Assert.Contains("was not saved", other.Body);
        Assert.Equal("Alex", (await scene.Document<SafetyPlan>("P1", RecordIds.SafetyPlan)).Parts.Helpers);
    }

    [Fact]
    public async Task A_save_without_the_pages_token_or_after_its_hour_changes_nothing()
    {
        await using var scene = await WithPlan();
        var (link, page) = await Opened(scene);
        Assert.Equal(410, (await scene.Browser.Post($"{link}/save", ("helpers", "Mallory"))).Status);
        Assert.Equal(410, (await scene.Browser.Post($"{link}/save", ("form", "AAAAAAAAAAAAAAAAAAAAAA"), ("helpers", "Mallory"))).Status);
        await scene.Clinic.Advance(TimeSpan.FromMinutes(60));
        Assert.Equal(410, (await scene.Browser.Fill($"{link}/save", page, ("helpers", "Alex"))).Status);
        Assert.Equal("", (await scene.Document<SafetyPlan>("P1", RecordIds.SafetyPlan)).Parts.Helpers);
    }

    [Fact]
    public async Task A_part_that_is_too_long_is_given_back_and_the_page_can_still_be_saved()
    {
        await using var scene = await WithPlan(patient => patient with { Language = Language.Es });
        var (link, page) = await Opened(scene, "mi plan");
        var refused = await scene.Browser.Fill($"{link}/save", page, ("helpers", new string('a', 1001)), ("ownSteps", "música"));
        Markup.Of(refused).IsSound();
        Assert.Equal(422, refused.Status);
        Assert.Contains("Por favor use hasta 1000 caracteres", refused.Body);
        Assert.Contains("música</textarea>", refused.Body);
        Assert.Equal(200, (await scene.Browser.Fill($"{link}/save", refused, ("helpers", "Alex"))).Status);
    }

    [Fact]
    public async Task Without_a_plan_the_link_opens_an_empty_one()
    {
        await using var scene = await Scene();
        var (_, page) = await Opened(scene);
        Markup.Of(page).IsSound();
        Assert.Contains("Nothing is written down yet", page.Body);
        Assert.Equal(6, Regex.Count(page.Body, "<textarea"));
    }

    [Theory]
    [InlineData("caution")]
    [InlineData("opt-out")]
    [InlineData("number")]
    public async Task What_has_changed_since_the_text_closes_the_link(string what)
    {
        await using var scene = await WithPlan();
        var link = await Link(scene);
        await scene.Change(transaction => transaction.Record = transaction.Record with
        {
            Patient = what switch
            {
                "caution" => transaction.Patient with { ContactCaution = ContactCaution.AskFirst },
                "opt-out" => transaction.Patient with { OptedOut = true },
                _ => transaction.Patient.WithPhone(PhoneNumber.Parse("+12025551009")),
            },
        });
        Assert.Equal(410, (await scene.Browser.Post(link)).Status);
    }

    [Fact]
    public async Task A_link_to_the_plan_opens_no_survey_and_a_made_up_one_nothing()
    {
        await using var scene = await WithPlan();
        var token = (await Link(scene)).Split('/')[^1];
        Assert.Equal(404, (await scene.Browser.Get($"/s/{token}")).Status);
        Assert.Equal(404, (await scene.Browser.Get("/p/1-AAAAAAAAAAAAAAAAAAAAAA")).Status);
        Assert.Equal(404, (await scene.Browser.Post("/p/1-AAAAAAAAAAAAAAAAAAAAAA")).Status);
        Assert.Equal(404, (await scene.Browser.Post("/p/1-AAAAAAAAAAAAAAAAAAAAAA/save", ("form", "x"))).Status);
    }

    private static Task<WebScene> Scene(Func<Patient, Patient>? but = null) =>
        WebScene.WithPatient(patient => (but ?? (same => same))(patient with { PhoneConfirmed = true }));

    private static async Task<WebScene> WithPlan(Func<Patient, Patient>? but = null)
    {
        var scene = await Scene(but);
        await scene.Change(transaction => transaction.Put(
            DocumentTypes.SafetyPlan, RecordIds.SafetyPlan,
            new SafetyPlan { Parts = new SafetyPlanParts { WarningSigns = "no sleep" }, By = StaffId.Parse(StaffScene.Day), At = transaction.Now }));
        return scene;
    }

    private static async Task<(string Link, PageAnswer Page)> Opened(WebScene scene, string words = "PLAN")
    {
        var link = await Link(scene, words);
        return (link, await scene.Browser.Fill(link, await scene.Browser.Get(link)));
    }

    private static async Task<string> Link(WebScene scene, string words = "PLAN")
    {
        await scene.Clinic.Receive(new InboundText($"SM{Guid.NewGuid():N}", WebScene.Phone, words, OptOutType: null, HasMedia: false));
        var reply = (await scene.TextsToPatient(MessageKind.Reply))[^1];
        return PlanPath().Match(reply.Body).Value;
    }

    [GeneratedRegex("/p/[A-Za-z0-9_-]+")]
    private static partial Regex PlanPath();
}
