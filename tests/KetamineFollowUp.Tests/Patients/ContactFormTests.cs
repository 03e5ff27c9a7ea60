using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Tests.Web;
using static KetamineFollowUp.Tests.Patients.PatientFormScene;

namespace KetamineFollowUp.Tests.Patients;

public sealed class ContactFormTests
{
    [Fact]
    public async Task A_pause_ends_at_the_start_of_its_day_by_the_clinics_clock()
    {
        await using var scene = await WebScene.WithPatient();
        var done = await scene.Send("status", ("status", "paused"), ("pausedUntil", "2026-03-20"));
        Assert.Equal(303, done.Status);
        var patient = (await scene.Record()).Patient!;
        Assert.Equal((PatientStatus.Paused, Utc("2026-03-20T04:00:00Z")), (patient.Status, patient.PausedUntil));
        Assert.Contains("Paused until Fri 20 Mar 2026, 00:00", (await scene.Browser.Get(done.Location)).Body);
        await scene.Send("status", ("status", "active"));
        Assert.Equal(PatientStatus.Active, (await scene.Record()).Patient!.Status);
        await scene.Send("status", ("status", "discharged"));
        Assert.Equal(PatientStatus.Discharged, (await scene.Record()).Patient!.Status);
        Assert.Contains(await scene.Audits(), entry => entry is { Action: "patient-changed", Actor: StaffScene.Day });
    }

    [Theory]
    [InlineData("paused", "2026-03-09", "must be in the future")]
    [InlineData("paused", "soon", "must be an ISO 8601 time")]
    [InlineData("active", "2026-03-20", "is for the status paused only")]
    public async Task A_pause_that_cannot_be_is_refused(string status, string until, string fault)
    {
        await using var scene = await WebScene.WithPatient();
        var answer = await scene.Send("status", ("status", status), ("pausedUntil", until));
        Assert.Equal(422, answer.Status);
        Assert.Contains($"Paused until {fault}", answer.Body);
        Assert.Contains($"value=\"{until}\"", answer.Body);
        Assert.Equal(PatientStatus.Active, (await scene.Record()).Patient!.Status);
    }

    [Fact]
    public async Task The_channel_and_the_consents_change_together()
    {
        await using var scene = await WebScene.WithPatient();
        Assert.Equal(303, (await scene.Send("contact", Contact(("channel", "email-link"), ("consents.sms", "")))).Status);
        var patient = (await scene.Record()).Patient!;
        Assert.Equal((FollowUpChannel.EmailLink, new Consents(Sms: false, Email: true, SmsReply: false)), (patient.Channel, patient.Consents));
        Assert.Contains(await scene.Audits(), entry => entry is { Action: "consent-revoked", Actor: StaffScene.Day });
    }

    [Fact]
    public async Task A_channel_without_its_consent_is_refused_at_the_consents_field()
    {
        await using var scene = await WebScene.WithPatient();
        var answer = await scene.Send("contact", Contact(("channel", "sms-reply")));
        Assert.Equal(422, answer.Status);
        Assert.Contains("Questions and answers inside texts must be true for the channel sms-reply.", answer.Body);
        Assert.Equal(FollowUpChannel.SmsLink, (await scene.Record()).Patient!.Channel);
    }

    [Fact]
    public async Task A_number_may_be_written_as_people_write_it_and_one_that_is_none_is_named()
    {
        await using var scene = await WebScene.WithPatient();
        Assert.Equal(303, (await scene.Send("contact", Contact(("phone", "(202) 555-1009")))).Status);
        Assert.Equal("+12025551009", (await scene.Record()).Patient!.Phone!.Value.Value);
        var answer = await scene.Send("contact", Contact(("phone", "555-CALL-SAM")));
        Assert.Equal(422, answer.Status);
        Assert.Contains("Phone must be an E.164 number", answer.Body);
        Assert.Contains("value=\"555-CALL-SAM\"", answer.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("true")]
    public async Task After_STOP_a_new_number_starts_clean_and_the_same_number_stays_stopped(string ticked)
    {
        await using var scene = await WebScene.WithPatient();
        const string Ticked = "name=\"consents.sms\" value=\"true\" checked";
        Assert.Contains(Ticked, (await scene.Browser.Get($"{Page}/contact")).Body);
        await scene.Clinic.Text(WebScene.Phone, "STOP");
        Assert.DoesNotContain(Ticked, (await scene.Browser.Get($"{Page}/contact")).Body);
        var answer = await scene.Send("contact", Contact(("phone", "+12025551009"), ("consents.sms", ticked)));
        Assert.Equal(303, answer.Status);
        var patient = (await scene.Record()).Patient!;
        Assert.Equal((false, true), (patient.OptedOut, patient.Consents.Sms));
        Assert.Equal(303, (await scene.Send("contact", Contact(("phone", WebScene.Phone), ("consents.sms", "true")))).Status);
        Assert.True((await scene.Record()).Patient!.OptedOut);
    }

    [Fact]
    public async Task Contact_data_that_changed_meanwhile_are_not_overwritten_unseen()
    {
        await using var scene = await WebScene.WithPatient();
        var stale = await scene.Browser.Get($"{Page}/contact");
        await scene.Send("contact", Contact(("address", "2 Side St")));
        Assert.Equal(409, (await scene.Browser.Fill($"{Page}/contact", stale, [By, .. Contact(("address", "3 Far Rd"))])).Status);
        Assert.Equal("2 Side St", (await scene.Record()).Patient!.Address);
    }

    [Fact]
    public async Task A_second_press_of_the_button_is_told_that_the_change_was_kept()
    {
        await using var scene = await WebScene.WithPatient();
        var opened = await scene.Browser.Get($"{Page}/contact");
        var fields = Contact(("address", "2 Side St"));
        Assert.Equal(303, (await scene.Browser.Fill($"{Page}/contact", opened, [By, .. fields])).Status);
        Assert.Equal(303, (await scene.Browser.Fill($"{Page}/contact", opened, [By, .. fields])).Status);
        Assert.Single(await scene.Audits(), entry => entry.Action == "patient-changed");
    }

    // The form as the page shows it, but for these fields; a blank one is left out, as a browser leaves out what is not ticked.
    private static (string, string)[] Contact(params (string Name, string Value)[] but)
    {
        (string Name, string Value)[] shown =
        [
            ("phone", WebScene.Phone), ("email", "sam@patient.example"), ("timeZone", "America/New_York"), ("language", "en"), ("channel", "sms-link"),
            ("consents.sms", "true"), ("consents.email", "true"), ("address", "1 Main St"), ("emergencyContact.name", "Alex"), ("emergencyContact.phone", "+12025551002"),
        ];
        return [.. shown.Where(field => !but.Any(other => other.Name == field.Name)).Concat(but).Where(field => field.Value.Length > 0)];
    }
}
