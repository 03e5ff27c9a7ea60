using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Inbound;

/// <summary>What the webhooks of calls refuse.</summary>
public sealed class CallWebhookTests
{
    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("")]
    public async Task Without_the_right_signature_nothing_is_said_or_taken(string signature)
    {
        await using var call = await PageByCall.To("medical-lead");
        var path = $"/webhooks/twilio/voice/{call.MessageId}";
        Assert.Equal(403, (await call.Host.Twilio(path, new() { ["CallSid"] = PageByCall.CallSid }, signature)).Status);
        Assert.Equal(403, (await call.Host.Twilio($"{path}/digits", new() { ["CallSid"] = PageByCall.CallSid, ["Digits"] = "1" }, signature)).Status);
        Assert.Equal(403, (await call.Host.Post($"{path}/digits", "{}")).Status);
        Assert.Null(await call.TakenBy());
    }

    [Theory]
    [InlineData("P1~a-99999999~page-1-on-call-medical-lead-voice")]
    [InlineData("P1~m-00000001")]
    [InlineData("nothing")]
    [InlineData("P1~%23")]
    public async Task A_message_that_is_no_call_is_not_found(string id)
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(404, (await host.Twilio($"/webhooks/twilio/voice/{id}", new() { ["CallSid"] = PageByCall.CallSid })).Status);
        Assert.Equal(404, (await host.Twilio($"/webhooks/twilio/voice/{id}/digits", new() { ["CallSid"] = PageByCall.CallSid, ["Digits"] = "1" })).Status);
    }

    [Fact]
    public async Task A_page_by_text_cannot_be_taken_by_a_key()
    {
        await using var call = await PageByCall.To("medical-lead");
        var byText = (await call.Host.Sent()).First(message => message.Kind.ToString() == "Page" && message.Channel.ToString() == "Sms").MessageId;
        Assert.Equal(404, (await call.Host.Twilio($"/webhooks/twilio/voice/{byText}/digits", new() { ["CallSid"] = PageByCall.CallSid, ["Digits"] = "1" })).Status);
        Assert.Null(await call.TakenBy());
    }

    // Twilio's signed string has no separators: an id that swallows the next field would be another call with the same signature.
    [Theory]
    [InlineData("CA0123456789abcdef0123456789abcdefDigits1")]
    [InlineData("CA1")]
    [InlineData("")]
    public async Task An_id_that_is_not_a_calls_takes_nothing(string sid)
    {
        await using var call = await PageByCall.To("medical-lead");
        Assert.Equal(403, (await call.Press("1", sid)).Status);
        Assert.Null(await call.TakenBy());
    }
}
