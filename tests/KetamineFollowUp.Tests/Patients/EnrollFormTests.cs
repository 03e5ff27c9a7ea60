using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Patients;

public sealed class EnrollFormTests
{
    private const string Enroll = "/clinic/enrol";
    private static readonly (string, string) By = ("by", StaffScene.Day);

    [Fact]
    public async Task A_patient_is_enrolled_with_consents_and_baseline_and_gets_the_first_text()
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get(Enroll);
        Markup.Of(page).IsSound();
        var done = await scene.Browser.Fill(Enroll, page, Filled(
            ("baseline[0].instrument", "phq-9"), ("baseline[0].takenAt", "2026-03-01T09:00"), ("baseline[0].total", "18")));
        Assert.Equal((303, "/clinic/patients/P2"), (done.Status, done.Location));
        var record = (await scene.Clinic.Get<PatientTransactions>().Read("P2", CancellationToken.None))!;
        Assert.Equal(("Ana", "+12025551077", Indication.Depression), (record.Patient!.PreferredName, record.Patient.Phone!.Value.Value, record.Patient.Indication));
        Assert.Equal(18, record.Readings["phq-9"].Baseline!.Total);
        Assert.Contains(await scene.All<AuditEntry>(DocumentTypes.Audit, "P2"), entry => entry is { Action: "patient-enrolled", Actor: StaffScene.Day });
        Assert.Contains("18 (moderately severe)", System.Net.WebUtility.HtmlDecode((await scene.Browser.Get(done.Location)).Body));
        Assert.Single(await scene.All<Clinic.Record.OutgoingMessage>(DocumentTypes.Message, "P2"), message => message.Kind == MessageKind.Welcome);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_what_was_typed_stays()
    {
        await using var scene = await WebScene.WithPatient();
        var answer = await scene.Browser.Fill(Enroll, await scene.Browser.Get(Enroll), Filled(
            ("patientId", "Ana Miller"), ("phone", "call me"), ("email", "ana"), ("language", "fr"), ("indication", ""), ("consents.smsReply", ""),
            ("emergencyContact.name", "Kim"), ("baseline[0].instrument", "phq-9"), ("baseline[0].takenAt", ""), ("baseline[0].total", "28")));
        Assert.Equal(422, answer.Status);
        Markup.Of(answer).IsSound();
        Assert.All(
            [
                "Patient id must be 1 to 40 of", "Phone must be an E.164 number", "Email must be an email address", "Language must be one of: en, es",
                "Treated for is required", "Questions and answers inside texts must be true for the channel sms-reply", "Phone of the emergency contact is required",
                "When it was filled in is required", "Its total must be from 0 to 27",
            ],
            fault => Assert.Contains(fault, answer.Body));
        Assert.All(["value=\"Ana Miller\"", "value=\"call me\"", "value=\"Kim\"", "value=\"28\""], typed => Assert.Contains(typed, answer.Body));
    }

    [Fact]
    public async Task Every_fault_is_linked_to_its_field()
    {
        await using var scene = await WebScene.WithPatient();
        var answer = Markup.Of(await scene.Browser.Fill(Enroll, await scene.Browser.Get(Enroll), By));
        answer.IsSound();
        var faults = answer.Elements.Where(element => element["class"] == "fault").Select(element => element["id"]!).ToList();
        var links = answer.Elements.Where(element => element.Name == "a" && element["href"]?.StartsWith("#field-", StringComparison.Ordinal) == true).ToList();
        Assert.NotEmpty(faults);
        Assert.Equal(faults.Count, links.Count);
        Assert.All(faults, fault => Assert.Contains(answer.Elements, element => element["aria-describedby"]?.Split(' ').Contains(fault) == true));
    }

    [Theory]
    [InlineData("patientId", "P1", "Patient id belongs to a patient who was enrolled otherwise.")]
    [InlineData("phone", "(202) 555-1001", "Phone belongs to another patient.")]
    public async Task An_id_or_a_number_that_is_taken_is_refused_at_its_field(string field, string taken, string fault)
    {
        await using var scene = await WebScene.WithPatient();
        var answer = await scene.Browser.Fill(Enroll, await scene.Browser.Get(Enroll), Filled((field, taken)));
        Assert.Equal(409, answer.Status);
        Assert.Contains(fault, answer.Body);
        Assert.Contains("value=\"Ana\"", answer.Body);
    }

    [Fact]
    public async Task Pressing_the_button_twice_enrols_once()
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get(Enroll);
        Assert.Equal(303, (await scene.Browser.Fill(Enroll, page, Filled())).Status);
        Assert.Equal(303, (await scene.Browser.Fill(Enroll, page, Filled())).Status);
        Assert.Single(await scene.All<Clinic.Record.OutgoingMessage>(DocumentTypes.Message, "P2"));
    }

    [Theory]
    [InlineData("P1")]
    [InlineData(" P1 ")]
    [InlineData("+12025551001")]
    [InlineData("(202) 555-1001")]
    [InlineData("1 202 555 1001")]
    public async Task A_patient_is_found_by_id_or_number(string text)
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get("/clinic/patients");
        Markup.Of(page).IsSound();
        var found = await scene.Browser.Fill("/clinic/patients", page, ("who", text));
        Assert.Equal((303, "/clinic/patients/P1"), (found.Status, found.Location));
    }

    [Theory]
    [InlineData("P2")]
    [InlineData("Sam")]
    [InlineData("+12025551999")]
    [InlineData("")]
    [InlineData(".clinic")]
    public async Task Whoever_is_not_there_is_not_found_and_what_was_typed_stays(string text)
    {
        await using var scene = await WebScene.WithPatient();
        var answer = await scene.Browser.Fill("/clinic/patients", await scene.Browser.Get("/clinic/patients"), ("who", text));
        Assert.Equal(422, answer.Status);
        Markup.Of(answer).IsSound();
        Assert.Contains("No patient has this id or this number.", answer.Body);
        Assert.Contains($"value=\"{text}\"", System.Net.WebUtility.HtmlDecode(answer.Body));
    }

    private static (string, string)[] Filled(params (string Name, string Value)[] but)
    {
        (string Name, string Value)[] form =
        [
            ("patientId", "P2"), ("preferredName", "Ana"), ("indication", "depression"), ("screeningSex", ""), ("phone", "(202) 555-1077"), ("email", "ana@patient.example"),
            ("timeZone", "America/New_York"), ("language", "en"), ("channel", "sms-reply"), ("consents.sms", "true"), ("consents.smsReply", "true"), ("address", ""),
        ];
        return [By, .. form.Where(field => !but.Any(other => other.Name == field.Name)).Concat(but)];
    }
}
