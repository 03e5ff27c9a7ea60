using System.Net;
using KetamineFollowUp.Azure.Providers;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Azure.Tests.Providers;

public class TwilioTextTests
{
    private const string Queued = """{"sid": "SM00000000000000000000000000000001", "status": "accepted", "direction": "outbound-api"}""";

    [Fact]
    public async Task A_text_is_one_request_with_the_messaging_service_and_the_callback_of_its_message()
    {
        var api = new FakeApi(HttpStatusCode.Created, Queued);
        Assert.IsType<SendOutcome.Accepted>(await Send(api));
        Assert.Equal(
            """
            POST https://api.twilio.com/2010-04-01/Accounts/AC00000000000000000000000000000001/Messages.json
            Accept: application/json
            Accept-Encoding: utf-8
            Authorization: Basic QUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMTpsb2NhbC1kZXYtdG9rZW4=
            Content-Type: application/x-www-form-urlencoded

            To=%2B12025551001&StatusCallback=https%3A%2F%2Fclinic.example%2Fwebhooks%2Ftwilio%2Fstatus%2FP1~m-00000001&MessagingServiceSid=MG00000000000000000000000000000001&Body=Riverside+Clinic%3A+how+was+your+day%3F+0+to+10
            """,
            Assert.Single(api.Requests));
    }

    [Theory]
    [InlineData(400, 21610, Refusal.OptedOut)]
    [InlineData(400, 21211, Refusal.BadAddress)]
    [InlineData(400, 21614, Refusal.BadAddress)]
    [InlineData(400, 30003, Refusal.Unreachable)]
    [InlineData(400, 30004, Refusal.Blocked)]
    [InlineData(400, 30005, Refusal.BadAddress)]
    [InlineData(400, 30006, Refusal.BadAddress)]
    [InlineData(400, 30007, Refusal.Blocked)]
    [InlineData(400, 30034, Refusal.Blocked)]
    [InlineData(400, 21617, Refusal.Other)]
    [InlineData(401, 20003, Refusal.Other)]
    [InlineData(404, 20404, Refusal.Other)]
    [InlineData(429, 20429, Refusal.Busy)]
    [InlineData(503, 20503, Refusal.Busy)]
    public async Task A_refusal_says_why(int status, int code, Refusal refusal)
    {
        var api = new FakeApi((HttpStatusCode)status, $$"""{"code": {{code}}, "message": "no", "status": {{status}}}""");
        Assert.Equal(new SendOutcome.Refused(refusal), await Send(api));
        Assert.Single(api.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_fault_of_the_server_leaves_open_whether_it_was_sent(int status) =>
        Assert.IsType<SendOutcome.Unknown>(await Send(new FakeApi((HttpStatusCode)status, $$"""{"code": 20500, "message": "oops", "status": {{status}}}""")));

    [Theory]
    [InlineData(429, "", Refusal.Busy)]
    [InlineData(429, "Too Many Requests", Refusal.Busy)]
    [InlineData(429, "{}", Refusal.Busy)]
    [InlineData(429, "[20429]", Refusal.Busy)]
    [InlineData(429, "{\"code\": 20429, \"message\": \"Too many requests\"}", Refusal.Busy)]
    [InlineData(503, "<html>", Refusal.Busy)]
    [InlineData(403, "<html>", Refusal.Other)]
    public async Task A_refusal_that_is_not_told_in_the_providers_JSON_is_one_all_the_same(int status, string body, Refusal refusal) =>
        Assert.Equal(new SendOutcome.Refused(refusal), await Send(new FakeApi((HttpStatusCode)status, body)));

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_fault_in_between_leaves_open_whether_it_was_sent(int status) =>
        Assert.IsType<SendOutcome.Unknown>(await Send(new FakeApi((HttpStatusCode)status, "<html>")));

    public static TheoryData<Exception> Silences =>
        [new TaskCanceledException("timed out", new TimeoutException()), new HttpRequestException("connection reset"), new IOException("broken")];

    [Theory]
    [MemberData(nameof(Silences), DisableDiscoveryEnumeration = true)]
    public async Task No_answer_leaves_open_whether_it_was_sent(Exception fault) =>
        Assert.IsType<SendOutcome.Unknown>(await Send(new FakeApi(HttpStatusCode.OK, "") { Fault = fault }));

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    [InlineData(HttpRequestError.ProxyTunnelError)]
    public async Task What_never_left_for_want_of_a_connection_is_tried_again(HttpRequestError error)
    {
        var api = new FakeApi(HttpStatusCode.OK, "") { Fault = new HttpRequestException(error, "no connection") };
        Assert.Equal(new SendOutcome.Refused(Refusal.Busy), await Send(api));
    }

    [Fact]
    public async Task What_was_cut_off_in_the_middle_may_have_been_sent()
    {
        var api = new FakeApi(HttpStatusCode.OK, "") { Fault = new HttpRequestException(HttpRequestError.ResponseEnded, "cut off") };
        Assert.IsType<SendOutcome.Unknown>(await Send(api));
    }

    private static Task<SendOutcome> Send(FakeApi api)
    {
        var sender = new TwilioTexts(ProviderServices.Twilio(Accounts.Settings, FakeApi.Client(api)), Accounts.Settings.Twilio);
        var text = new OutgoingText(
            "P1~m-00000001",
            PhoneNumber.Parse("+12025551001"),
            "Riverside Clinic: how was your day? 0 to 10",
            new Uri("https://clinic.example/webhooks/twilio/status/P1~m-00000001"),
            Audience.Patient,
            MessageKind.Survey);
        return sender.Send(text, CancellationToken.None);
    }
}
