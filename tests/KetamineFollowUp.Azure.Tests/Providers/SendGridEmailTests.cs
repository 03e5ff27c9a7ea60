using System.Net;
using KetamineFollowUp.Azure.Providers;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Azure.Tests.Providers;

public class SendGridEmailTests
{
    [Fact]
    public async Task An_email_is_one_request_of_plain_text_without_tracking_that_names_its_message()
    {
        var api = new FakeApi(HttpStatusCode.Accepted, "");
        Assert.IsType<SendOutcome.Accepted>(await Send(api));
        Assert.Equal(
            """
            POST https://api.sendgrid.com/v3/mail/send
            Accept: application/json
            Authorization: Bearer SG.test
            Content-Type: application/json

            {"from":{"name":"Riverside Clinic","email":"follow-up@clinic.example"},"subject":"Riverside Clinic: a patient alert needs you","personalizations":[{"to":[{"email":"lead@clinic.example"}],"custom_args":{"messageId":"P1~a-00000001~page-1"}}],"content":[{"type":"text/plain","value":"Open https://clinic.example/clinic/alerts/P1~a-00000001"}],"tracking_settings":{"click_tracking":{"enable":false,"enable_text":false},"open_tracking":{"enable":false},"subscription_tracking":{"enable":false},"ganalytics":{"enable":false}}}
            """,
            Assert.Single(api.Requests));
    }

    [Theory]
    [InlineData(400, """{"errors":[{"message":"Does not contain a valid address.","field":"personalizations.0.to.0.email"}]}""", Refusal.BadAddress)]
    [InlineData(400, """{"errors":[{"message":"The from address does not match a verified Sender Identity.","field":"from"}]}""", Refusal.Other)]
    [InlineData(400, "no JSON", Refusal.Other)]
    [InlineData(401, """{"errors":[{"message":"The provided authorization grant is invalid","field":null}]}""", Refusal.Other)]
    [InlineData(413, "", Refusal.Other)]
    [InlineData(429, """{"errors":[{"message":"too many requests"}]}""", Refusal.Busy)]
    [InlineData(503, "", Refusal.Busy)]
    public async Task A_refusal_says_why(int status, string body, Refusal refusal)
    {
        var api = new FakeApi((HttpStatusCode)status, body);
        Assert.Equal(new SendOutcome.Refused(refusal), await Send(api));
        Assert.Single(api.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_fault_of_the_server_leaves_open_whether_it_was_sent(int status) =>
        Assert.IsType<SendOutcome.Unknown>(await Send(new FakeApi((HttpStatusCode)status, "")));

    public static TheoryData<Exception> Silences => [new TaskCanceledException("timed out", new TimeoutException()), new HttpRequestException("connection reset")];

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
        var sender = new SendGridEmails(ProviderServices.SendGrid(Accounts.Settings, FakeApi.Client(api)), Accounts.Settings.SendGrid, Accounts.Settings.Clinic);
        var email = new OutgoingEmail(
            "P1~a-00000001~page-1",
            "lead@clinic.example",
            "Riverside Clinic: a patient alert needs you",
            "Open https://clinic.example/clinic/alerts/P1~a-00000001",
            Audience.Staff,
            MessageKind.Page);
        return sender.Send(email, CancellationToken.None);
    }
}
