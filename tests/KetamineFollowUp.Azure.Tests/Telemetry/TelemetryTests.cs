using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using KetamineFollowUp.Azure.Durable;
using KetamineFollowUp.Azure.Telemetry;
using KetamineFollowUp.Azure.Tests.Given;
using KetamineFollowUp.Azure.Tests.Http;
using KetamineFollowUp.Azure.Timers;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Azure.Tests.Telemetry;

public sealed class TelemetryTests : IDisposable
{
    private readonly ConcurrentQueue<string> _emitted = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _measured = new();
    private readonly FakeDurable _durable = new();
    private readonly VirtualClock _clock = new(ClinicInAzure.Monday);
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _spans;
    private readonly AsyncLocal<bool> _mine = new() { Value = true };

    public TelemetryTests()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ClinicMeter.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _emitted.Enqueue($"{span.DisplayName} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Baggage)} {span.StatusDescription}"),
        };
        ActivitySource.AddActivityListener(_spans);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ClinicMeter.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.Start();
    }

    [Fact]
    public async Task Operators_see_how_long_alerts_and_messages_wait_and_what_the_sweeper_repaired()
    {
        await using var clinic = await Crisis();
        _clock.TurnTo(ClinicInAzure.Monday + TimeSpan.FromSeconds(45));
        var repairs = await clinic.Get<Sweeper>().Run(_durable, CancellationToken.None);
        Assert.Equal(0.75, Last("alerts.oldest_unacknowledged_minutes", "severity=emergency"));
        Assert.Equal(0, Last("alerts.oldest_unacknowledged_minutes", "severity=urgent"));
        Assert.Equal(0.75, Last("outbox.oldest_minutes"));
        Assert.Equal(1, Last("sweeper.runs"));
        Assert.Equal(repairs, Last("sweeper.repairs"));
        Assert.True(repairs > 0);
    }

    [Fact]
    public async Task The_time_from_answer_to_page_is_measured_once_for_each_page()
    {
        await using var clinic = await Crisis();
        _clock.TurnTo(ClinicInAzure.Monday + TimeSpan.FromSeconds(3));
        foreach (var message in await clinic.Get<IRecordStore>().Due(_clock.GetUtcNow(), 100, CancellationToken.None))
        {
            await clinic.Get<ProcessActivities>().DeliverOutbox(message.Document.Key.Id, _durable);
            await clinic.Get<ProcessActivities>().DeliverOutbox(message.Document.Key.Id, _durable);
        }

        Assert.Equal([3, 3, 3], _measured.Where(one => one.Name.EndsWith(".answer_to_page_seconds", StringComparison.Ordinal)).Select(one => one.Value));
    }

    [Fact]
    public async Task Operators_see_how_webhooks_are_answered_and_by_which_route_but_not_which_text()
    {
        await using var clinic = await Crisis();
        await Call.Function(
            clinic, "ReceiveText", "/webhooks/twilio/sms", _durable, context => Call.SignedText(context, ClinicInAzure.PatientPhone, "please call me"));
        await Call.Function(clinic, "ReceiveTextReport", "/webhooks/twilio/status/P1~m-1", _durable);
        await Call.Function(clinic, "ShowPatient", "/api/patients/P1", _durable);
        Assert.Equal(
            ["route=/webhooks/twilio/sms,status=200", "route=/webhooks/twilio/status/{id},status=403"],
            _measured.Where(one => one.Name == $"{ClinicMeter.Name}.webhooks.answers").Select(one => one.Tags));
    }

    [Fact]
    public async Task Nothing_that_is_emitted_says_anything_of_a_patient()
    {
        await using var clinic = await Crisis();
        await Call.Function(clinic, "ShowSurvey", "/s/a-secret-token", _durable);
        await Call.Function(clinic, "ShowPatient", "/api/patients/P1", _durable);
        await Call.Function(
            clinic, "ReceiveText", "/webhooks/twilio/sms", _durable, context => Call.SignedText(context, ClinicInAzure.PatientPhone, "please call me"));
        await Call.Function(
            clinic, "AnswerCall", "/webhooks/twilio/voice/P1~a-00000001~page-1", _durable, context => Call.Signed(context, ("To", "+15550101001")));
        await Call.Function(
            clinic, "ReceiveCallKey", "/webhooks/twilio/voice/P1~a-00000001~page-1/digits", _durable, context => Call.Signed(context, ("Digits", "1"), ("To", "+15550101001")));
        var alert = (await clinic.Get<PatientTransactions>().Read("P1", CancellationToken.None))!.OpenAlert!.AlertId;
        await clinic.Get<ProcessActivities>().Advance(alert.Value, _durable);
        _clock.TurnTo(ClinicInAzure.Monday + TimeSpan.FromMinutes(2));
        await clinic.Get<Sweeper>().Run(_durable, CancellationToken.None);

        Assert.Contains("GET /s/{token}", string.Join('\n', _emitted), StringComparison.Ordinal);
        Assert.Contains("Advance", string.Join('\n', _emitted), StringComparison.Ordinal);
        Assert.NotEmpty(_measured);
        var all = string.Join('\n', _emitted.Concat(_measured.Select(one => one.ToString())));
        foreach (var secret in (string[])["a-secret-token", "P1", "Sam", "sam@", "5550101001", "kill", "call me", "~a-", "~m-", "clinic.example"])
        {
            Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase);
        }
    }

    public void Dispose()
    {
        _spans.Dispose();
        _meters.Dispose();
    }

    private async Task<ClinicInAzure> Crisis()
    {
        var clinic = await ClinicInAzure.Open(_clock);
        await clinic.Enroll();
        await clinic.Text("I want to kill myself");
        return clinic;
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        // Other tests measure at the same time.
        if (_mine.Value)
        {
            _measured.Enqueue((instrument.Name, value, string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={Convert.ToString(tag.Value, CultureInfo.InvariantCulture)}"))));
        }
    }

    private double Last(string name, string tags = "") => _measured.Last(one => one.Name == $"{ClinicMeter.Name}.{name}" && one.Tags == tags).Value;
}
