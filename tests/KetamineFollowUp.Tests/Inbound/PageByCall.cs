using System.Xml.Linq;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Inbound;

/// <summary>An emergency of patient P1 that has just called a staff member.</summary>
internal sealed class PageByCall : IAsyncDisposable
{
    public const string CallSid = "CA0123456789abcdef0123456789abcdef";

    private PageByCall(ApiHost host, AlertId alertId, string messageId)
    {
        Host = host;
        AlertId = alertId;
        MessageId = messageId;
    }

    public ApiHost Host { get; }

    public AlertId AlertId { get; }

    public string MessageId { get; }

    private string Path => $"/webhooks/twilio/voice/{MessageId}";

    /// <param name="staff">Who is called.</param>
    /// <param name="before">What holds when the call is queued; null: nothing special.</param>
    public static async Task<PageByCall> To(string staff, Action<ApiHost>? before = null)
    {
        var host = await ApiHost.WithPatient();
        await host.Text("SM1", Sample.Phone, "I wish I were dead");
        var alertId = AlertId.Parse((await host.Get("/api/alerts")).Say("alerts[0].alertId")!);
        before?.Invoke(host);
        var call = new PageByCall(host, alertId, await Queue(host.Get<PatientTransactions>(), alertId, staff));

        // Whatever answers next makes the call leave.
        await host.Get("/healthz");
        return call;
    }

    /// <summary>The call is answered.</summary>
    public Task<Reply> Answer() => Host.Twilio(Path, new() { ["CallSid"] = CallSid, ["CallStatus"] = "in-progress", ["Direction"] = "outbound-api" });

    /// <summary>A key is pressed.</summary>
    public Task<Reply> Press(string digits, string sid = CallSid) => Host.Twilio($"{Path}/digits", new() { ["CallSid"] = sid, ["Digits"] = digits });

    /// <summary>The call ends like this.</summary>
    public Task<Reply> End(string status) => Host.Twilio($"/webhooks/twilio/status/{MessageId}", new() { ["CallSid"] = CallSid, ["CallStatus"] = status });

    /// <summary>Who has the alert; null for nobody.</summary>
    public async Task<string?> TakenBy() => (await Host.Get("/api/alerts")).Say("alerts[0].acknowledgedBy");

    /// <summary>What the alert knows of its first call.</summary>
    public async Task<string> Outcome() =>
        (await Host.Get("/api/alerts")).List("alerts[0].pages").First(page => page!["channel"]!.ToString() == "voice")!["outcome"]!.ToString();

    /// <summary>What is said before a key is asked for, or at all.</summary>
    public static string Words(Reply reply) => XDocument.Parse(reply.Text).Root!.Descendants("Say").First().Value;

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>Queues a call as the ladder does.</summary>
    /// <returns>Its message's id.</returns>
    public static Task<string> Queue(PatientTransactions transactions, AlertId alertId, string staff) => transactions.Change(
        alertId.Partition,
        async transaction =>
        {
            var alert = await transaction.Get<Alert>(alertId.Value, CancellationToken.None);
            var page = new Page($"page-1-on-call-{staff}-voice", 1, Rung.OnCall, StaffId.Parse(staff), Channel.Voice, transaction.Now, PageOutcome.Queued);
            transaction.Put(DocumentTypes.Alert, alertId.Value, alert with { Pages = alert.Pages.Add(page) }, waitsSince: alert.RaisedAt);
            var words = CallTexts.Offer(SampleClinic.Settings.Name, alert.Severity);
            transaction.Queue(alertId, new Step.NotifyStaff(page.Key, page.To, Channel.Voice, MessageKind.Page, Subject: null, words));
            return $"{alertId}~{page.Key}";
        },
        CancellationToken.None);
}
