using System.Net;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Patients;

public sealed class PatientWebViewTests
{
    private const string Page = "/clinic/patients/P1";
    private static readonly StaffId Day = StaffId.Parse(StaffScene.Day);

    [Fact]
    public async Task A_patients_page_shows_how_they_do_in_drawings_words_and_a_table()
    {
        await using var scene = await WebScene.WithPatient();
        await Course(scene);
        var page = await scene.Browser.Get(Page);
        Markup.Of(page).IsSound();
        var shown = WebUtility.HtmlDecode(page.Body);
        Assert.All(
            [
                "PHQ-9, 0 to 27, lower is better", "moderately severe", "loss line", "Induction session, 2 February 2026", "Medication change: sertraline 50 mg",
                "20 (severe) on 1 February 2026", "Response in this course", "All values as a table",
            ],
            part => Assert.Contains(part, shown));
        var drawing = Assert.Single(Markup.Of(page).Elements, element => element is { Name: "svg", IsEnd: false });
        Assert.Equal(("img", "chart-phq-9", "chart-phq-9-words"), (drawing["role"], drawing["aria-labelledby"], drawing["aria-describedby"]));
        Assert.Equal(3, Markup.Of(page).Elements.Count(element => element.Name == "circle" && element["class"] == "score"));
    }

    [Fact]
    public async Task The_chart_of_a_patient_without_a_form_says_so()
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get(Page);
        Markup.Of(page).IsSound();
        Assert.Contains("No form with a total in this time.", page.Body);
    }

    [Fact]
    public async Task A_check_in_outside_the_schedule_says_which_score_it_is_to_confirm()
    {
        await using var scene = await WebScene.WithPatient();
        await Course(scene);
        await scene.Clinic.Settle();
        var shown = WebUtility.HtmlDecode((await scene.Browser.Get(Page)).Body);
        Assert.Contains("<strong>Asked again, to confirm a score</strong> PHQ-9 (PHQ-9 of 14 is to be confirmed)", shown);
        Assert.DoesNotContain("Confirm 1", shown);
    }

    [Fact]
    public async Task A_chart_can_show_the_course_a_year_or_everything_and_be_printed_with_its_table_open()
    {
        await using var scene = await WebScene.WithPatient();
        await Course(scene);
        var course = await scene.Browser.Get(Page);
        Assert.DoesNotContain("25 (severe) on 9 March 2025", WebUtility.HtmlDecode(course.Body));
        Assert.Contains("25 (severe) on 9 March 2025", WebUtility.HtmlDecode((await scene.Browser.Get($"{Page}?span=all")).Body));
        var print = await scene.Browser.Get("/clinic/charts/P1?span=all");
        Markup.Of(print).IsSound();
        Assert.Contains("25 (severe) on 9 March 2025", WebUtility.HtmlDecode(print.Body));
        Assert.Contains(Markup.Of(print).Elements, element => element.Name == "details" && element.Attributes.Contains("open"));
        Assert.DoesNotContain("Timeline", print.Body);
    }

    [Fact]
    public async Task The_timeline_shows_what_is_asked_for()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Clinic.Get<AddNote>().Add(WebScene.Patient, "Prefers mornings", Day, once: null, CancellationToken.None);
        await scene.Clinic.Text(WebScene.Phone, "Thank you for asking");
        var notes = await scene.Browser.Get($"{Page}?show=notes");
        Markup.Of(notes).IsSound();
        Assert.Contains("Prefers mornings", notes.Body);
        Assert.DoesNotContain("Thank you for asking", notes.Body);
        Assert.Contains("Thank you for asking", (await scene.Browser.Get($"{Page}?show=messages")).Body);
        Assert.Contains("Nothing on record.", (await scene.Browser.Get($"{Page}?show=scores")).Body);
        Assert.Contains("Prefers mornings", (await scene.Browser.Get($"{Page}?show=everything-else")).Body);
    }

    [Fact]
    public async Task A_long_timeline_comes_in_pages_and_a_page_that_is_not_there_is_the_last()
    {
        await using var scene = await WebScene.WithPatient();
        for (var note = 1; note <= 101; note++)
        {
            scene.Clinic.Clock.TurnTo(scene.Clinic.Now.AddMinutes(1));
            await scene.Clinic.Get<AddNote>().Add(WebScene.Patient, $"note {note}.", Day, once: null, CancellationToken.None);
        }

        var first = await scene.Browser.Get($"{Page}?show=notes");
        Assert.Contains("note 101.", first.Body);
        Assert.DoesNotContain("note 1.", first.Body);
        var second = await scene.Browser.Get(Markup.Of(first).Elements.Last(element => element["href"]?.Contains("page=2", StringComparison.Ordinal) == true)["href"]!.Split('#')[0]);
        Assert.Contains("note 1.", second.Body);
        Assert.Contains("note 1.", (await scene.Browser.Get($"{Page}?show=notes&page=99999")).Body);
    }

    [Fact]
    public async Task Check_ins_to_come_are_shown_by_the_clinics_clock_and_the_patients()
    {
        await using var scene = await WebScene.WithPatient(patient => patient with { TimeZone = IanaZone.Parse("America/Los_Angeles") });
        await scene.Clinic.Complete(WebScene.Patient, new Session(SessionId.Parse("s1"), scene.Clinic.Now, Route.Iv, 40, SessionPhase.Induction));
        await scene.Clinic.Settle();
        var page = await scene.Browser.Get(Page);
        Assert.Matches(@"for the patient\) <strong>Day 1</strong> After-session checklist, Mood today, Safety item", WebUtility.HtmlDecode(page.Body));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</title></svg><svg onload=alert(1)>")]
    [InlineData("مرحبا 🙂 \u202Eמשה")]
    public async Task Hostile_or_foreign_words_stay_words(string words)
    {
        await using var scene = await WebScene.WithPatient(patient => patient with { PreferredName = words, Address = words });
        await Course(scene, medication: words);
        await scene.Clinic.Get<AddNote>().Add(WebScene.Patient, words, Day, once: null, CancellationToken.None);
        await scene.Clinic.Get<WriteSafetyPlan>().Write(WebScene.Patient, new SafetyPlanDraft(new SafetyPlanParts { Helpers = words }), Day, CancellationToken.None);
        await scene.Clinic.Get<SetHold>().Set(WebScene.Patient, HoldKind.Other, active: true, Day, words, CancellationToken.None);
        foreach (var path in new[] { Page, "/clinic/charts/P1", $"{Page}/safety-plan", $"{Page}/contact" })
        {
            var page = await scene.Browser.Get(path);
            Markup.Of(page).IsSound();
            Assert.Contains(words, WebUtility.HtmlDecode(page.Body), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_of_a_patient_is_kept_by_the_browser()
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get(Page);
        Assert.Equal("no-store", page.Headers.CacheControl.ToString());
        Assert.DoesNotContain("Sam", page.Body[..page.Body.IndexOf("</head>", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("/clinic/patients/P2")]
    [InlineData("/clinic/patients/.clinic")]
    [InlineData("/clinic/charts/P2")]
    [InlineData("/clinic/patients/P2/note")]
    [InlineData("/clinic/patients/P1/unknown-form")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get(path);
        Assert.Equal(404, page.Status);
        Markup.Of(page).IsSound();
    }

    // A responder: 20 before the session, 8 and then 14 after it; a form of a year ago, and a medication change between.
    private static async Task Course(WebScene scene, string medication = "sertraline 50 mg")
    {
        await scene.Clinic.Get<CompleteSession>().Complete(
            WebScene.Patient, new Session(SessionId.Parse("s1"), scene.Clinic.Now.AddDays(-35), Route.Iv, 40, SessionPhase.Induction), CancellationToken.None);
        await scene.Clinic.Get<RecordMedicationChange>().Record(
            WebScene.Patient, new KnownMedicationChange(scene.Clinic.Now.AddDays(-10), medication), Day, CancellationToken.None);
        foreach (var (days, total) in new[] { (-365, 25), (-36, 20), (-21, 8), (-3, 14) })
        {
            await scene.Clinic.Get<RecordForm>().Keep(
                WebScene.Patient, new FilledForm(InstrumentCatalog.Shipped.Get("phq-9"), scene.Clinic.Now.AddDays(days), total, []), Day, CancellationToken.None);
        }
    }
}
