using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Scheduling;
using KetamineFollowUp.Simulation.Stores;
using KetamineFollowUp.Tests.Protocols;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Tests.Http;

/// <summary>The HTTP interface on a real server, a clock that is turned, and a provider that writes down what leaves. Monday, 10:00 in New York.</summary>
public sealed class ApiHost : IAsyncDisposable
{
    private const string Base = "https://clinic.example";
    private readonly ECDsa _sendGridKey;
    private readonly WebApplication _app;
    private readonly VirtualClock _clock;
    private readonly HttpClient _client;

    private ApiHost(WebApplication app, VirtualClock clock, ECDsa sendGridKey)
    {
        _app = app;
        _clock = clock;
        _sendGridKey = sendGridKey;
        _client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    public FakeProvider Provider => Get<FakeProvider>();

    public static Task<ApiHost> New() => New(new MemoryStore());

    public static async Task<ApiHost> New<TStore>(TStore store, ProtocolCatalog? protocols = null)
        where TStore : class, IRecordStore, IDueTimes
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var deployment = new DeploymentSettings
        {
            PublicBaseUrl = Base,
            TwilioAuthToken = "twilio-token",
            TwilioVoiceFrom = "+12025550100",
            LinkKey = "a-link-key-for-tests",
            StaffKey = "a-staff-key-for-tests",
            AuditKey = "an-audit-key-for-tests",
            SendGridWebhookPublicKey = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()),
        };
        var clock = new VirtualClock(Start);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(protocols ?? NoBaseline.Catalog);
        builder.Services.AddLocalClinic(store, clock, SampleClinic.Settings, deployment);
        var app = builder.Build();
        new EndpointTable(app.Services.GetRequiredService<ApiEndpoints>().All).MapTo(app, app.Services.GetRequiredService<EndpointPipeline>());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ApiHost(app, clock, key);
    }

    /// <summary>A clinic with the sample roster and patient P1, welcomed.</summary>
    public static async Task<ApiHost> WithPatient()
    {
        var host = await New();
        await host.Get<RosterStore>().Store(SampleClinic.Roster, CancellationToken.None);
        Assert.Equal(201, (await host.Post("/api/patients", Sample.Patient())).Status);
        return host;
    }

    public T Get<T>()
        where T : notnull =>
        _app.Services.GetRequiredService<T>();

    public Task<Reply> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<Reply> Post(string path, JsonNode body) => Post(path, body.ToJsonString());

    public Task<Reply> Post(string path, string body) => Send(HttpMethod.Post, path, body);

    public Task<Reply> Send(HttpMethod method, string path, string body) =>
        Send(new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") });

    /// <summary>A webhook of Twilio's, signed unless told otherwise.</summary>
    public Task<Reply> Twilio(string path, Dictionary<string, string> form, string? signature = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add(TwilioSignature.Header, signature ?? Sign(path, form));
        return Send(request);
    }

    /// <summary>An id of the provider's form that a test calls by a short name.</summary>
    public static string Sid(string name) => $"SM{Fingerprint.Of(name, 32)}";

    /// <summary>A text from a phone, by webhook.</summary>
    public Task<Reply> Text(string sid, string from, string body) =>
        Twilio("/webhooks/twilio/sms", new() { ["MessageSid"] = Sid(sid), ["From"] = from, ["To"] = "+12025559999", ["Body"] = body });

    /// <summary>A batch of SendGrid's, signed.</summary>
    public Task<Reply> SendGrid(string body, string timestamp = "1772460000")
    {
        var signed = _sendGridKey.SignData(Encoding.UTF8.GetBytes(timestamp + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/sendgrid/events") { Content = new StringContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(SendGridSignature.TimestampHeader, timestamp);
        request.Headers.Add(SendGridSignature.SignatureHeader, Convert.ToBase64String(signed));
        return Send(request);
    }

    public async Task<Reply> Send(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            await Get<DuePump>().RunDue(CancellationToken.None);
            return new Reply((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", text);
        }
    }

    public Task Advance(TimeSpan span) => Get<DuePump>().TurnTo(_clock.GetUtcNow() + span, Turn, CancellationToken.None);

    /// <summary>Everything that has left the building.</summary>
    public Task<IReadOnlyList<SentMessage>> Sent() => Get<SentLog>().After(0, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _sendGridKey.Dispose();
        await _app.DisposeAsync();
    }

    private Task Turn(DateTimeOffset instant)
    {
        _clock.TurnTo(instant);
        return Task.CompletedTask;
    }

    private static string Sign(string path, Dictionary<string, string> form)
    {
        var signed = Base + path + string.Concat(form.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + pair.Value));
#pragma warning disable CA5350 // The provider's protocol.
        return Convert.ToBase64String(HMACSHA1.HashData("twilio-token"u8, Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5350
    }
}
