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
    public async Task A_pause_ends_by_itself()
    {
        await using var host = await ApiHost.WithPatient();
        var paused = await Change(host, """{"status":"paused","pausedUntil":"2026-03-05T00:00:00Z"}""");
        Assert.Equal("paused", paused.Say("status"));
        await host.Advance(TimeSpan.FromDays(3));
        Assert.Equal(("active", null), ((await host.Get(Path)).Say("status"), (await host.Get(Path)).Say("pausedUntil")));
    }

    [Fact]
    public async Task A_pause_until_a_date_ends_at_its_start_where_the_patient_is()
    {
        await using var host = await ApiHost.WithPatient();
        var paused = await Change(host, """{"status":"paused","pausedUntil":"2026-03-05"}""");
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 5, 0, 0, TimeSpan.Zero), DateTimeOffset.Parse(paused.Say("pausedUntil")!, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime());
        var moved = await Change(host, """{"timeZone":"America/Los_Angeles","status":"paused","pausedUntil":"2026-03-06"}""");
        Assert.Equal(new DateTimeOffset(2026, 3, 6, 8, 0, 0, TimeSpan.Zero), DateTimeOffset.Parse(moved.Say("pausedUntil")!, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime());
        (await host.Send(HttpMethod.Patch, Path, """{"status":"paused","pausedUntil":"2026-03-01"}""")).Refuses("pausedUntil");
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
