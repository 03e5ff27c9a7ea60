using System.Net;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Tests.Web;
using static KetamineFollowUp.Tests.Patients.PatientFormScene;

namespace KetamineFollowUp.Tests.Patients;

public sealed class SessionFormTests
{
    [Fact]
    public async Task A_session_is_recorded_once_and_its_follow_up_begins()
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get($"{Page}/session");
        (string, string)[] session = [By, ("sessionId", "s1"), ("completedAt", "2026-03-09T10:30"), ("route", "iv"), ("doseMg", "37.5"), ("phase", "induction")];
        Assert.Equal(303, (await scene.Browser.Fill($"{Page}/session", page, session)).Status);
        Assert.Equal(303, (await scene.Browser.Fill($"{Page}/session", page, session)).Status);
        var kept = Assert.Single(await scene.All<SessionRecord>(DocumentTypes.Session));
        Assert.Equal((Utc("2026-03-09T14:30:00Z"), 37.5m), (kept.Session.CompletedAt, kept.Session.DoseMg));
        Assert.NotNull((await scene.Record()).EpisodeId);
        Assert.Contains(await scene.Audits(), entry => entry is { Action: "session-completed", Actor: StaffScene.Day });
        var other = await scene.Browser.Fill($"{Page}/session", page, [.. session[..^1], ("phase", "maintenance")]);
        Assert.Equal(422, other.Status);
        Assert.Contains("Id of the session is taken by a session with other content.", other.Body);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_session_is_said_at_once()
    {
        await using var scene = await WebScene.WithPatient();
        var answer = await scene.Send("session", ("sessionId", "s 1"), ("completedAt", "2026-03-09T12:30"), ("route", "oral"), ("doseMg", "forty"));
        Assert.Equal(422, answer.Status);
        Markup.Of(answer).IsSound();
        Assert.All(
            [
                "Id of the session must be 1 to 40 of", "When it ended must not be more than 5 minutes in the future", "How it was given must be one of: iv,",
                "Dose in milligrams must be a number", "Where in the course is required",
            ],
            fault => Assert.Contains(fault, answer.Body));
        Assert.Contains("value=\"forty\"", answer.Body);
        Assert.Empty(await scene.All<SessionRecord>(DocumentTypes.Session));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("10001")]
    public async Task A_dose_beyond_reason_is_refused(string dose)
    {
        await using var scene = await WebScene.WithPatient();
        var answer = await scene.Send("session", ("sessionId", "s1"), ("completedAt", "2026-03-09T10:30"), ("route", "iv"), ("doseMg", dose), ("phase", "induction"));
        Assert.Contains("Dose in milligrams must be above 0", answer.Body);
    }

    [Fact]
    public async Task What_else_was_noted_about_a_session_stands_in_the_timeline()
    {
        await using var scene = await WebScene.WithPatient();
        (string, string)[] session = [("sessionId", "s1"), ("completedAt", "2026-03-09T09:00"), ("route", "iv"), ("doseMg", "40"), ("phase", "induction")];
        var sent = await scene.Send(
            "session",
            [
                .. session, ("setting", "home"), ("leftAt", "2026-03-09T09:40"), ("escort", "no"), ("bloodPressure.before.systolic", "128"), ("bloodPressure.before.diastolic", "81"),
                ("bloodPressure.after.systolic", "185"), ("bloodPressure.after.diastolic", "95"),
            ]);
        Assert.Equal(303, sent.Status);
        var page = WebUtility.HtmlDecode((await scene.Browser.Get(Page)).Body);
        Assert.Contains("Completed, induction, at home, blood pressure 128/81 mmHg before, blood pressure 185/95 mmHg after, left ", page);
        Assert.Contains(", nobody took the patient home", page);
    }

    [Theory]
    [InlineData("setting", "car", "Where must be one of: clinic,")]
    [InlineData("leftAt", "2026-03-09T08:59", "When the patient left must be at most 24 hours after completedAt")]
    [InlineData("escort", "maybe", "Somebody took the patient home must be one of: yes, no")]
    [InlineData("bloodPressure.after.systolic", "400", "Blood pressure after: the higher number (mmHg) must be 50 to 300 mmHg")]
    [InlineData("bloodPressure.before.diastolic", "80", "Blood pressure before: the higher number (mmHg) is required")]
    public async Task What_cannot_be_so_is_said_by_its_field(string field, string value, string said)
    {
        await using var scene = await WebScene.WithPatient();
        var answer = await scene.Send("session", ("sessionId", "s1"), ("completedAt", "2026-03-09T09:00"), ("route", "iv"), ("doseMg", "40"), ("phase", "induction"), (field, value));
        Assert.Equal(422, answer.Status);
        Assert.Contains(said, WebUtility.HtmlDecode(answer.Body));
    }

    [Fact]
    public async Task A_session_recorded_by_mistake_is_voided_with_its_reason()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Send("session", ("sessionId", "s1"), ("completedAt", "2026-03-09T10:30"), ("route", "iv"), ("doseMg", "40"), ("phase", "induction"));
        Assert.Equal(["s1"], Markup.Of(await scene.Browser.Get($"{Page}/void")).ChoicesOf("sessionId"));
        Assert.Equal(422, (await scene.Send("void", ("sessionId", "s2"), ("reason", "wrong patient"))).Status);
        Assert.Equal(303, (await scene.Send("void", ("sessionId", "s1"), ("reason", "wrong patient"))).Status);
        var voided = Assert.Single(await scene.All<SessionRecord>(DocumentTypes.Session)).Voided!;
        Assert.Equal((StaffScene.Day, "wrong patient"), (voided.By.Value, voided.Reason));
        Assert.Null((await scene.Record()).EpisodeId);
    }
}
