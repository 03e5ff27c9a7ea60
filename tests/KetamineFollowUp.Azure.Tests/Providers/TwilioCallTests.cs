using System.Net;
using KetamineFollowUp.Azure.Providers;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Azure.Tests.Providers;

public class TwilioCallTests
{
    private const string Queued = """{"sid": "CA00000000000000000000000000000001", "status": "queued", "direction": "outbound-api"}""";

    [Fact]
    public async Task A_call_is_one_request_from_the_clinics_number_that_says_nothing_itself()
    {
        var api = new FakeApi(HttpStatusCode.Created, Queued);
        Assert.IsType<SendOutcome.Accepted>(await Send(api));
        Assert.Equal(
            """
            POST https://api.twilio.com/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls.json
            Accept: application/json
            Accept-Encoding: utf-8
            Authorization: Basic QUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMTpsb2NhbC1kZXYtdG9rZW4=
            Content-Type: application/x-www-form-urlencoded

            To=%2B15550100003&From=%2B12025550100&FallbackUrl=https%3A%2F%2Fclinic.example%2Fwebhooks%2Ftwilio%2Fvoice%2FP1~a-00000001~page-1&StatusCallback=https%3A%2F%2Fclinic.example%2Fwebhooks%2Ftwilio%2Fstatus%2FP1~a-00000001~page-1&Timeout=40&Url=https%3A%2F%2Fclinic.example%2Fwebhooks%2Ftwilio%2Fvoice%2FP1~a-00000001~page-1
            """,
            Assert.Single(api.Requests));
    }

    [Theory]
    [InlineData(400, 21211, Refusal.BadAddress)]
    [InlineData(400, 21217, Refusal.BadAddress)]
    [InlineData(400, 13224, Refusal.BadAddress)]
    [InlineData(400, 21214, Refusal.Unreachable)]
    [InlineData(400, 21215, Refusal.Blocked)]
    [InlineData(400, 21216, Refusal.Blocked)]
    [InlineData(403, 13227, Refusal.Blocked)]
    [InlineData(400, 21210, Refusal.Other)]
    [InlineData(401, 20003, Refusal.Other)]
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
    [InlineData(504)]
    public async Task A_fault_of_the_server_leaves_open_whether_a_phone_rings(int status) =>
        Assert.IsType<SendOutcome.Unknown>(await Send(new FakeApi((HttpStatusCode)status, $$"""{"code": 20500, "message": "oops", "status": {{status}}}""")));

    [Fact]
    public async Task No_answer_leaves_open_whether_a_phone_rings() =>
        Assert.IsType<SendOutcome.Unknown>(await Send(new FakeApi(HttpStatusCode.OK, "") { Fault = new TaskCanceledException("timed out", new TimeoutException()) }));

    [Fact]
    public async Task What_never_left_for_want_of_a_connection_is_tried_again()
    {
        var api = new FakeApi(HttpStatusCode.OK, "") { Fault = new HttpRequestException(HttpRequestError.ConnectionError, "no connection") };
        Assert.Equal(new SendOutcome.Refused(Refusal.Busy), await Send(api));
    }

    private static Task<SendOutcome> Send(FakeApi api)
    {
        var sender = new TwilioCalls(ProviderServices.Twilio(Accounts.Settings, FakeApi.Client(api)), Accounts.Settings.Deployment);
        var call = new OutgoingCall(
            "P1~a-00000001~page-1",
            PhoneNumber.Parse("+15550100003"),
            "This is Riverside Clinic. Emergency patient alert.",
            new Uri("https://clinic.example/webhooks/twilio/voice/P1~a-00000001~page-1"),
            new Uri("https://clinic.example/webhooks/twilio/status/P1~a-00000001~page-1"),
            MessageKind.Page);
        return sender.Send(call, CancellationToken.None);
    }
}
