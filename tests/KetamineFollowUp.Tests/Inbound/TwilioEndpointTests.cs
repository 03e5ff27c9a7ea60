using System.Xml.Linq;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Inbound;

public sealed class TwilioEndpointTests
{
    private const string Sms = "/webhooks/twilio/sms";

    [Fact]
    public async Task A_text_is_answered_in_the_response_and_a_repeat_gets_the_same_and_changes_nothing()
    {
        await using var host = await ApiHost.WithPatient();
        var first = await host.Text("SM1", Sample.Phone, "I want to kill myself");
        Assert.Equal((200, "text/xml"), (first.Status, first.MediaType));
        Assert.Contains("988", XDocument.Parse(first.Text).Root!.Elements("Message").First().Value, StringComparison.Ordinal);
        var before = (await host.Get("/api/patients/P1/timeline")).Text;
        Assert.Equal(first.Text, (await host.Text("SM1", Sample.Phone, "I want to kill myself")).Text);
        Assert.Equal(before, (await host.Get("/api/patients/P1/timeline")).Text);
    }

    [Fact]
    public async Task A_crisis_text_asks_for_a_report_and_unconfirmed_it_is_sent_again()
    {
        await using var host = await ApiHost.WithPatient();
        var reply = await host.Text("SM1", Sample.Phone, "I want to kill myself");
        var callback = XDocument.Parse(reply.Text).Root!.Elements("Message").First().Attribute("statusCallback")!.Value;
        Assert.StartsWith("https://clinic.example/webhooks/twilio/status/P1~", callback, StringComparison.Ordinal);
        await host.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(2, (await host.Sent()).Count(message => message.Kind.ToString() == "Crisis"));
    }

    [Fact]
    public async Task A_crisis_text_confirmed_in_time_is_not_sent_again()
    {
        await using var host = await ApiHost.WithPatient();
        var reply = await host.Text("SM1", Sample.Phone, "I want to kill myself");
        var callback = new Uri(XDocument.Parse(reply.Text).Root!.Elements("Message").First().Attribute("statusCallback")!.Value);
        Assert.Equal(204, (await host.Twilio(callback.AbsolutePath, new() { ["MessageStatus"] = "delivered" })).Status);
        await host.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal(1, (await host.Sent()).Count(message => message.Kind.ToString() == "Crisis"));
    }

    [Fact]
    public async Task A_stop_that_the_carrier_answered_gets_an_empty_response()
    {
        await using var host = await ApiHost.WithPatient();
        var reply = await host.Twilio(Sms, new() { ["MessageSid"] = ApiHost.Sid("SM1"), ["From"] = Sample.Phone, ["Body"] = "STOP", ["OptOutType"] = "STOP", ["NewField"] = "x" });
        Assert.Empty(XDocument.Parse(reply.Text).Root!.Elements());
        Assert.Equal("opted-out", (await host.Get("/api/patients/P1")).Say("channelStates.sms"));
    }

    [Fact]
    public async Task A_picture_without_words_is_taken()
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(200, (await host.Twilio(Sms, new() { ["MessageSid"] = "MM" + new string('1', 32), ["From"] = Sample.Phone, ["Body"] = "", ["NumMedia"] = "1" })).Status);
        Assert.Equal(200, (await host.Twilio(Sms, new() { ["MessageSid"] = "MM" + new string('2', 32), ["From"] = Sample.Phone, ["NumMedia"] = "two" })).Status);
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("")]
    [InlineData("é")]
    public async Task Without_the_right_signature_nothing_is_taken(string signature)
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(403, (await host.Twilio(Sms, new() { ["MessageSid"] = ApiHost.Sid("SM1"), ["From"] = Sample.Phone, ["Body"] = "STOP" }, Ascii(signature))).Status);
        Assert.Equal(403, (await host.Twilio("/webhooks/twilio/status/P1~m-00000001", new() { ["MessageStatus"] = "failed" }, Ascii(signature))).Status);
        Assert.Equal(403, (await host.Post(Sms, "{}")).Status);
        Assert.Equal("usable", (await host.Get("/api/patients/P1")).Say("channelStates.sms"));
    }

    [Theory]
    [InlineData("MessageSid", "SM/1#?")]
    [InlineData("MessageSid", "SM1")]
    [InlineData("MessageSid", "SMbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbNumMedia0")]
    [InlineData("MessageSid", "smbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")]
    [InlineData("AccountSid", "AC1")]
    [InlineData("AccountSid", "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbTo")]
    public async Task What_is_none_of_the_providers_ids_is_turned_away_whatever_its_signature(string field, string value)
    {
        await using var host = await ApiHost.WithPatient();
        var form = new Dictionary<string, string> { ["MessageSid"] = ApiHost.Sid("SM1"), ["From"] = Sample.Phone, ["Body"] = "hello" };
        form[field] = value;
        Assert.Equal(403, (await host.Twilio(Sms, form)).Status);
    }

    [Theory]
    [InlineData("whatsapp:")]
    [InlineData("rcs:")]
    public async Task A_sender_with_a_channel_is_the_number_behind_it(string channel)
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(200, (await host.Text("SM1", channel + Sample.Phone, "STOP please")).Status);
        Assert.Equal("opted-out", (await host.Get("/api/patients/P1")).Say("channelStates.sms"));
    }

    [Theory]
    [InlineData("MessageSid", null)]
    [InlineData("From", null)]
    [InlineData("From", "")]
    public async Task Without_an_id_or_a_sender_it_is_no_text(string field, string? value)
    {
        await using var host = await ApiHost.WithPatient();
        var form = new Dictionary<string, string> { ["MessageSid"] = ApiHost.Sid("SM1"), ["From"] = Sample.Phone, ["Body"] = "hello" };
        form.Remove(field);
        if (value is not null)
        {
            form[field] = value;
        }

        Assert.Equal(400, (await host.Twilio(Sms, form)).Status);
    }

    [Fact]
    public async Task Staff_acknowledge_by_text()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/patients/P1/scores", Sample.Phq9(item9: 1));
        var code = (await host.Get("/api/alerts")).Say("alerts[0].code");
        await host.Text("SM1", "+12025550103", $"ack {code!.ToLowerInvariant()}");
        Assert.Equal("medical-lead", (await host.Get("/api/alerts")).Say("alerts[0].acknowledgedBy"));
    }

    // Headers hold ASCII only.
    private static string Ascii(string signature) => signature == "é" ? "%C3%A9" : signature;
}
