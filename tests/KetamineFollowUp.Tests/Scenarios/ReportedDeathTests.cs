using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>Somebody writes from the patient's number that the patient has died.</summary>
public sealed class ReportedDeathTests
{
    private const string Thanks = "Thank you for telling us. Someone from the clinic will call you.";
    private const string Report = "This is her sister. Sam died on Sunday";

    [Theory]
    [InlineData(Language.En, Report, Thanks)]
    [InlineData(Language.Es, "Soy su hermana, Sam falleció el domingo", "Gracias por decirnos. Alguien de la clinica le llamara.")]
    public async Task One_neutral_line_answers_once_and_nothing_scheduled_leaves(Language language, string words, string thanks)
    {
        await using var scene = await Followed(language);
        Assert.Equal([thanks], await scene.Texts(words));
        Assert.DoesNotContain(thanks, await scene.Texts(words));
        var cause = Assert.Single((await scene.OpenAlert())!.Causes);
        Assert.Equal((FindingCause.ReportedDeath, Severity.Urgent, Paging.Daytime), (cause.Finding.Cause, cause.Finding.Severity, cause.Finding.Paging));
        scene.ClaimAll();
        await scene.Advance(TimeSpan.FromDays(9));
        scene.NothingElseWasSentTo(Scene.Phone);
        scene.NothingElseWasSentTo("sam@patient.example");
        scene.ClaimAll();
    }

    [Theory]
    [InlineData(29, Paging.Now)]
    [InlineData(31, Paging.Daytime)]
    public async Task It_pages_day_and_night_within_30_days_of_a_positive_safety_answer(int days, Paging paging)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Clinic.Get<Clinic.Record.PatientTransactions>().Change(
            scene.Patient.Value,
            transaction =>
            {
                transaction.Record = transaction.Record with { PositiveItem = new(Domain.Assessment.SafetyAnswer.Positive, transaction.Now.AddDays(-days), "s") };
                return Task.FromResult(true);
            },
            CancellationToken.None);
        await scene.Texts(Report);
        Assert.Equal(paging, (await scene.OpenAlert())!.Paging);
        scene.ClaimAll();
    }

    [Fact]
    public async Task Later_texts_are_screened_and_answered_like_any()
    {
        await using var scene = await Followed(Language.En);
        await scene.Texts(Report);
        Assert.Contains("988", (await scene.Texts("I want to kill myself"))[0], StringComparison.Ordinal);
        Assert.Equal(Severity.Emergency, (await scene.OpenAlert())!.Severity);
        scene.ClaimAll();
    }

    [Fact]
    public async Task Rejected_the_follow_up_goes_on()
    {
        await using var scene = await Followed(Language.En);
        await scene.Texts(Report);
        await Answer(scene, confirmed: false, 200);
        Assert.Null((await scene.PatientNow()).Death);
        await Answer(scene, confirmed: false, 200);
        scene.ClaimAll();
        await scene.Advance(TimeSpan.FromDays(7));
        scene.Claim(MessageKind.Survey, Scene.Phone);
        scene.ClaimAll();
    }

    [Fact]
    public async Task Confirmed_it_is_a_discharge_that_frees_the_number_and_no_message_leaves_ever_again()
    {
        await using var scene = await Followed(Language.En);
        await scene.Texts(Report);
        await scene.Advance(TimeSpan.FromMinutes(30));
        scene.ClaimAll();
        await Answer(scene, confirmed: true, 200);
        var patient = await scene.PatientNow();
        Assert.Equal((PatientStatus.Discharged, null, true), (patient.Status, patient.Phone, patient.Death!.IsConfirmed));
        await Answer(scene, confirmed: true, 200);
        scene.ClaimAll();
        await scene.Advance(TimeSpan.FromDays(30));
        scene.NothingElseWasSentTo(Scene.Phone);
        scene.NothingElseWasSentTo("sam@patient.example");
        Assert.Contains("We do not know this number", (await scene.Texts("who is this"))[0], StringComparison.Ordinal);
        var calls = new ClinicCalls(scene.Clinic);
        Assert.Equal(422, (await calls.Post("/api/patients/P1/reported-death", """{"by":"nobody","confirmed":true}""")).Status);
        Assert.Equal(404, (await calls.Post("/api/patients/P9/reported-death", """{"by":"medical-lead","confirmed":true}""")).Status);
        Assert.Contains("confirmed that the patient has died", (await calls.Get("/api/patients/P1/timeline")).Text, StringComparison.Ordinal);
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_report_that_asks_for_quiet_is_both()
    {
        await using var scene = await Followed(Language.En);
        Assert.DoesNotContain(Thanks, await scene.Texts("Please stop texting me. He passed away"));
        var patient = await scene.PatientNow();
        Assert.True(patient is { OptedOut: true, Death: not null });
        scene.ClaimAll();
    }

    [Fact]
    public void Once_confirmed_not_even_an_answer_leaves()
    {
        var answer = new SendRequest(MessageKind.Reply, Channel.Sms, IsOfProcess: false, AnyHour: true, NotAfter: null, IsSurveyClosed: false);
        var reported = Alerts.SampleAlerts.Patient with { Death = new ReportedDeath(DateTimeOffset.UnixEpoch, IsConfirmed: false) };
        Assert.IsType<SendPermission.Granted>(Decide(reported));
        Assert.Equal(
            new SendPermission.Denied(NotSentReason.ReportedDeath), Decide(reported with { Death = reported.Death! with { IsConfirmed = true } }));

        SendPermission Decide(Patient patient) => SendPolicy.Decide(answer, patient, false, new SendWindow(new TimeOnly(9, 0), new TimeOnly(20, 0)), DateTimeOffset.UnixEpoch);
    }

    private static async Task<Scene> Followed(Language language)
    {
        var scene = await Scene.WithPatient("2026-03-02 10:00", patient => patient with { Language = language });
        await scene.SessionCompleted();
        await scene.Advance(TimeSpan.FromHours(1));
        scene.ClaimAll();
        return scene;
    }

    private static async Task Answer(Scene scene, bool confirmed, int status)
    {
        var body = $$"""{"by":"medical-lead","confirmed":{{(confirmed ? "true" : "false")}}}""";
        var reply = await new ClinicCalls(scene.Clinic).Post("/api/patients/P1/reported-death", body);
        scene.ClaimAll();
        Assert.True(reply.Status == status, $"{reply.Status} {reply.Text}");
    }
}
