using System.Globalization;
using System.Net;
using KetamineFollowUp.Azure.Providers;
using KetamineFollowUp.Clinic.Inbound;

namespace KetamineFollowUp.Azure.Tests.Providers;

public class TwilioInboxTests
{
    private const string Ours = "MG00000000000000000000000000000001";

    [Fact]
    public async Task The_list_is_asked_for_what_came_since()
    {
        var api = new FakeApi(HttpStatusCode.OK, List());
        Assert.Empty(await Since(api));
        Assert.Equal(
            """
            GET https://api.twilio.com/2010-04-01/Accounts/AC00000000000000000000000000000001/Messages.json?DateSent%3E=2026-03-02T15%3A00%3A00Z&PageSize=1000
            Accept: application/json
            Accept-Encoding: utf-8
            Authorization: Basic QUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMTpsb2NhbC1kZXYtdG9rZW4=

            """,
            Assert.Single(api.Requests));
    }

    [Fact]
    public async Task Texts_that_came_in_to_us_are_listed_oldest_first()
    {
        var api = new FakeApi(HttpStatusCode.OK, List(
            Message("SM3", "inbound", Ours, "15:20:00", "1", media: 0),
            Message("SM2", "outbound-api", Ours, "15:15:00", "how was your day?", media: 0),
            Message("SM1", "inbound", Ours, "15:10:00", "hello", media: 1),
            Message("SM4", "inbound", "MG00000000000000000000000000000002", "15:30:00", "not for us", media: 0),
            Message("SM0", "inbound", Ours, "14:59:59", "too old", media: 0)));
        Assert.Equal(
            [
                new ListedText(new InboundText("SM1", "+12025551001", "hello", null, HasMedia: true), At("15:10:00")),
                new ListedText(new InboundText("SM3", "+12025551001", "1", null, HasMedia: false), At("15:20:00")),
            ],
            await Since(api));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task A_text_that_names_no_service_may_be_an_answer_and_is_listed(string service)
    {
        var api = new FakeApi(HttpStatusCode.OK, List(Message("SM1", "inbound", Ours, "15:10:00", "2", media: 0).Replace($"\"{Ours}\"", service, StringComparison.Ordinal)));
        Assert.Equal("SM1", Assert.Single(await Since(api)).Text.MessageSid);
    }

    private static Task<IReadOnlyList<ListedText>> Since(FakeApi api) =>
        new TwilioInbox(ProviderServices.Twilio(Accounts.Settings, FakeApi.Client(api)), Accounts.Settings.Twilio).Since(At("15:00:00"), CancellationToken.None);

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse($"2026-03-02T{time}Z", CultureInfo.InvariantCulture);

    private static string List(params string[] messages) => $$"""
        {"messages": [{{string.Join(",", messages)}}], "page": 0, "page_size": 1000, "next_page_uri": null, "uri": "/2010-04-01/Messages.json"}
        """;

    private static string Message(string sid, string direction, string service, string time, string body, int media) => $$"""
        {"sid": "{{sid}}", "direction": "{{direction}}", "messaging_service_sid": "{{service}}", "from": "+12025551001", "to": "+12025550000",
         "body": "{{body}}", "num_media": "{{media}}", "status": "received", "date_sent": "Mon, 02 Mar 2026 {{time}} +0000", "date_created": "Mon, 02 Mar 2026 {{time}} +0000"}
        """;
}
