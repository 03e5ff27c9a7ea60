using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Patients;

/// <summary>A number is a thing of its own: what was said of the old one stays with it, and nobody shares one.</summary>
public sealed class PatientNumberTests
{
    private const string Path = "/api/patients/P1";

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

    private static Task<Reply> Change(ApiHost host, string patch) => host.Send(HttpMethod.Patch, Path, patch);
}
