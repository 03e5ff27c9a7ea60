using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>PLAN by text.</summary>
public sealed class PlanScenarios
{
    [Theory]
    [InlineData("PLAN")]
    [InlineData("plan.")]
    [InlineData("My plan")]
    [InlineData("Safety plan")]
    [InlineData("mi plan")]
    [InlineData("Plan de seguridad")]
    public async Task From_a_number_that_has_answered_us_it_is_answered_with_a_link(string words)
    {
        await using var scene = await Confirmed();
        var reply = Assert.Single(await scene.Texts(words));
        Assert.Contains("/p/", reply);
        Assert.Contains("988", reply);
        Assert.DoesNotContain("plan", reply, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Sam", reply);
        Assert.Equal(ScreenLevel.None, CrisisScreen.Read(words).Level);
        Assert.Empty(await scene.UnreadTexts());
        scene.ClaimAll();
    }

    [Fact]
    public async Task Each_time_it_is_another_link()
    {
        await using var scene = await Confirmed();
        Assert.NotEqual(Assert.Single(await scene.Texts("PLAN")), Assert.Single(await scene.Texts("PLAN")));
        scene.ClaimAll();
    }

    [Theory]
    [InlineData("not confirmed")]
    [InlineData("ask first")]
    [InlineData("opted out")]
    public async Task Elsewhere_it_is_answered_like_any_text_left_for_a_person_and_nothing_tells_of_a_plan(string standing)
    {
        await using var scene = await Of(standing);
        await scene.Clinic.Get<WriteSafetyPlan>().Write(
            scene.Patient, new SafetyPlanDraft(new SafetyPlanParts { Helpers = "Alex" }), StaffId.Parse("medical-lead"), CancellationToken.None);
        var plan = await scene.Texts("PLAN");
        Assert.Equal(await scene.Texts("Is it normal to feel this light?"), plan);
        Assert.DoesNotContain(plan, text => text.Contains("/p/", StringComparison.Ordinal));
        Assert.Equal("PLAN", (await scene.UnreadTexts())[0]);
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_new_number_is_not_confirmed()
    {
        await using var scene = await Confirmed();
        var patch = new PatientPatch { Phone = new(true, PhoneNumber.Parse("+12025551009")) };
        await scene.Clinic.Get<ChangePatient>().Change(scene.Patient, patch, CancellationToken.None);
        Assert.DoesNotContain(await scene.Texts("PLAN", "+12025551009"), text => text.Contains("/p/", StringComparison.Ordinal));
        scene.ClaimAll();
    }

    [Fact]
    public async Task Any_other_text_does_not_confirm_the_number()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.SessionCompleted();
        await scene.AdvanceTo("2026-03-03 14:00");
        await scene.Texts("hello");
        await scene.Texts("HELP");
        Assert.DoesNotContain(await scene.Texts("PLAN"), text => text.Contains("/p/", StringComparison.Ordinal));
        Assert.False((await scene.PatientNow()).PhoneConfirmed);
        await scene.Texts("5");
        Assert.True((await scene.PatientNow()).PhoneConfirmed);
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_number_said_to_be_wrong_is_confirmed_no_more()
    {
        await using var scene = await Confirmed();
        await scene.Texts("wrong number");
        await scene.Texts("START");
        Assert.DoesNotContain(await scene.Texts("PLAN"), text => text.Contains("/p/", StringComparison.Ordinal));
        scene.ClaimAll();
    }

    [Fact]
    public async Task While_a_question_with_numbers_is_open_it_is_no_failed_answer()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("5");
        Assert.Contains("/p/", Assert.Single(await scene.Texts("plan")));
        Assert.Contains("Thank you", Assert.Single(await scene.Texts("0")));
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_text_that_also_tells_of_danger_is_answered_for_the_danger()
    {
        await using var scene = await Confirmed();
        var replies = await scene.Texts("My plan is to kill myself");
        Assert.Contains("988", replies[0]);
        Assert.DoesNotContain(replies, text => text.Contains("/p/", StringComparison.Ordinal));
        Assert.NotNull(await scene.OpenAlert());
        scene.ClaimAll();
    }

    private static Task<Scene> Confirmed() => Scene.WithPatient("2026-03-02 10:00", patient => patient with { PhoneConfirmed = true });

    private static async Task<Scene> Of(string standing)
    {
        var scene = await Scene.WithPatient("2026-03-02 10:00", patient => standing == "not confirmed" ? patient : patient with { PhoneConfirmed = true });
        switch (standing)
        {
            case "ask first":
                await scene.Clinic.Get<ChangePatient>().Change(scene.Patient, new PatientPatch { ContactCaution = new(true, ContactCaution.AskFirst) }, CancellationToken.None);
                break;
            case "opted out":
                await scene.Texts("STOP");
                break;
        }

        return scene;
    }
}
