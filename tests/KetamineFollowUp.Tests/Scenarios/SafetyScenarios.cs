using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Scenarios;

public class SafetyScenarios
{
    private const string Words = "I am going to kill myself tonight";

    [Theory]
    [InlineData(PatientStatus.Active)]
    [InlineData(PatientStatus.Paused)]
    [InlineData(PatientStatus.Discharged)]
    public async Task Crisis_words_without_a_survey_get_the_crisis_text_the_screener_and_a_page_whatever_the_status(PatientStatus status)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00", patient => patient with { Status = status });
        var answers = await scene.Texts(Words);
        Assert.StartsWith("Thank you for telling us. In danger? Call 911.", answers[0], StringComparison.Ordinal);
        Assert.Contains("wished you were dead", answers[1]);
        scene.IsPagedAndCalled("night-clinician");
        Assert.Equal(Severity.Emergency, (await scene.OpenAlert())!.Severity);
    }

    [Fact]
    public async Task Crisis_words_of_a_patient_who_opted_out_page_and_say_phone_them()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts("STOP");
        Assert.Empty(await scene.Texts(Words));
        scene.IsPagedAndCalled("night-clinician");
        Assert.Contains((await scene.OpenAlert())!.Reasons, reason => reason.Contains("cannot be texted", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("I am not suicidal, just tired")]
    [InlineData("this heat is killing me")]
    public async Task A_denial_or_an_idiom_pages_nobody_and_is_left_for_a_person_to_read(string words)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        Assert.Contains("988", Assert.Single(await scene.Texts(words)));
        Assert.Null(await scene.OpenAlert());
    }

    [Fact]
    public async Task An_unknown_number_is_answered_politely_three_times_a_day_and_crisis_words_always_page()
    {
        await using var scene = await Scene.Empty("2026-03-02 10:00");
        for (var i = 0; i < 3; i++)
        {
            Assert.Single(await scene.Texts($"hello {i}?", "+12025559999"));
        }

        Assert.Empty(await scene.Texts("hello again?", "+12025559999"));
        var answers = await scene.Texts(Words, "+12025559999");
        Assert.Contains("988", answers[0]);
        Assert.Contains("If you are our patient", string.Join(' ', answers));
        scene.IsPagedAndCalled("night-clinician");
        scene.Clinic.Clock.TurnTo(scene.Clinic.Now.AddDays(1));
        Assert.Single(await scene.Texts("hello?", "+12025559999"));
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_high_answer_in_the_screener_raises_the_alert_to_an_emergency_and_starts_the_fast_ladder()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("5");
        await scene.Texts("1");
        scene.IsPaged("night-clinician");
        await scene.Texts("1");
        await scene.Texts("1");
        await scene.Texts("0");
        Assert.Contains("988", (await scene.Texts("1"))[0]);
        scene.IsPagedAndCalled("night-clinician");
        Assert.Equal(Severity.Emergency, (await scene.OpenAlert())!.Severity);
        await scene.Advance(TimeSpan.FromMinutes(5));
        scene.IsPaged("medical-lead");
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_screener_left_unfinished_for_fifteen_minutes_is_said_on_the_alert()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("5");
        await scene.Texts("1");
        await scene.Advance(TimeSpan.FromMinutes(14));
        Assert.DoesNotContain((await scene.OpenAlert())!.Reasons, IsUnfinished);
        await scene.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains((await scene.OpenAlert())!.Reasons, IsUnfinished);
        scene.ClaimAll();

        static bool IsUnfinished(string reason) => reason.Contains("unfinished", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_later_answer_lowers_an_alert()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts(Words);
        foreach (var answer in new[] { "0", "0", "0", "just kidding, I'm fine", "BACK" })
        {
            await scene.Texts(answer);
        }

        scene.ClaimAll();
        var alert = await scene.OpenAlert();
        Assert.Equal((Severity.Emergency, AlertState.Open), (alert!.Severity, alert.State));
    }

    [Fact]
    public async Task A_crisis_reply_whose_delivery_nobody_confirms_is_sent_again_after_a_minute()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts(Words);
        scene.ClaimAll();
        await scene.Advance(TimeSpan.FromSeconds(61));
        Assert.Contains("988", scene.Claim(MessageKind.Crisis, Scene.Phone).Body);
        await scene.Advance(TimeSpan.FromMinutes(3));
        scene.NothingElseWasSent();
    }
}
