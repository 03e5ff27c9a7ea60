using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Tests.Inbound;

namespace KetamineFollowUp.Tests.Serving;

/// <summary>The page with the phones: a staff member's phone rings and takes keys.</summary>
public sealed class PhoneCallTests
{
    private const string Patient = "+12125550101";

    [Fact]
    public async Task A_call_rings_is_answered_and_taken_with_a_key()
    {
        await using var server = await LocalServerInTest.Start();
        var call = await Ringing(server);
        Assert.Contains("The phone rings.", await server.Text("/"), StringComparison.Ordinal);
        Assert.Equal(303, await server.Submit("/local/call", ("call", call), ("act", "answer")));
        var page = await server.Text("/");
        Assert.Contains("Urgent patient alert. Press 1 to take it.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The phone rings.", page, StringComparison.Ordinal);
        Assert.Equal(303, await server.Submit("/local/call", ("call", call), ("act", "1")));
        page = await server.Text("/");
        Assert.Contains("The alert is yours.", page, StringComparison.Ordinal);
        Assert.Contains("The call has ended: delivered.", page, StringComparison.Ordinal);
        Assert.Equal("medical-lead", (await Alert(server))["acknowledgedBy"]!.ToString());
    }

    [Theory]
    [InlineData("busy", "failed", "backup:")]
    [InlineData("no-answer", "failed", "backup:")]
    [InlineData("completed", "delivered", "phone call answered")]
    public async Task A_call_that_nobody_takes_ends_as_the_phone_says(string act, string outcome, string onTheView)
    {
        await using var server = await LocalServerInTest.Start();
        var call = await Ringing(server);
        Assert.Equal(303, await server.Submit("/local/call", ("call", call), ("act", act)));
        Assert.Contains($"The call has ended: {outcome}.", await server.Text("/"), StringComparison.Ordinal);
        var alert = await Alert(server);
        Assert.Equal(outcome, alert["pages"]!.AsArray().First(page => page!["channel"]!.ToString() == "voice")!["outcome"]!.ToString());
        Assert.Null(alert["acknowledgedBy"]);
        Assert.Contains(onTheView, await server.Text("/clinic"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_outbox_shows_the_call_with_the_id_that_its_webhooks_take()
    {
        await using var server = await LocalServerInTest.Start();
        var call = await Ringing(server);
        var messages = JsonNode.Parse(await server.Text("/local/outbox"))!["messages"]!.AsArray();
        var entry = messages.Single(message => message!["channel"]!.ToString() == "voice")!;
        Assert.Equal((call, "staff", "page"), (entry["messageId"]!.ToString(), entry["audience"]!.ToString(), entry["kind"]!.ToString()));
        Assert.Equal("This is Riverside Clinic. Urgent patient alert. Press 1 to take it. Press 2 to hear this again.", entry["body"]!.ToString());
    }

    [Theory]
    [InlineData("answer", "P1~a-00000001~page-1", 404)]
    [InlineData("1", null, 404)]
    [InlineData("shout", null, 422)]
    [InlineData("busy", "nothing", 404)]
    public async Task What_cannot_be_done_with_a_call_is_refused(string act, string? id, int status)
    {
        await using var server = await LocalServerInTest.Start();
        var call = await Ringing(server);
        Assert.Equal(status, await server.Submit("/local/call", ("call", id ?? call), ("act", act)));
    }

    private static async Task<string> Ringing(LocalServerInTest server)
    {
        await server.Submit("/local/sample");
        await server.Submit("/local/text", ("from", Patient), ("body", "I wish I were dead"));
        var call = await PageByCall.Queue(server.Get<PatientTransactions>(), AlertId.Parse((await Alert(server))["alertId"]!.ToString()), "medical-lead");

        // On a clock that stands still, what is due is done with the next request.
        await server.Text("/healthz");
        return call;
    }

    private static async Task<JsonNode> Alert(LocalServerInTest server) => JsonNode.Parse(await server.Text("/api/alerts"))!["alerts"]![0]!;
}
