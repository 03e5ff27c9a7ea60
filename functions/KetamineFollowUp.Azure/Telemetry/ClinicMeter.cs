using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Azure.Telemetry;

/// <summary>
/// What an operator asks, as numbers, and the spans of what the app does. Neither carries anything of a patient: no id, no
/// number, no text, no address with a token in it. Tags are names of code and of severities.
/// </summary>
public sealed class ClinicMeter
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "ketaminefollowup";

    private static readonly ActivitySource Spans = new(Name);
    private readonly Gauge<double> _oldestAlert;
    private readonly Gauge<double> _oldestMessage;
    private readonly Counter<long> _runs;
    private readonly Counter<long> _repairs;
    private readonly Counter<long> _missedTexts;
    private readonly Counter<long> _webhookAnswers;
    private readonly Histogram<double> _answerToPage;

    public ClinicMeter(IMeterFactory factory)
    {
        var meter = factory.Create(Name);
        _oldestAlert = meter.CreateGauge<double>("ketaminefollowup.alerts.oldest_unacknowledged_minutes", "min", "How long the oldest alert nobody took has waited, by severity; 0: none.");
        _oldestMessage = meter.CreateGauge<double>("ketaminefollowup.outbox.oldest_minutes", "min", "How long the message most overdue has waited; 0: none.");
        _runs = meter.CreateCounter<long>("ketaminefollowup.sweeper.runs", "{run}", "Sweeps that came to their end.");
        _repairs = meter.CreateCounter<long>("ketaminefollowup.sweeper.repairs", "{document}", "Documents that nobody had looked at in time.");
        _missedTexts = meter.CreateCounter<long>("ketaminefollowup.inbound.missed", "{text}", "Texts whose webhook never arrived, found on the provider's list.");
        _webhookAnswers = meter.CreateCounter<long>("ketaminefollowup.webhooks.answers", "{request}", "Answers to providers, by route pattern and status.");
        _answerToPage = meter.CreateHistogram(
            "ketaminefollowup.answer_to_page_seconds", "s", "From the words or score that caused a page to its acceptance by the provider.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2, 5, 10, 30, 60, 120, 300, 900, 3600] });
    }

    /// <summary>A span named after what is done.</summary>
    public static Activity? Start(string name) => Spans.StartActivity(name);

    /// <summary>The oldest alert of a severity that nobody took; zero when there is none.</summary>
    public void AlertsWait(Severity severity, TimeSpan longest) =>
        _oldestAlert.Record(longest.TotalMinutes, KeyValuePair.Create<string, object?>("severity", EnumNames.Name(severity)));

    /// <summary>The message that is most overdue; zero when there is none.</summary>
    public void OutboxWaits(TimeSpan longest) => _oldestMessage.Record(longest.TotalMinutes);

    /// <summary>A sweep came to its end.</summary>
    public void Swept(int repairs)
    {
        _runs.Add(1);
        _repairs.Add(repairs);
    }

    /// <summary>Texts that reconciliation found.</summary>
    public void FoundMissedTexts(int texts) => _missedTexts.Add(texts);

    /// <summary>A provider was answered.</summary>
    /// <param name="pattern">The route's pattern, never the address.</param>
    /// <param name="status">The HTTP status.</param>
    public void WebhookAnswered(string pattern, int status) => _webhookAnswers.Add(
        1, KeyValuePair.Create<string, object?>("route", pattern), KeyValuePair.Create<string, object?>("status", status));

    /// <summary>A message was worked on; measured when it is an alert's page that the provider took just now.</summary>
    public void Delivered(Document before, Document? after)
    {
        if (after is not null && Page(before) is { SentAt: null } && Page(after) is { SentAt: { } sentAt } page)
        {
            _answerToPage.Record((sentAt - page.CreatedAt).TotalSeconds);
        }
    }

    private static OutgoingMessage? Page(Document document)
    {
        try
        {
            return RecordJson.Read<OutgoingMessage>(document.Body) is { Kind: MessageKind.Page, ProcessId: not null } page ? page : null;
        }
        catch (JsonException)
        {
            // A document that cannot be read is set aside elsewhere; it is not worth a measurement.
            return null;
        }
    }
}
