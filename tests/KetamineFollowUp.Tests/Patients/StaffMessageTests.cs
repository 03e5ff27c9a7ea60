using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Patients;

public sealed class StaffMessageTests
{
    private const string Path = "/api/patients/P1/messages";

    [Fact]
    public async Task A_text_from_staff_leaves_at_once_by_day_folded_into_the_alphabet_of_texts()
    {
        await using var host = await ApiHost.WithPatient();
        var reply = await host.Post(Path, """{"by":"nurse","text":"Llámenos mañana… “gracias” 🙂"}""");
        Assert.Equal(202, reply.Status);
        Assert.StartsWith("P1~", reply.Say("messageId"), StringComparison.Ordinal);
        var sent = (await host.Sent())[^1];
        Assert.Equal(("Notice", Sample.Phone, "Llamenos mañana... \"gracias\""), (sent.Kind.ToString(), sent.To, sent.Body));
    }

    [Fact]
    public async Task By_night_it_waits_for_the_morning_unless_an_alert_is_open()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Advance(TimeSpan.FromHours(12));
        await host.Post(Path, """{"by":"nurse","text":"One"}""");
        Assert.DoesNotContain(await host.Sent(), message => message.Body == "One");
        await host.Post("/api/patients/P1/scores", Sample.Phq9(item9: 1));
        await host.Post(Path, """{"by":"nurse","text":"Two"}""");
        Assert.Contains(await host.Sent(), message => message.Body == "Two");
        await host.Advance(TimeSpan.FromHours(11));
        Assert.Contains(await host.Sent(), message => message.Body == "One");
    }

    [Fact]
    public async Task Whoever_opted_out_or_never_consented_is_not_written_to()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Text("SM1", Sample.Phone, "STOP");
        Assert.Equal(409, (await host.Post(Path, """{"by":"nurse","text":"Hello"}""")).Status);
        await host.Post("/api/patients", Sample.Patient("P2", "+12025551002").With("channel", "\"email-link\"").With("consents.sms", "false"));
        Assert.Equal(409, (await host.Post("/api/patients/P2/messages", """{"by":"nurse","text":"Hello"}""")).Status);
        Assert.Equal(404, (await host.Post("/api/patients/P3/messages", """{"by":"nurse","text":"Hello"}""")).Status);
    }

    [Theory]
    [InlineData(612, 202)]
    [InlineData(613, 422)]
    public async Task Four_segments_are_the_most(int characters, int status)
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(status, (await host.Post(Path, $$"""{"by":"nurse","text":"{{new string('a', characters)}}"}""")).Status);
    }

    [Theory]
    [InlineData("""{"by":"nurse","text":" "}""", "text")]
    [InlineData("""{"by":"nurse","text":"🙂"}""", "text")]
    [InlineData("""{"by":"the nurse","text":"x"}""", "by")]
    [InlineData("""{"text":"x"}""", "by")]
    public async Task A_field_that_breaks_its_rule_is_named(string body, string field)
    {
        await using var host = await ApiHost.WithPatient();
        (await host.Post(Path, body)).Refuses(field);
    }
}
