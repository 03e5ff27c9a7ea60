using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Patients;

public sealed class PatientChangeTests
{
    private const string Path = "/api/patients/P1";

    [Fact]
    public async Task What_is_left_out_stays_and_null_clears()
    {
        await using var host = await ApiHost.WithPatient();
        await Change(host, """{"address":"1 Main St","emergencyContact":{"name":"Kim","phone":"+15550101002"}}""");
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
    [InlineData("""{"phone":"+15550101009"}""", "opted-out")]
    [InlineData("""{"phone":"+15550101009","consents":{"sms":true}}""", "usable")]
    public async Task A_new_number_ends_a_stop_only_with_a_fresh_consent(string patch, string state)
    {
        await using var host = await ApiHost.WithPatient();
        await host.Text("SM1", Sample.Phone, "STOP");
        Assert.Equal(state, (await Change(host, patch)).Say("channelStates.sms"));
    }

    [Fact]
    public async Task A_new_number_frees_the_old_one()
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal("+15550101009", (await Change(host, """{"phone":"+15550101009"}""")).Say("phone"));
        Assert.Equal(201, (await host.Post("/api/patients", Sample.Patient("P2"))).Status);
        Assert.Equal(409, (await host.Send(HttpMethod.Patch, "/api/patients/P2", """{"phone":"+15550101009"}""")).Status);
    }

    [Fact]
    public async Task A_refused_change_keeps_no_number_reserved()
    {
        await using var host = await ApiHost.WithPatient();
        (await Change(host, """{"phone":"+15550101009","channel":"email-link","email":null}""")).Refuses("email");
        Assert.Equal(201, (await host.Post("/api/patients", Sample.Patient("P2", "+15550101009"))).Status);
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
    [InlineData("""{"phone":null}""", "phone")]
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
