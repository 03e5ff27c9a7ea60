using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Outcomes;

public sealed class OutcomesWebViewTests
{
    private const string Page = "/clinic/outcomes";

    [Fact]
    public async Task The_outcomes_are_those_of_the_record()
    {
        await using var scene = await Responder();
        var page = await scene.Browser.Get($"{Page}?from=2026-03&to=2026-04");
        Assert.Equal(200, page.Status);
        Markup.Of(page).IsSound();
        Assert.All(
            ["March 2026 to April 2026", "100 % (1 of 1; few)", "0 % (0 of 1; few)", "Few patients", "Measures of payers", "MIPS 370, remission at twelve months", "1 window not over", "Depression", "URGENT", "median 3 min, 9 in 10 within 3 min, longest 3 min"],
            part => Assert.Contains(part, page.Body));
    }

    [Fact]
    public async Task The_same_numbers_are_a_file_without_a_patient_in_it()
    {
        await using var scene = await Responder();
        var csv = await scene.Browser.Get($"{Page}/csv?from=2026-03&to=2026-03");
        Assert.Equal((200, "text/csv; charset=utf-8"), (csv.Status, csv.Headers.ContentType.ToString()));
        Assert.Equal("attachment; filename=\"outcomes-2026-03-to-2026-03.csv\"", csv.Headers.ContentDisposition.ToString());
        Assert.Equal("no-store", csv.Headers.CacheControl.ToString());
        Assert.Contains("2026-03,response,all,1,1,1,100.0,,,,fewer than 10 patients,0,,\"Of the courses", csv.Body);
        Assert.Contains("2026-03,time-to-acknowledge,urgent,1,1,2,,3.0,3.0,3.0,fewer than 10 patients,,,,\r\n", csv.Body);
        Assert.DoesNotContain("P1", csv.Body);
    }

    [Fact]
    public async Task Surveys_that_were_answered_or_ran_out_are_counted_once_in_their_month()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Clinic.Complete(WebScene.Patient, new Session(SessionId.Parse("s1"), scene.Clinic.Now, Route.Iv, 40, SessionPhase.Induction));
        await scene.Clinic.AdvanceTo(scene.Clinic.Now.AddDays(40));
        var kept = await scene.Document<PatientOutcomes>(RecordIds.Outcomes("P1"));
        var surveys = (await scene.All<Domain.Surveys.Survey>(DocumentTypes.Survey)).Where(survey => !survey.IsOpen).ToList();
        Assert.Equal(surveys.Count, kept.CheckIns.Sum(month => month.Completed + month.Expired + month.Stopped));
        Assert.Equal(0, kept.CheckIns.Sum(month => month.Completed));
        Assert.Equal([new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1)], kept.CheckIns.Select(month => month.Month));
        Assert.Contains("0 % (0 of ", (await scene.Browser.Get(Page)).Body);
    }

    [Fact]
    public async Task A_voided_session_is_no_course()
    {
        await using var scene = await Responder();
        Assert.Single((await scene.Document<PatientOutcomes>(RecordIds.Outcomes("P1"))).Courses);
        await scene.Clinic.Get<Clinic.Sessions.VoidSession>().Void(WebScene.Patient, SessionId.Parse("s1"), StaffId.Parse(StaffScene.Day), "wrong patient", CancellationToken.None);
        await scene.Clinic.Settle();
        Assert.Empty((await scene.Document<PatientOutcomes>(RecordIds.Outcomes("P1"))).Courses);
    }

    [Fact]
    public async Task A_form_recorded_while_the_follow_up_is_paused_counts_too()
    {
        await using var scene = await Responder();
        await scene.Clinic.Get<ChangePatient>().Change(
            WebScene.Patient, new PatientPatch { Status = new(true, Domain.Patients.PatientStatus.Paused) }, CancellationToken.None);
        await Form(scene, 0, 3);
        await scene.Clinic.Settle();
        Assert.True(Assert.Single((await scene.Document<PatientOutcomes>(RecordIds.Outcomes("P1"))).Courses).Remission);
    }

    [Theory]
    [InlineData("?from=2026-04&to=2026-03")]
    [InlineData("?from=March&to=2026-03")]
    [InlineData("?from=2020-01&to=2026-03")]
    [InlineData("?from=0001-01&to=0001-02")]
    public async Task Months_that_cannot_be_are_refused_and_the_last_year_is_shown(string query)
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get(Page + query);
        Assert.Equal(422, page.Status);
        Markup.Of(page).IsSound();
        Assert.Contains("April 2025 to March 2026", page.Body);
        Assert.Equal(422, (await scene.Browser.Get($"{Page}/csv{query}")).Status);
    }

    [Fact]
    public async Task A_clinic_without_patients_has_empty_outcomes()
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get(Page);
        Markup.Of(page).IsSound();
        Assert.Contains("No alert in these months.", page.Body);
        Assert.Contains("Too few patients to say: it takes 10 with four or more forms", page.Body);
        Assert.DoesNotContain("Few patients", page.Body);
    }

    // PHQ-9 20 before the session and 8 after it; an alert taken after 3 minutes, and one about the silence since, which nobody took.
    private static async Task<WebScene> Responder()
    {
        var scene = await WebScene.WithPatient();
        await Form(scene, -1, 20);
        await scene.Clinic.Complete(WebScene.Patient, new Session(SessionId.Parse("s1"), scene.Clinic.Now, Route.Iv, 40, SessionPhase.Induction));
        var alert = await scene.Alert();
        await scene.Clinic.Advance(TimeSpan.FromMinutes(3));
        await scene.Clinic.Get<Clinic.Alerts.AlertActions>().Acknowledge(AlertId.Parse(alert.Split('/')[^1]), StaffId.Parse(StaffScene.Day), CancellationToken.None);
        await scene.Clinic.Advance(TimeSpan.FromMinutes(10));
        await scene.Clinic.Get<Clinic.Alerts.AlertActions>().Resolve(
            AlertId.Parse(alert.Split('/')[^1]), StaffId.Parse(StaffScene.Day), Domain.Alerts.Disposition.ReachedSafe, null, CancellationToken.None);
        await scene.Clinic.Advance(TimeSpan.FromDays(14));
        await Form(scene, 0, 8);
        await scene.Clinic.Settle();
        return scene;
    }

    private static async Task Form(WebScene scene, int day, int total) => await scene.Clinic.Get<RecordForm>().Keep(
        WebScene.Patient, new FilledForm(InstrumentCatalog.Shipped.Get("phq-9"), scene.Clinic.Now.AddDays(day), total, []), StaffId.Parse(StaffScene.Day), CancellationToken.None);
}
