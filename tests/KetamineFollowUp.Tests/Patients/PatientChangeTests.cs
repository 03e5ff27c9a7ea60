using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Patients;

public sealed class PatientChangeTests
{
    private const string Path = "/api/patients/P1";

    [Fact]
    public async Task What_is_left_out_stays_and_null_clears()
    {
        await using var host = await ApiHost.WithPatient();
        await Change(host, """{"address":"1 Main St","emergencyContact":{"name":"Kim","phone":"+12025551002"}}""");
        var after = await Change(host, """{"address":null,"language":"es"}""");
        Assert.Equal((null, "Kim", "es", "sms-reply"), (after.Say("address"), after.Say("emergencyContact.name"), after.Say("language"), after.Say("channel")));
    }

    [Fact]
    public async Task Consents_merge_and_each_change_is_in_the_history()
    {
        await using var host = await ApiHost.WithPatient();
        var after = await Change(host, """{"consents":{"sms":false}}""");
        Assert.Equal(("false", "true", "true"), (after.Say("consents.sms"), after.Say("consents.email"), after.Say("consents.smsReply")));
        Assert.Equal("no-consent", after.Say("channelStates.sms"));
        var consents = (await host.Get($"{Path}/timeline")).List("entries").Where(entry => entry!["kind"]!.ToString() == "consent").ToList();
        Assert.Equal(("sms", "revoked"), (consents[^1]!["channel"]!.ToString(), consents[^1]!["state"]!.ToString()));
    }

    [Fact]
    public async Task Consent_given_later_brings_the_first_text()
    {
        await using var host = await ApiHost.New();
        await host.Post("/api/patients", Sample.Patient().With("channel", "\"email-link\"").With("consents.sms", "false"));
        Assert.Empty(await host.Sent());
        await Change(host, """{"consents":{"sms":true}}""");
        Assert.Equal("Welcome", Assert.Single(await host.Sent()).Kind.ToString());
    }

    [Fact]
    public async Task A_stop_outlasts_what_staff_record_until_the_patient_writes_start()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Text("SM1", Sample.Phone, "STOP");
        var after = await Change(host, """{"consents":{"sms":true}}""");
        Assert.Equal(("true", "opted-out"), (after.Say("optedOut"), after.Say("channelStates.sms")));
        await host.Text("SM2", Sample.Phone, "START");
        Assert.Equal("usable", (await host.Get(Path)).Say("channelStates.sms"));
    }

    [Theory]
    [InlineData("STOP")]
    [InlineData("wrong number")]
    public async Task A_new_number_starts_clean_and_what_was_said_of_the_old_one_stays_with_it(string text)
    {
        await using var host = await ApiHost.WithPatient();
        await host.Text("SM1", Sample.Phone, text);
        Assert.Equal("usable", (await Change(host, """{"phone":"+12025551009"}""")).Say("channelStates.sms"));
        Assert.Equal("Welcome", Assert.Single(await host.Sent(), message => message.To == "+12025551009").Kind.ToString());
        Assert.Equal("opted-out", (await Change(host, $$"""{"phone":"{{Sample.Phone}}"}""")).Say("channelStates.sms"));
    }

    [Fact]
    public async Task A_number_that_fails_does_not_follow_the_patient()
    {
        await using var host = await ApiHost.WithPatient();
        host.Provider.Break(Sample.Phone, new SendOutcome.Refused(Refusal.BadAddress));
        await host.Post("/api/patients/P1/messages", """{"by":"nurse","text":"See you on Friday"}""");
        Assert.Equal("undeliverable", (await host.Get(Path)).Say("channelStates.sms"));
        Assert.Equal("usable", (await Change(host, """{"phone":"+12025551009"}""")).Say("channelStates.sms"));
        Assert.Equal("undeliverable", (await Change(host, $$"""{"phone":"{{Sample.Phone}}"}""")).Say("channelStates.sms"));
    }

    [Fact]
    public async Task The_first_text_to_a_new_number_leaves_before_anything_clinical()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/sessions", Sample.Session());
        await host.Advance(TimeSpan.FromHours(11.5));
        await Change(host, """{"phone":"+12025551009"}""");
        Assert.DoesNotContain(await host.Sent(), message => message.To == "+12025551009");
        await host.Advance(TimeSpan.FromHours(30));
        var kinds = (await host.Sent()).Where(message => message.To == "+12025551009").Select(message => message.Kind).ToList();
        Assert.Equal(MessageKind.Welcome, kinds[0]);
        Assert.Contains(MessageKind.Survey, kinds);
    }

    [Fact]
    public async Task The_number_of_a_discharged_patient_can_be_cleared_and_is_free_again()
    {
        await using var host = await ApiHost.WithPatient();
        (await Change(host, """{"phone":null}""")).Refuses("phone");
        var cleared = await Change(host, """{"status":"discharged","phone":null}""");
        Assert.Equal((200, null, "no-address"), (cleared.Status, cleared.Say("phone"), cleared.Say("channelStates.sms")));
        Assert.Equal(201, (await host.Post("/api/patients", Sample.Patient("P2"))).Status);
        (await Change(host, """{"status":"active"}""")).Refuses("phone");
        Assert.Equal(200, (await Change(host, """{"status":"active","phone":"+12025551009"}""")).Status);
    }

    [Theory]
    [InlineData("+12015550123", true)]
    [InlineData("+19995550123", true)]
    [InlineData("+11015550123", false)]
    [InlineData("+12011550123", false)]
    [InlineData("+12010550123", false)]
    [InlineData("+18005550123", false)]
    [InlineData("+18335550123", false)]
    [InlineData("+18885550123", false)]
    [InlineData("+442079460123", false)]
    [InlineData("+1201555012", false)]
    public async Task A_new_number_is_a_us_number_and_not_toll_free(string phone, bool accepted)
    {
        await using var host = await ApiHost.WithPatient();
        var change = await Change(host, $$"""{"phone":"{{phone}}"}""");
        var enrollment = await host.Post("/api/patients", Sample.Patient("P2", phone));
        Assert.Equal(accepted ? (200, 409) : (422, 422), (change.Status, enrollment.Status));
        if (!accepted)
        {
            enrollment.Refuses("phone");
            (await Change(host, $$$"""{"emergencyContact":{"name":"Kim","phone":"{{{phone}}}"}}""")).Refuses("emergencyContact.phone");
        }
    }

    [Fact]
    public async Task A_number_of_the_roster_is_no_patients_and_a_patients_is_none_of_the_roster()
    {
        await using var host = await ApiHost.WithPatient();
        var taken = await Change(host, """{"phone":"+12025550101"}""");
        Assert.Equal(409, taken.Status);
        Assert.Contains("roster", taken.Say("detail"), StringComparison.Ordinal);
        Assert.Equal(409, (await host.Post("/api/patients", Sample.Patient("P2", "+12025550101"))).Status);
        var roster = (await host.Get("/api/roster")).Json.AsObject();
        roster["members"]![0]!["phone"] = Sample.Phone;
        (await host.Send(HttpMethod.Put, "/api/roster", roster.ToJsonString())).Refuses("members[0].phone");
        roster["members"]![0]!["phone"] = "+18005550123";
        (await host.Send(HttpMethod.Put, "/api/roster", roster.ToJsonString())).Refuses("members[0].phone");
    }

    [Fact]
    public async Task What_was_entered_wrong_is_corrected()
    {
        await using var host = await ApiHost.WithPatient();
        var after = await Change(
            host,
            """{"preferredName":"Alex","indication":"anxiety","screeningSex":"male","veteran":true,"contactCaution":"ask-first","maintenanceIntervalDays":28,"emergencyContact":{"name":"Kim","phone":"+12025551002","consented":true}}""");
        Assert.Equal(
            ("Alex", "anxiety", "male", "true", "ask-first", "28", "true"),
            (after.Say("preferredName"), after.Say("indication"), after.Say("screeningSex"), after.Say("veteran"), after.Say("contactCaution"), after.Say("maintenanceIntervalDays"), after.Say("emergencyContact.consented")));
        Assert.Equal(after.Text, (await Change(host, """{"emergencyContact":{"name":"Kim","phone":"+12025551002"}}""")).Text);
        var cleared = await Change(host, """{"screeningSex":null,"veteran":null,"maintenanceIntervalDays":null,"contactCaution":"none"}""");
        Assert.Equal((null, null, null, "none"), (cleared.Say("screeningSex"), cleared.Say("veteran"), cleared.Say("maintenanceIntervalDays"), cleared.Say("contactCaution")));
    }

    [Fact]
    public async Task The_fields_of_a_correction_may_come_with_the_enrollment()
    {
        await using var host = await ApiHost.New();
        var body = Sample.Patient().With("veteran", "true").With("maintenanceIntervalDays", "28").With("contactCaution", "\"ask-first\"")
            .With("emergencyContact", """{"name":"Kim","phone":"+12025551002","consented":true}""");
        Assert.Equal(201, (await host.Post("/api/patients", body)).Status);
        var shown = await host.Get(Path);
        Assert.Equal(("true", "28", "ask-first", "true"), (shown.Say("veteran"), shown.Say("maintenanceIntervalDays"), shown.Say("contactCaution"), shown.Say("emergencyContact.consented")));
    }

    [Fact]
    public async Task A_corrected_indication_changes_what_is_asked_from_now_on()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/sessions", Sample.Session());
        await Change(host, """{"indication":"anxiety"}""");
        var planned = (await host.Get($"{Path}/timeline")).List("entries").Where(entry => entry!["kind"]!.ToString() == "check-in" && entry["state"]!.ToString() == "planned").ToList();
        Assert.Contains(planned, checkIn => checkIn!["instruments"]!.ToString().Contains("gad-7", StringComparison.Ordinal));
        Assert.Contains(planned, checkIn => checkIn!["instruments"]!.ToString().Contains("gad-2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_corrected_sex_moves_the_cut_offs_of_what_is_on_record()
    {
        await using var host = await ApiHost.WithPatient();
        var taken = """{"instrument":"audit-c","takenAt":"2026-03-02T14:00:00Z","by":"nurse","total":3}""";
        Assert.Equal("positive", (await host.Post($"{Path}/scores", taken)).Say("band"));
        await Change(host, """{"screeningSex":"male"}""");
        Assert.Equal("negative", (await host.Post($"{Path}/scores", taken)).Say("band"));
    }

    [Fact]
    public async Task A_new_number_frees_the_old_one()
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal("+12025551009", (await Change(host, """{"phone":"+12025551009"}""")).Say("phone"));
        Assert.Equal(201, (await host.Post("/api/patients", Sample.Patient("P2"))).Status);
        Assert.Equal(409, (await host.Send(HttpMethod.Patch, "/api/patients/P2", """{"phone":"+12025551009"}""")).Status);
    }

    [Fact]
    public async Task A_refused_change_keeps_no_number_reserved()
    {
        await using var host = await ApiHost.WithPatient();
        (await Change(host, """{"phone":"+12025551009","channel":"email-link","email":null}""")).Refuses("email");
        Assert.Equal(201, (await host.Post("/api/patients", Sample.Patient("P2", "+12025551009"))).Status);
    }

    [Fact]
    public async Task A_pause_ends_by_itself()
    {
        await using var host = await ApiHost.WithPatient();
        var paused = await Change(host, """{"status":"paused","pausedUntil":"2026-03-05T00:00:00Z"}""");
        Assert.Equal("paused", paused.Say("status"));
        await host.Advance(TimeSpan.FromDays(3));
        Assert.Equal(("active", null), ((await host.Get(Path)).Say("status"), (await host.Get(Path)).Say("pausedUntil")));
    }

    [Fact]
    public async Task Discharge_closes_the_open_survey()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/sessions", Sample.Session());
        await host.Advance(TimeSpan.FromHours(25));
        await Change(host, """{"status":"discharged"}""");
        var surveys = (await host.Get($"{Path}/timeline")).List("entries").Where(entry => entry!["kind"]!.ToString() == "survey");
        Assert.Equal("stopped", Assert.Single(surveys)!["state"]!.ToString());
    }

    [Theory]
    [InlineData("""{"channel":null}""", "channel")]
    [InlineData("""{"timeZone":null}""", "timeZone")]
    [InlineData("""{"preferredName":null}""", "preferredName")]
    [InlineData("""{"preferredName":" "}""", "preferredName")]
    [InlineData("""{"indication":null}""", "indication")]
    [InlineData("""{"indication":"boredom"}""", "indication")]
    [InlineData("""{"screeningSex":"x"}""", "screeningSex")]
    [InlineData("""{"veteran":"yes"}""", "veteran")]
    [InlineData("""{"contactCaution":null}""", "contactCaution")]
    [InlineData("""{"maintenanceIntervalDays":0}""", "maintenanceIntervalDays")]
    [InlineData("""{"maintenanceIntervalDays":366}""", "maintenanceIntervalDays")]
    [InlineData("""{"part2Consent":{"given":true,"on":"2026-03-04"}}""", "part2Consent.on")]
    [InlineData("""{"part2Consent":{"given":true,"on":"1999-03-02"}}""", "part2Consent.on")]
    [InlineData("""{"part2Consent":{"given":"yes","on":"2026-03-02"}}""", "part2Consent.given")]
    [InlineData("""{"part2Consent":{"given":true}}""", "part2Consent")]
    [InlineData("""{"reportedDeath":null}""", "reportedDeath")]
    [InlineData("""{"patientId":"P1"}""", "patientId")]
    [InlineData("""{"baseline":[]}""", "baseline")]
    [InlineData("""{"optedOut":false}""", "optedOut")]
    [InlineData("""{"holds":null}""", "holds")]
    [InlineData("""{"consents":null}""", "consents")]
    [InlineData("""{"status":"gone"}""", "status")]
    [InlineData("""{"pausedUntil":"2026-03-05T00:00:00Z"}""", "pausedUntil")]
    [InlineData("""{"status":"paused","pausedUntil":"2026-03-02T15:00:00Z"}""", "pausedUntil")]
    [InlineData("""{"status":"paused","pausedUntil":"soon"}""", "pausedUntil")]
    [InlineData("""{"channel":"email-link","consents":{"email":false}}""", "consents.email")]
    [InlineData("""{"email":"nobody"}""", "email")]
    public async Task A_change_that_breaks_a_rule_names_its_field(string patch, string field)
    {
        await using var host = await ApiHost.WithPatient();
        (await Change(host, patch)).Refuses(field);
    }

    [Fact]
    public async Task A_change_that_changes_nothing_is_fine_and_leaves_no_trace()
    {
        await using var host = await ApiHost.WithPatient();
        var before = (await host.Get($"{Path}/timeline")).Text;
        Assert.Equal(200, (await Change(host, """{"language":"en"}""")).Status);
        Assert.Equal(before, (await host.Get($"{Path}/timeline")).Text);
        Assert.Equal(404, (await host.Send(HttpMethod.Patch, "/api/patients/P9", "{}")).Status);
    }

    private static Task<Reply> Change(ApiHost host, string patch) => host.Send(HttpMethod.Patch, Path, patch);
}
