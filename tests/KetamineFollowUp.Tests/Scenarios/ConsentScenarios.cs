using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Tests.Scenarios;

public class ConsentScenarios
{
    [Fact]
    public async Task A_patient_who_texts_STOP_in_the_middle_of_a_survey_hears_nothing_more()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("5");
        Assert.Empty(await scene.Texts("STOP"));
        await scene.Advance(TimeSpan.FromDays(40));
        scene.NothingElseWasSentTo(Scene.Phone);
        scene.ClaimAll();
        var survey = await scene.Document<Survey>("P1~e-s1~day-5");
        Assert.False(survey.IsOpen);
        Assert.DoesNotContain(survey.Answers, answer => answer.Words is not null);
    }

    [Theory]
    [InlineData("Please stop texting me")]
    [InlineData("opt out")]
    [InlineData("no me escriban más")]
    public async Task A_revocation_the_carrier_misses_is_confirmed_once_and_honored_at_once(string words)
    {
        await using var scene = await Scene.OpenSurvey();
        Assert.Single(await scene.Texts(words));
        Assert.Empty(await scene.Texts(words));
        await scene.Advance(TimeSpan.FromDays(10));
        scene.NothingElseWasSentTo(Scene.Phone);
        scene.ClaimAll();
    }

    [Fact]
    public async Task START_brings_the_check_ins_back()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("STOP");
        Assert.Single(await scene.Texts("START"));
        scene.ClaimAll();
        await scene.AdvanceTo("2026-03-06 14:00");
        scene.Claim(MessageKind.Survey, Scene.Phone);
        scene.ClaimAll();
    }

    [Fact]
    public async Task HELP_says_who_we_are_and_where_help_is()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        var help = Assert.Single(await scene.Texts("help"));
        Assert.Contains("Riverside Clinic", help);
        Assert.Contains("988", help);
        Assert.Contains("STOP", help);
    }

    [Fact]
    public async Task An_opt_out_while_an_alert_is_open_tells_staff_to_phone()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("5");
        await scene.Texts("3");
        await scene.Texts("STOP");
        scene.ClaimAll();
        var alert = await scene.OpenAlert();
        Assert.Contains(alert!.Reasons, reason => reason.Contains("phone", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_opt_out_at_the_carrier_is_learned_from_its_refusal()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        scene.Clinic.Provider.Break(Scene.Phone, new Clinic.Outbox.SendOutcome.Refused(Clinic.Outbox.Refusal.OptedOut));
        await scene.SessionCompleted();
        await scene.Advance(TimeSpan.FromDays(1));
        scene.ClaimAll();
        var patient = await scene.PatientNow();
        Assert.True(patient.OptedOut);
        Assert.False(patient.CanBeTexted);
    }
}
