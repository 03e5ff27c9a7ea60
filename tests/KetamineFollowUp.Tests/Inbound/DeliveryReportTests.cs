using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Inbound;

public sealed class DeliveryReportTests
{
    [Theory]
    [InlineData("queued", "", "sent")]
    [InlineData("accepted", "", "sent")]
    [InlineData("sending", "", "sent")]
    [InlineData("sent", "", "sent")]
    [InlineData("delivered", "", "delivered")]
    [InlineData("read", "", "delivered")]
    [InlineData("undelivered", "30003", "failed")]
    [InlineData("failed", "30007", "failed")]
    [InlineData("canceled", "", "failed")]
    [InlineData("nonsense", "", "sent")]
    public async Task A_text_ends_as_its_report_says(string status, string error, string outcome)
    {
        await using var host = await ApiHost.WithPatient();
        var welcome = (await host.Sent())[0].MessageId;
        Assert.Equal(204, (await host.Twilio($"/webhooks/twilio/status/{welcome}", new() { ["MessageStatus"] = status, ["ErrorCode"] = error })).Status);
        Assert.Equal(outcome, await Outcome(host));
    }

    [Fact]
    public async Task Reports_in_the_wrong_order_never_move_a_message_back()
    {
        await using var host = await ApiHost.WithPatient();
        var path = $"/webhooks/twilio/status/{(await host.Sent())[0].MessageId}";
        await host.Twilio(path, new() { ["MessageStatus"] = "delivered" });
        await host.Twilio(path, new() { ["MessageStatus"] = "sent" });
        await host.Twilio(path, new() { ["MessageStatus"] = "failed", ["ErrorCode"] = "30005" });
        Assert.Equal("delivered", await Outcome(host));
    }

    [Theory]
    [InlineData("21610", "opted-out")]
    [InlineData("21211", "undeliverable")]
    [InlineData("21614", "undeliverable")]
    [InlineData("30005", "undeliverable")]
    [InlineData("30006", "undeliverable")]
    [InlineData("30003", "usable")]
    [InlineData("30004", "usable")]
    [InlineData("30007", "usable")]
    [InlineData("30034", "usable")]
    [InlineData("junk", "usable")]
    public async Task An_error_code_says_what_has_become_of_the_channel(string error, string state)
    {
        await using var host = await ApiHost.WithPatient();
        var welcome = (await host.Sent())[0].MessageId;
        await host.Twilio($"/webhooks/twilio/status/{welcome}", new() { ["MessageStatus"] = "undelivered", ["ErrorCode"] = error });
        Assert.Equal(state, (await host.Get("/api/patients/P1")).Say("channelStates.sms"));
    }

    [Theory]
    [InlineData(Sample.Phone)]
    [InlineData("+12025550177")]
    public async Task A_crisis_text_that_did_not_arrive_is_said_on_the_alert_and_on_the_next_page(string from)
    {
        await using var host = await ApiHost.WithPatient();
        await host.Text("SM1", from, "I want to kill myself");
        var crisis = (await host.Sent()).First(message => message.Kind == MessageKind.Crisis && message.To == from).MessageId;
        await host.Twilio($"/webhooks/twilio/status/{Uri.EscapeDataString(crisis)}", new() { ["MessageStatus"] = "undelivered", ["ErrorCode"] = "30003" });
        Assert.Contains("A crisis text could not be delivered: phone them.", (await host.Get("/api/alerts")).List("alerts[0].reasons").Select(reason => reason!.ToString()));
        await host.Advance(TimeSpan.FromMinutes(5));
        Assert.Contains((await host.Sent()), message => message.Kind == MessageKind.Page && message.Body.Contains(", text failed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("P1~m-99999999")]
    [InlineData("nothing")]
    [InlineData("P1~%23")]
    public async Task Reports_of_unknown_messages_are_taken_and_ignored(string id)
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(204, (await host.Twilio($"/webhooks/twilio/status/{id}", new() { ["MessageStatus"] = "delivered" })).Status);
    }

    [Theory]
    [InlineData("""{"event":"delivered","messageId":"{id}"}""", "delivered", "usable")]
    [InlineData("""{"event":"delivered","message_id":"{id}"}""", "delivered", "usable")]
    [InlineData("""{"event":"bounce","messageId":"{id}"}""", "failed", "undeliverable")]
    [InlineData("""{"event":"bounce","type":"blocked","messageId":"{id}"}""", "failed", "usable")]
    [InlineData("""{"event":"blocked","messageId":"{id}"}""", "failed", "usable")]
    [InlineData("""{"event":"dropped","reason":"Bounced Address","messageId":"{id}"}""", "failed", "undeliverable")]
    [InlineData("""{"event":"dropped","reason":"Spam Content","messageId":"{id}"}""", "failed", "usable")]
    [InlineData("""{"event":"deferred","messageId":"{id}"}""", "sent", "usable")]
    [InlineData("""{"event":7,"messageId":"{id}"}""", "sent", "usable")]
    [InlineData("""{"event":"delivered"}""", "sent", "usable")]
    public async Task An_email_ends_as_its_event_says(string sendGridEvent, string outcome, string state)
    {
        await using var host = await WithEmail();
        var id = (await host.Sent()).Single(message => message.Channel.ToString() == "Email").MessageId;
        var batch = $"[{sendGridEvent.Replace("{id}", id, StringComparison.Ordinal)}]";
        Assert.Equal(204, (await host.SendGrid(batch)).Status);
        Assert.Equal(204, (await host.SendGrid(batch)).Status);
        Assert.Equal((outcome, state), (await Outcome(host, "email"), (await host.Get("/api/patients/P1")).Say("channelStates.email")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[")]
    [InlineData("""[{"event":"\ud800","messageId":"P1~m-00000001"}]""")]
    public async Task A_batch_without_the_shape_of_one_is_a_bad_request(string body)
    {
        await using var host = await ApiHost.New();
        Assert.Equal(400, (await host.SendGrid(body)).Status);
    }

    [Fact]
    public async Task An_unsigned_batch_is_refused()
    {
        await using var host = await ApiHost.New();
        Assert.Equal(403, (await host.Post("/webhooks/sendgrid/events", "[]")).Status);
    }

    private static async Task<string?> Outcome(ApiHost host, string channel = "sms") => (await host.Get("/api/patients/P1/timeline")).List("entries")
        .Last(entry => entry!["kind"]!.ToString() == "message-out" && entry["channel"]!.ToString() == channel)!["outcome"]!.ToString();

    private static async Task<ApiHost> WithEmail()
    {
        var host = await ApiHost.New();
        await host.Post("/api/patients", Sample.Patient().With("channel", "\"email-link\""));
        await host.Post("/api/sessions", Sample.Session());
        await host.Advance(TimeSpan.FromHours(26));
        return host;
    }
}
