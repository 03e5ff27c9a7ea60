using System.Net;
using KetamineFollowUp.Clinic.Audit;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Tests.Pages;

public sealed class PatientFormTests
{
    private const string Page = "/clinic/patients/P1";
    private static readonly (string, string) By = ("by", StaffScene.Day);

    [Theory]
    [InlineData("note")]
    [InlineData("session")]
    [InlineData("paper-form")]
    [InlineData("paper-form?instrument=cssrs")]
    [InlineData("paper-form?instrument=foundations")]
    [InlineData("paper-form?instrument=no-such-form")]
    [InlineData("medication")]
    [InlineData("hold")]
    [InlineData("safety-plan")]
    [InlineData("status")]
    [InlineData("contact")]
    [InlineData("void")]
    public async Task Every_form_is_sound_and_does_nothing_until_somebody_says_who_they_are(string form)
    {
        await using var scene = await PageScene.WithPatient();
        var page = await scene.Browser.Get($"{Page}/{form}");
        Assert.Equal(200, page.Status);
        Markup.Of(page).IsSound();
        var before = await scene.Fingerprint();
        var answer = await scene.Browser.Fill($"{Page}/{form}", page, ("text", "typed words"));
        Assert.Equal(422, answer.Status);
        Markup.Of(answer).IsSound();
        Assert.Contains("choose your name", answer.Body);
        Assert.Equal(before, await scene.Fingerprint());
    }

    [Theory]
    [InlineData("note")]
    [InlineData("session")]
    [InlineData("paper-form")]
    [InlineData("medication")]
    [InlineData("hold")]
    [InlineData("status")]
    [InlineData("void")]
    public async Task A_form_with_nothing_filled_in_names_what_is_missing(string form)
    {
        await using var scene = await PageScene.WithPatient();
        var before = await scene.Fingerprint();
        var answer = await scene.Browser.Fill($"{Page}/{form}", await scene.Browser.Get($"{Page}/{form}"), By);
        Assert.Equal(422, answer.Status);
        Markup.Of(answer).IsSound();
        Assert.Contains("class=\"fault\"", answer.Body);
        Assert.Equal(before, await scene.Fingerprint());
    }

    [Fact]
    public async Task A_note_is_recorded_with_its_writer_and_the_page_says_so()
    {
        await using var scene = await PageScene.WithPatient();
        var done = await Send(scene, "note", ("text", "Prefers mornings.\r\nمرحبا 🙂"));
        Assert.Equal((303, $"{Page}?said=note"), (done.Status, done.Location));
        var page = WebUtility.HtmlDecode((await scene.Browser.Get(done.Location)).Body);
        Assert.Contains("The newest on record: Prefers mornings.\nمرحبا 🙂, day-clinician", page);
        Assert.Contains((await Audits(scene)), entry => entry is { Action: "note-added", Actor: StaffScene.Day });
    }

    [Fact]
    public async Task A_note_may_have_4000_characters_and_a_longer_one_is_kept_in_the_form()
    {
        await using var scene = await PageScene.WithPatient();
        var longest = new string('x', 3998) + "\r\ny";
        Assert.Equal(303, (await Send(scene, "note", ("text", longest))).Status);
        var answer = await Send(scene, "note", ("text", longest + "z"));
        Assert.Equal(422, answer.Status);
        Assert.Contains("Note must have 1 to 4000 characters.", answer.Body);
        Assert.Contains("x\nyz</textarea>", WebUtility.HtmlDecode(answer.Body));
    }

    [Fact]
    public async Task Pressing_the_button_twice_makes_one_note_and_other_words_another()
    {
        await using var scene = await PageScene.WithPatient();
        var page = await scene.Browser.Get($"{Page}/note");
        foreach (var text in new[] { "first", "first", "second" })
        {
            Assert.Equal(303, (await scene.Browser.Fill($"{Page}/note", page, By, ("text", text))).Status);
        }

        Assert.Equal(["first", "second"], (await scene.All<TimelineEntry>(DocumentTypes.Entry)).Where(entry => entry.Kind == "note").Select(entry => (string?)entry.Data["text"]));
    }

    [Fact]
    public async Task A_medication_change_stands_at_its_time_by_the_clinics_clock()
    {
        await using var scene = await PageScene.WithPatient();
        Assert.Equal(303, (await Send(scene, "medication", ("what", "sertraline 50 mg"), ("at", "2026-03-07T09:30"))).Status);
        Assert.Equal(new KnownMedicationChange(Utc("2026-03-07T14:30:00Z"), "sertraline 50 mg"), Assert.Single((await scene.Record()).MedicationChanges));
    }

    [Theory]
    [InlineData("2026-03-10T09:30", "must not be more than 5 minutes in the future")]
    [InlineData("yesterday", "must be a date and a time")]
    [InlineData("", "is required")]
    public async Task A_time_that_cannot_be_is_named_and_what_was_typed_stays(string at, string fault)
    {
        await using var scene = await PageScene.WithPatient();
        var answer = await Send(scene, "medication", ("what", "sertraline"), ("at", at));
        Assert.Equal(422, answer.Status);
        Assert.Contains($"When {fault}", answer.Body);
        Assert.Contains("value=\"sertraline\"", answer.Body);
        Assert.Empty((await scene.Record()).MedicationChanges);
    }

    [Fact]
    public async Task A_hold_is_put_on_and_lifted()
    {
        await using var scene = await PageScene.WithPatient();
        await Send(scene, "hold", ("hold", "pregnancy"), ("active", "on"), ("note", "told by phone"));
        var hold = Assert.Single((await scene.Record()).Holds.Values);
        Assert.Equal((HoldKind.Pregnancy, StaffScene.Day, "told by phone"), (hold.Kind, hold.By.Value, hold.Note));
        Assert.Contains("In force: Pregnancy.", (await scene.Browser.Get($"{Page}/hold")).Body);
        await Send(scene, "hold", ("hold", "pregnancy"), ("active", "off"));
        Assert.Empty((await scene.Record()).Holds);
        Assert.Equal(422, (await Send(scene, "hold", ("hold", "mood"), ("active", "maybe"))).Status);
    }

    [Fact]
    public async Task The_safety_plan_is_kept_with_its_history_and_its_audit()
    {
        await using var scene = await PageScene.WithPatient();
        await Send(scene, "safety-plan", ("text", "Call Alex."));
        await Send(scene, "safety-plan", ("text", "Call Alex, then 988."));
        var page = await scene.Browser.Get(Page);
        Assert.Contains("Call Alex, then 988.</p>", page.Body);
        Assert.Equal(
            ["Call Alex.", "Call Alex, then 988."],
            (await scene.All<TimelineEntry>(DocumentTypes.Entry)).Where(entry => (string?)entry.Data["about"] == "safety-plan").Select(entry => (string?)entry.Data["text"]));
        Assert.Equal(2, (await Audits(scene)).Count(entry => entry is { Action: "safety-plan-written", Actor: StaffScene.Day }));
    }

    [Fact]
    public async Task A_plan_that_a_colleague_has_changed_meanwhile_is_not_overwritten_unseen()
    {
        await using var scene = await PageScene.WithPatient();
        var stale = await scene.Browser.Get($"{Page}/safety-plan");
        await Send(scene, "safety-plan", ("text", "Call Alex."));
        var answer = await scene.Browser.Fill($"{Page}/safety-plan", stale, By, ("text", "Call Kim."));
        Assert.Equal(409, answer.Status);
        Assert.Contains("The record has changed since this page was opened", answer.Body);
        Assert.Contains("Call Kim.</textarea>", answer.Body);
        Assert.Equal("Call Alex.", (await scene.Document<SafetyPlan>("P1", RecordIds.SafetyPlan)).Text);
        Assert.Equal(303, (await scene.Browser.Fill($"{Page}/safety-plan", answer, By, ("text", "Call Kim."))).Status);
    }

    [Fact]
    public async Task A_pause_ends_at_the_start_of_its_day_by_the_clinics_clock()
    {
        await using var scene = await PageScene.WithPatient();
        var done = await Send(scene, "status", ("status", "paused"), ("pausedUntil", "2026-03-20"));
        Assert.Equal(303, done.Status);
        var patient = (await scene.Record()).Patient!;
        Assert.Equal((PatientStatus.Paused, Utc("2026-03-20T04:00:00Z")), (patient.Status, patient.PausedUntil));
        Assert.Contains("Paused until Fri 20 Mar 2026, 00:00", (await scene.Browser.Get(done.Location)).Body);
        await Send(scene, "status", ("status", "active"));
        Assert.Equal(PatientStatus.Active, (await scene.Record()).Patient!.Status);
        await Send(scene, "status", ("status", "discharged"));
        Assert.Equal(PatientStatus.Discharged, (await scene.Record()).Patient!.Status);
        Assert.Contains(await Audits(scene), entry => entry is { Action: "patient-changed", Actor: StaffScene.Day });
    }

    [Theory]
    [InlineData("paused", "2026-03-09", "must be in the future")]
    [InlineData("paused", "soon", "must be an ISO 8601 time")]
    [InlineData("active", "2026-03-20", "is for the status paused only")]
    public async Task A_pause_that_cannot_be_is_refused(string status, string until, string fault)
    {
        await using var scene = await PageScene.WithPatient();
        var answer = await Send(scene, "status", ("status", status), ("pausedUntil", until));
        Assert.Equal(422, answer.Status);
        Assert.Contains($"Paused until {fault}", answer.Body);
        Assert.Contains($"value=\"{until}\"", answer.Body);
        Assert.Equal(PatientStatus.Active, (await scene.Record()).Patient!.Status);
    }

    [Fact]
    public async Task The_channel_and_the_consents_change_together()
    {
        await using var scene = await PageScene.WithPatient();
        Assert.Equal(303, (await Send(scene, "contact", Contact(("channel", "email-link"), ("consents.sms", "")))).Status);
        var patient = (await scene.Record()).Patient!;
        Assert.Equal((FollowUpChannel.EmailLink, new Consents(Sms: false, Email: true, SmsReply: false)), (patient.Channel, patient.Consents));
        Assert.Contains(await Audits(scene), entry => entry is { Action: "consent-revoked", Actor: StaffScene.Day });
    }

    [Fact]
    public async Task A_channel_without_its_consent_is_refused_at_the_consents_field()
    {
        await using var scene = await PageScene.WithPatient();
        var answer = await Send(scene, "contact", Contact(("channel", "sms-reply")));
        Assert.Equal(422, answer.Status);
        Assert.Contains("Questions and answers inside texts must be true for the channel sms-reply.", answer.Body);
        Assert.Equal(FollowUpChannel.SmsLink, (await scene.Record()).Patient!.Channel);
    }

    [Fact]
    public async Task A_number_may_be_written_as_people_write_it_and_one_that_is_none_is_named()
    {
        await using var scene = await PageScene.WithPatient();
        Assert.Equal(303, (await Send(scene, "contact", Contact(("phone", "(555) 010-1009")))).Status);
        Assert.Equal("+15550101009", (await scene.Record()).Patient!.Phone.Value);
        var answer = await Send(scene, "contact", Contact(("phone", "555-CALL-SAM")));
        Assert.Equal(422, answer.Status);
        Assert.Contains("Phone must be an E.164 number", answer.Body);
        Assert.Contains("value=\"555-CALL-SAM\"", answer.Body);
    }

    [Fact]
    public async Task Contact_data_that_changed_meanwhile_are_not_overwritten_unseen()
    {
        await using var scene = await PageScene.WithPatient();
        var stale = await scene.Browser.Get($"{Page}/contact");
        await Send(scene, "contact", Contact(("address", "2 Side St")));
        Assert.Equal(409, (await scene.Browser.Fill($"{Page}/contact", stale, [By, .. Contact(("address", "3 Far Rd"))])).Status);
        Assert.Equal("2 Side St", (await scene.Record()).Patient!.Address);
    }

    [Fact]
    public async Task A_session_is_recorded_once_and_its_follow_up_begins()
    {
        await using var scene = await PageScene.WithPatient();
        var page = await scene.Browser.Get($"{Page}/session");
        (string, string)[] session = [By, ("sessionId", "s1"), ("completedAt", "2026-03-09T10:30"), ("route", "iv"), ("doseMg", "37.5"), ("phase", "induction")];
        Assert.Equal(303, (await scene.Browser.Fill($"{Page}/session", page, session)).Status);
        Assert.Equal(303, (await scene.Browser.Fill($"{Page}/session", page, session)).Status);
        var kept = Assert.Single(await scene.All<SessionRecord>(DocumentTypes.Session));
        Assert.Equal((Utc("2026-03-09T14:30:00Z"), 37.5m), (kept.Session.CompletedAt, kept.Session.DoseMg));
        Assert.NotNull((await scene.Record()).EpisodeId);
        Assert.Contains(await Audits(scene), entry => entry is { Action: "session-completed", Actor: StaffScene.Day });
        var other = await scene.Browser.Fill($"{Page}/session", page, [.. session[..^1], ("phase", "maintenance")]);
        Assert.Equal(422, other.Status);
        Assert.Contains("Id of the session is taken by a session with other content.", other.Body);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_session_is_said_at_once()
    {
        await using var scene = await PageScene.WithPatient();
        var answer = await Send(scene, "session", ("sessionId", "s 1"), ("completedAt", "2026-03-09T12:30"), ("route", "oral"), ("doseMg", "forty"));
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
        await using var scene = await PageScene.WithPatient();
        var answer = await Send(scene, "session", ("sessionId", "s1"), ("completedAt", "2026-03-09T10:30"), ("route", "iv"), ("doseMg", dose), ("phase", "induction"));
        Assert.Contains("Dose in milligrams must be above 0", answer.Body);
    }

    [Fact]
    public async Task A_session_recorded_by_mistake_is_voided_with_its_reason()
    {
        await using var scene = await PageScene.WithPatient();
        await Send(scene, "session", ("sessionId", "s1"), ("completedAt", "2026-03-09T10:30"), ("route", "iv"), ("doseMg", "40"), ("phase", "induction"));
        Assert.Equal(["s1"], Markup.Of(await scene.Browser.Get($"{Page}/void")).ChoicesOf("sessionId"));
        Assert.Equal(422, (await Send(scene, "void", ("sessionId", "s2"), ("reason", "wrong patient"))).Status);
        Assert.Equal(303, (await Send(scene, "void", ("sessionId", "s1"), ("reason", "wrong patient"))).Status);
        var voided = Assert.Single(await scene.All<SessionRecord>(DocumentTypes.Session)).Voided!;
        Assert.Equal((StaffScene.Day, "wrong patient"), (voided.By.Value, voided.Reason));
        Assert.Null((await scene.Record()).EpisodeId);
    }

    [Fact]
    public async Task A_paper_form_is_scored_and_suicidal_thoughts_on_it_raise_an_alert_without_a_text_to_the_patient()
    {
        await using var scene = await PageScene.WithPatient();
        var texts = (await scene.TextsToPatient(MessageKind.Crisis)).Count;
        var done = await Send(scene, "paper-form?instrument=phq-9", [("takenAt", "2026-03-09T10:30"), .. Phq9(item9: 2)]);
        Assert.Equal(303, done.Status);
        Assert.Contains("The newest on record: PHQ-9 10 moderate, safety positive", (await scene.Browser.Get(done.Location)).Body);
        Assert.NotNull(await scene.OpenAlert());
        Assert.Equal(texts, (await scene.TextsToPatient(MessageKind.Crisis)).Count);
        await Send(scene, "paper-form?instrument=phq-9", [("takenAt", "2026-03-09T10:30"), .. Phq9(item9: 2)]);
        Assert.Single(await scene.All<Reading>(DocumentTypes.Score));
    }

    [Fact]
    public async Task A_paper_form_keeps_what_was_marked_when_its_total_is_not_the_sum()
    {
        await using var scene = await PageScene.WithPatient();
        var answer = await Send(scene, "paper-form?instrument=phq-9", [("takenAt", "2026-03-09T10:30"), ("total", "11"), .. Phq9(item9: 2)]);
        Assert.Equal(422, answer.Status);
        Markup.Of(answer).IsSound();
        Assert.Contains("Total, if it was added up must be 10, the sum of the answers.", answer.Body);
        Assert.Equal(9, Markup.Of(answer).Elements.Count(element => element["type"] == "radio" && element.Attributes.Contains("checked")));
        Assert.Empty(await scene.All<Reading>(DocumentTypes.Score));
    }

    [Fact]
    public async Task A_total_alone_is_a_form_and_an_answer_that_is_none_is_not()
    {
        await using var scene = await PageScene.WithPatient();
        Assert.Equal(303, (await Send(scene, "paper-form?instrument=pcl-5", ("takenAt", "2026-03-09T10:30"), ("total", "44"))).Status);
        Assert.Equal(422, (await Send(scene, "paper-form?instrument=phq-9", [("takenAt", "2026-03-09T10:30"), .. Phq9(item9: 7)])).Status);
        var reading = Assert.Single(await scene.All<Reading>(DocumentTypes.Score));
        Assert.Equal(("pcl-5", 44, SafetyAnswer.Unknown), (reading.Instrument, reading.Total, reading.Safety));
    }

    [Fact]
    public async Task A_form_from_another_site_or_without_its_token_changes_nothing()
    {
        await using var scene = await PageScene.WithPatient();
        var page = await scene.Browser.Get($"{Page}/note");
        var before = await scene.Fingerprint();
        Assert.Equal(403, (await scene.Browser.Post($"{Page}/note", By, ("text", "x"))).Status);
        scene.Browser.FetchSite = "cross-site";
        Assert.Equal(403, (await scene.Browser.Fill($"{Page}/note", page, By, ("text", "x"))).Status);
        Assert.Equal(before, await scene.Fingerprint());
    }

    private static async Task<PageAnswer> Send(PageScene scene, string form, params (string Name, string Value)[] fields) =>
        await scene.Browser.Fill($"{Page}/{form}", await scene.Browser.Get($"{Page}/{form}"), [By, .. fields]);

    // The form as the page shows it, but for these fields; a blank one is left out, as a browser leaves out what is not ticked.
    private static (string, string)[] Contact(params (string Name, string Value)[] but)
    {
        (string Name, string Value)[] shown =
        [
            ("phone", PageScene.Phone), ("email", "sam@patient.example"), ("timeZone", "America/New_York"), ("language", "en"), ("channel", "sms-link"),
            ("consents.sms", "true"), ("consents.email", "true"), ("address", "1 Main St"), ("emergencyContact.name", "Alex"), ("emergencyContact.phone", "+15550101002"),
        ];
        return [.. shown.Where(field => !but.Any(other => other.Name == field.Name)).Concat(but).Where(field => field.Value.Length > 0)];
    }

    private static IEnumerable<(string, string)> Phq9(int item9) =>
        Enumerable.Range(1, 8).Select(item => ($"answers.{item}", "1")).Append(("answers.9", FormattableString.Invariant($"{item9}")));

    private static Task<IReadOnlyList<AuditEntry>> Audits(PageScene scene) => scene.All<AuditEntry>(DocumentTypes.Audit);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
