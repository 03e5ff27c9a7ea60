using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Proof;

/// <summary>
/// Patients who text: each answers the open question and takes the answer back, in turn, so that a survey never ends and
/// every text is a whole step of a conversation.
/// </summary>
public sealed class TextDriver(Uri server, int patients) : IDisposable
{
    private const int Connections = 32;
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections * 2, UseProxy = false });
    private readonly string _url = new Uri(server, "/webhooks/twilio/sms").ToString();
    private readonly ConcurrentQueue<Phone> _idle = new(Enumerable.Range(0, patients).Select(number => new Phone(PhoneOf(number))));
    private int _sent;

    /// <summary>The number of the n-th patient.</summary>
    public static string PhoneOf(int number) => FormattableString.Invariant($"+1646{2_000_000 + number:D7}");

    /// <summary>Requests a second with every connection busy.</summary>
    public async Task<double> Saturate(TimeSpan time)
    {
        var count = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (clock.Elapsed < time)
            {
                await Next();
                Interlocked.Increment(ref count);
            }
        }));
        return count / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Latencies in ms at a fixed rate, counted from the instant each text was due.</summary>
    public async Task<double[]> AtRate(double perSecond, TimeSpan time)
    {
        var latencies = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        var running = new List<Task>();
        for (var i = 0; i / perSecond < time.TotalSeconds; i++)
        {
            var due = TimeSpan.FromSeconds(i / perSecond);
            if (due - clock.Elapsed is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait);
            }

            running.Add(Measured(due));
        }

        await Task.WhenAll(running);
        return [.. latencies.Order()];

        async Task Measured(TimeSpan due)
        {
            await Next();
            latencies.Add((clock.Elapsed - due).TotalMilliseconds);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task Next()
    {
        Phone? phone;
        while (!_idle.TryDequeue(out phone))
        {
            await Task.Yield();
        }

        var body = phone.Next;
        using var request = Webhook(_url, phone.Number, body, $"SM{Environment.ProcessId:x8}{Interlocked.Increment(ref _sent):x24}");
        using var response = await _http.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{_url} answered {(int)response.StatusCode}");
        }

        phone.Sent++;
        _idle.Enqueue(phone);
    }

    /// <summary>A text as the provider hands it over.</summary>
    public static HttpRequestMessage Webhook(string url, string from, string body, string sid)
    {
        KeyValuePair<string, string>[] fields =
            [new("Body", body), new("From", from), new("MessageSid", sid), new("NumMedia", "0"), new("To", "+12025559000")];
        return new HttpRequestMessage(HttpMethod.Post, url)
        {
            Headers = { { TwilioSignature.Header, TwilioSignature.Of(SampleClinic.Deployment.TwilioAuthToken, url, fields) } },
            Content = new FormUrlEncodedContent(fields),
        };
    }

    private sealed class Phone(string number)
    {
        public string Number => number;

        public int Sent { get; set; }

        /// <summary>The first question is answered once; then the second is answered and taken back, in turn.</summary>
        public string Next => Sent % 2 == 0 && Sent > 0 ? "BACK" : "0";
    }
}
