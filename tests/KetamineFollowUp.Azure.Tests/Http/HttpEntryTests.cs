using KetamineFollowUp.Azure.Tests.Given;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Stores;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Azure.Tests.Http;

public class HttpEntryTests
{
    private readonly FakeDurable _durable = new();

    [Fact]
    public async Task A_crisis_text_is_answered_in_the_response_and_its_alert_and_pages_are_rung()
    {
        await using var clinic = await Open();
        await clinic.Enroll();
        var (response, body) = await Call.Function(
            clinic, "ReceiveText", "/webhooks/twilio/sms", _durable, context => Call.SignedText(context, ClinicInAzure.PatientPhone, "I want to kill myself"));
        Assert.Equal(StatusCodes.Status200OK, response.StatusCode);
        Assert.StartsWith("text/xml", response.ContentType, StringComparison.Ordinal);
        Assert.Contains("988", body, StringComparison.Ordinal);
        Assert.Contains(_durable.Started, started => started.Orchestrator == "SafetyAlert");
        Assert.True(_durable.Started.Count(started => started.Orchestrator == "OutboxMessage") >= 2, "a page by text and one by email");
    }

    [Fact]
    public async Task A_webhook_without_a_signature_is_turned_away_and_rings_nothing()
    {
        await using var clinic = await Open();
        var (response, _) = await Call.Function(clinic, "ReceiveText", "/webhooks/twilio/sms", _durable);
        Assert.Equal(StatusCodes.Status403Forbidden, response.StatusCode);
        Assert.Empty(_durable.Started);
    }

    [Fact]
    public async Task A_key_pressed_in_a_call_takes_the_alert_and_rings_it()
    {
        await using var clinic = await Open();
        await clinic.Enroll();
        await clinic.Text("I want to kill myself");
        var alertId = (await clinic.Get<PatientTransactions>().Read("P1", CancellationToken.None))!.OpenAlert!.AlertId;
        await clinic.Get<PatientTransactions>().Change(
            "P1",
            transaction =>
            {
                transaction.Queue(alertId, new Step.NotifyStaff("page-1-voice", StaffId.Parse(ClinicInAzure.OnCall), Channel.Voice, MessageKind.Page, Subject: null, "words"));
                return Task.FromResult(true);
            },
            CancellationToken.None);
        var path = $"/webhooks/twilio/voice/{alertId}~page-1-voice";
        Assert.Contains("words", (await Call.Function(clinic, "AnswerCall", path, _durable, context => Call.Signed(context))).Body, StringComparison.Ordinal);
        var (response, body) = await Call.Function(
            clinic, "ReceiveCallKey", $"{path}/digits", _durable, context => Call.Signed(context, ("CallSid", "CA0123456789abcdef0123456789abcdef"), ("Digits", "1")));
        Assert.StartsWith("text/xml", response.ContentType, StringComparison.Ordinal);
        Assert.Contains("is yours", body, StringComparison.Ordinal);
        Assert.Contains(_durable.Started, started => started.InstanceId == alertId.Value);
    }

    [Fact]
    public async Task Health_is_the_stores()
    {
        var store = new FailingStore(new MemoryStore());
        await using var clinic = await ClinicInAzure.Open(new VirtualClock(ClinicInAzure.Monday), store: store);
        Assert.Equal(StatusCodes.Status200OK, (await Call.Function(clinic, "Health", "/healthz", _durable)).Response.StatusCode);
        store.IsDown = true;
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, (await Call.Function(clinic, "Health", "/healthz", _durable)).Response.StatusCode);
    }

    [Fact]
    public async Task A_webhook_without_a_store_is_answered_503_so_that_reconciliation_finds_its_text()
    {
        var store = new FailingStore(new MemoryStore());
        await using var clinic = await ClinicInAzure.Open(new VirtualClock(ClinicInAzure.Monday), store: store);
        await clinic.Enroll();
        store.IsDown = true;
        var (response, _) = await Call.Function(
            clinic, "ReceiveText", "/webhooks/twilio/sms", _durable, context => Call.SignedText(context, ClinicInAzure.PatientPhone, "hello"));
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, response.StatusCode);
    }

    [Theory]
    [InlineData("ShowSurvey", "/s/no-such-token")]
    [InlineData("ShowPatient", "/api/patients/P1")]
    [InlineData("ShowAsset", "/assets/0000")]
    public async Task What_is_not_there_is_a_404_that_carries_the_doors_headers(string function, string path)
    {
        await using var clinic = await Open();
        var (response, _) = await Call.Function(clinic, function, path, _durable);
        Assert.Equal(StatusCodes.Status404NotFound, response.StatusCode);
        Assert.Equal("nosniff", response.Headers.XContentTypeOptions);
    }

    private static Task<ClinicInAzure> Open() => ClinicInAzure.Open(new VirtualClock(ClinicInAzure.Monday));
}
