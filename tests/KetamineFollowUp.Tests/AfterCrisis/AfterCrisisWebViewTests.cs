using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.AfterCrisis;

public sealed class AfterCrisisWebViewTests
{
    private static readonly (string, string)[] Outcome = [("by", StaffScene.Lead), ("disposition", "reached-safe")];

    [Fact]
    public async Task Whoever_resolves_a_safety_alert_records_what_was_assessed_and_what_is_to_follow()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var page = await scene.Browser.Get(path);
        Markup.Of(page).IsSound();
        Assert.Contains("name=\"follow-up\" value=\"yes\" checked", page.Body);
        Assert.DoesNotContain("name=\"caring-contacts\" value=\"yes\" checked", page.Body);
        await scene.Browser.Fill(
            $"{path}/resolve", page, [.. Outcome, ("risk-level", "high"), ("tool", "C-SSRS"), ("plan-reviewed", "yes"), ("follow-up", "yes"), ("caring-contacts", "yes")]);
        var alert = Assert.Single(await scene.All<Alert>(DocumentTypes.ResolvedAlert));
        Assert.Equal(new SafetyAssessment(RiskLevel.High, "C-SSRS", true, false, true, true), alert.Resolution?.Safety);
        var followUp = Assert.Single(await scene.All<CrisisFollowUp>(DocumentTypes.AfterCrisis));
        Assert.Equal((RiskLevel.High, true), (followUp.RiskLevel, followUp.CaringContacts));
        var after = await scene.Browser.Get(path);
        Assert.Contains("Reached, safe, risk high, assessed with C-SSRS, safety plan reviewed, not asked about means, with caring contacts", after.Body);
        Assert.Contains("After crisis", (await scene.Browser.Get("/clinic/patients/P1")).Body);
    }

    [Fact]
    public async Task A_box_that_is_not_ticked_wants_no_follow_up()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        await scene.Browser.Fill($"{path}/resolve", await scene.Browser.Get(path), Outcome);
        Assert.Empty(await scene.All<CrisisFollowUp>(DocumentTypes.AfterCrisis));
    }

    [Fact]
    public async Task A_form_from_before_the_alert_was_about_safety_leaves_the_follow_up_to_the_rule()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var before = Markup.Of(await scene.Browser.Get(path)).HiddenFields().Where(field => field.Name != "safety-shown");
        Assert.Equal(303, (await scene.Browser.Post($"{path}/resolve", [.. before, .. Outcome])).Status);
        Assert.Single(await scene.All<CrisisFollowUp>(DocumentTypes.AfterCrisis));
    }

    [Fact]
    public async Task A_form_that_is_refused_keeps_what_was_ticked()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        var answer = await scene.Browser.Fill($"{path}/resolve", await scene.Browser.Get(path), ("by", StaffScene.Lead), ("risk-level", "moderate"), ("tool", "C-SSRS"), ("caring-contacts", "yes"));
        Assert.Equal(422, answer.Status);
        Markup.Of(answer).IsSound();
        Assert.All(["value=\"moderate\" checked", "value=\"C-SSRS\"", "name=\"caring-contacts\" value=\"yes\" checked"], part => Assert.Contains(part, answer.Body));
        Assert.DoesNotContain("name=\"follow-up\" value=\"yes\" checked", answer.Body);
    }

    [Fact]
    public async Task After_emergency_services_the_alerts_page_has_a_button_that_says_home()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        Assert.DoesNotContain("The patient is home", (await scene.Browser.Get(path)).Body);
        await scene.Browser.Fill($"{path}/resolve", await scene.Browser.Get(path), ("by", StaffScene.Lead), ("disposition", "emergency-services"), ("follow-up", "yes"));
        var page = await scene.Browser.Get(path);
        Markup.Of(page).IsSound();
        Assert.Contains("The patient is home", page.Body);
        Assert.Equal(422, (await scene.Browser.Fill($"{path}/home", page, ("by", ""))).Status);
        var done = await scene.Browser.Fill($"{path}/home", page, ("by", StaffScene.Day));
        Assert.Contains("the safety check-ins count from then", (await scene.Browser.Get(done.Location)).Body);
        Assert.Equal(StaffScene.Day, Assert.Single(await scene.All<CrisisFollowUp>(DocumentTypes.AfterCrisis)).Home?.By.Value);
    }

    [Fact]
    public async Task A_caring_contact_is_sent_by_a_person_from_the_worklist_in_the_prepared_words_or_their_own()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        await scene.Browser.Fill($"{path}/resolve", await scene.Browser.Get(path), [.. Outcome, ("follow-up", "yes"), ("caring-contacts", "yes")]);
        await scene.Clinic.Advance(TimeSpan.FromHours(24));
        var task = Assert.Single(await scene.All<WaitingEntry>(DocumentTypes.Task), entry => entry.Kind == TaskKind.CaringContact);
        Assert.Empty(await scene.TextsToPatient(MessageKind.Notice));
        var page = await scene.Browser.Get("/clinic");
        Markup.Of(page).IsSound();
        Assert.Contains(System.Net.WebUtility.HtmlEncode(task.Prepared!), page.Body);
        Assert.Equal(303, (await scene.Browser.Fill($"/clinic/worklist/{task.EntryId}/answer", page, ("by", StaffScene.Day), ("text", task.Prepared!))).Status);
        Assert.Equal(task.Prepared, Assert.Single(await scene.TextsToPatient(MessageKind.Notice)).Body);
        Assert.Equal(StaffScene.Day, (await scene.All<WaitingEntry>(DocumentTypes.Task)).Single(entry => entry.Kind == TaskKind.CaringContact).HandledBy);
    }

    [Fact]
    public async Task A_task_without_prepared_words_is_not_answered_by_text()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Alert();
        await scene.Browser.Fill($"{path}/resolve", await scene.Browser.Get(path), [.. Outcome, ("follow-up", "yes")]);
        var call = Assert.Single(await scene.All<WaitingEntry>(DocumentTypes.Task));
        var page = await scene.Browser.Get("/clinic");
        Assert.Equal(404, (await scene.Browser.Fill($"/clinic/worklist/{call.EntryId}/answer", page, ("by", StaffScene.Day), ("text", "hello"))).Status);
    }
}
