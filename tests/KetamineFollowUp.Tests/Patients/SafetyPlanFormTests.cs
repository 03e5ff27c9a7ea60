using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Web;
using static KetamineFollowUp.Tests.Patients.PatientFormScene;

namespace KetamineFollowUp.Tests.Patients;

public sealed class SafetyPlanFormTests
{
    [Fact]
    public async Task The_safety_plan_is_kept_with_its_history_and_its_audit()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Send("safety-plan", ("helpers", "Call Alex."));
        await scene.Send("safety-plan", ("warningSigns", "No sleep."), ("helpers", "Call Alex, then 988."), ("reviewedOn", "2026-03-09"));
        var page = await scene.Browser.Get(Page);
        Markup.Of(page).IsSound();
        Assert.Contains("Call Alex, then 988.</dd>", page.Body);
        Assert.DoesNotContain("Due for review", page.Body);
        Assert.Equal(
            ["Whom I can ask for help: Call Alex.", "Warning signs: No sleep.\nWhom I can ask for help: Call Alex, then 988.\nReviewed with the patient on 2026-03-09."],
            (await scene.All<TimelineEntry>(DocumentTypes.Entry)).OfType<TimelineEntry.SafetyPlanWritten>().Select(plan => plan.Text));
        var audits = (await scene.Audits()).Where(entry => entry is { Action: "safety-plan-written", Actor: StaffScene.Day }).ToList();
        Assert.Equal(2, audits.Count);
        Assert.All(audits, entry => Assert.Empty(entry.Details));
    }

    [Fact]
    public async Task A_second_press_of_the_button_is_told_that_the_plan_was_kept()
    {
        await using var scene = await WebScene.WithPatient();
        var opened = await scene.Browser.Get($"{Page}/safety-plan");
        Assert.Equal(303, (await scene.Browser.Fill($"{Page}/safety-plan", opened, By, ("helpers", "Call Alex.\r\nThen 988."))).Status);
        Assert.Equal(303, (await scene.Browser.Fill($"{Page}/safety-plan", opened, By, ("helpers", "Call Alex.\r\nThen 988."))).Status);
        Assert.Single(await scene.Audits(), entry => entry.Action == "safety-plan-written");
    }

    [Fact]
    public async Task A_plan_that_a_colleague_has_changed_meanwhile_is_not_overwritten_unseen()
    {
        await using var scene = await WebScene.WithPatient();
        var stale = await scene.Browser.Get($"{Page}/safety-plan");
        await scene.Send("safety-plan", ("helpers", "Call Alex."));
        var answer = await scene.Browser.Fill($"{Page}/safety-plan", stale, By, ("helpers", "Call Kim."));
        Assert.Equal(409, answer.Status);
        Assert.Contains("The record has changed since this page was opened", answer.Body);
        Assert.Contains("Call Kim.</textarea>", answer.Body);
        Assert.Equal("Call Alex.", (await scene.Document<SafetyPlan>("P1", RecordIds.SafetyPlan)).Parts.Helpers);
        Assert.Equal(303, (await scene.Browser.Fill($"{Page}/safety-plan", answer, By, ("helpers", "Call Kim."))).Status);
    }

    [Theory]
    [InlineData("helpers", 1001)]
    [InlineData("warningSigns", 1001)]
    public async Task A_part_that_is_too_long_is_refused_by_name(string part, int length)
    {
        await using var scene = await WebScene.WithPatient();
        var answer = await scene.Send("safety-plan", (part, new string('a', length)));
        Assert.Equal(422, answer.Status);
        Assert.Contains("must have 1 to 1000 characters", answer.Body);
    }

    [Theory]
    [InlineData("2026-03-10")]
    [InlineData("yesterday")]
    public async Task A_review_that_has_not_been_is_refused(string day)
    {
        await using var scene = await WebScene.WithPatient();
        Assert.Equal(422, (await scene.Send("safety-plan", ("helpers", "Alex"), ("reviewedOn", day))).Status);
    }

    [Fact]
    public async Task What_an_older_version_kept_in_one_text_stands_first_until_it_is_sorted()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Change(transaction => transaction.Put(
            DocumentTypes.SafetyPlan, RecordIds.SafetyPlan, new SafetyPlan { Unsorted = "Walk to the lake.", By = StaffId.Parse(StaffScene.Day), At = transaction.Now }));
        Assert.Contains("Walk to the lake.</p>", (await scene.Browser.Get(Page)).Body);
        await scene.Send("safety-plan", ("text", "Walk to the lake."), ("helpers", "Alex"));
        Assert.Contains("Walk to the lake.</textarea>", (await scene.Browser.Get($"{Page}/safety-plan")).Body);
        await scene.Send("safety-plan", ("text", ""), ("ownSteps", "Walk to the lake."), ("helpers", "Alex"));
        var plan = await scene.Document<SafetyPlan>("P1", RecordIds.SafetyPlan);
        Assert.Equal((null, "Walk to the lake."), (plan.Unsorted, plan.Parts.OwnSteps));
        Assert.DoesNotContain("not yet sorted", (await scene.Browser.Get($"{Page}/safety-plan")).Body);
    }
}
