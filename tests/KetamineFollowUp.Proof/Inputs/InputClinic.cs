using System.Security.Cryptography;
using System.Text;
using KetamineFollowUp.Clinic;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Scheduling;
using KetamineFollowUp.Simulation.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Proof.Inputs;

/// <summary>The whole HTTP pipeline of a clinic, to throw anything at.</summary>
internal sealed class InputClinic : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    private const string Base = "https://clinic.example";
    private const string Token = "twilio-token";
    private readonly WebApplication _app;
    private readonly InMemoryServer _server;
    private readonly ECDsa _sendGridKey;
    private readonly VirtualClock _clock;

    private InputClinic(WebApplication app, InMemoryServer server, VirtualClock clock, ECDsa sendGridKey)
    {
        _app = app;
        _clock = clock;
        _server = server;
        _sendGridKey = sendGridKey;
    }

    public DateTimeOffset Now => _clock.GetUtcNow();

    public static async Task<InputClinic> Open()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var deployment = new DeploymentSettings
        {
            PublicBaseUrl = Base,
            TwilioAuthToken = Token,
            TwilioVoiceFrom = "+12025550100",
            LinkKey = "a-link-key-for-bad-input",
            SendGridWebhookPublicKey = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()),
        };
        var server = new InMemoryServer();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.Services.AddSingleton<IServer>(server);
        var clock = new VirtualClock(Start);
        builder.Services.AddLocalClinic(new MemoryStore(), clock, SampleClinic.Settings, deployment);
        var app = builder.Build();
        app.UseRouting();
        new EndpointTable([.. app.Services.GetRequiredService<ApiEndpoints>().All, .. app.Services.GetRequiredService<WebEndpoints>().All])
            .MapTo(app, app.Services.GetRequiredService<EndpointPipeline>());
        await app.StartAsync();
        return new InputClinic(app, server, clock, key);
    }

    /// <summary>One of the clinic's use cases.</summary>
    public T Get<T>()
        where T : notnull =>
        _app.Services.GetRequiredService<T>();

    /// <summary>Sends a request and says how it was answered.</summary>
    public async Task<int> Send(Input input)
    {
        var request = new HttpRequestFeature
        {
            Method = input.Method,
            Scheme = "https",
            PathBase = "",
            Path = input.Path.Split('?')[0],
            QueryString = input.Path.Contains('?', StringComparison.Ordinal) ? input.Path[input.Path.IndexOf('?', StringComparison.Ordinal)..] : "",
            Protocol = "HTTP/1.1",
            Body = new MemoryStream(input.Body),
            Headers = new HeaderDictionary { ["Host"] = "clinic.example", ["Content-Type"] = input.ContentType, ["Content-Length"] = $"{input.Body.Length}" },
        };
        Sign(input, request.Headers);
        var response = new HttpResponseFeature();
        using var body = new MemoryStream();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(request);
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set<IHttpRequestBodyDetectionFeature>(HasBody.Instance);
        await _server.Process(features);
        return response.StatusCode;
    }

    /// <summary>Does what the requests made due.</summary>
    public Task Settle() => Get<DuePump>().RunDue(CancellationToken.None);

    /// <summary>Turns the clock, everything on the way at its own due time.</summary>
    public Task AdvanceTo(DateTimeOffset instant) => Get<DuePump>().TurnTo(
        instant,
        at =>
        {
            _clock.TurnTo(at);
            return Task.CompletedTask;
        },
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _sendGridKey.Dispose();
        await _app.DisposeAsync();
    }

    // As the provider would: what we send is really signed, so that it gets past the door.
    private void Sign(Input input, IHeaderDictionary headers)
    {
        if (input.Path.StartsWith("/webhooks/twilio", StringComparison.Ordinal))
        {
            headers[TwilioSignature.Header] = TwilioSignature.Of(Token, Base + input.Path, input.Fields ?? []);
        }
        else if (input.Path.StartsWith("/webhooks/sendgrid", StringComparison.Ordinal))
        {
            var timestamp = FormattableString.Invariant($"{Now.ToUnixTimeSeconds()}");
            headers[SendGridSignature.TimestampHeader] = timestamp;
            headers[SendGridSignature.SignatureHeader] = Convert.ToBase64String(
                _sendGridKey.SignData([.. Encoding.UTF8.GetBytes(timestamp), .. input.Body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        }
    }

    private sealed class HasBody : IHttpRequestBodyDetectionFeature
    {
        public static HasBody Instance { get; } = new();

        public bool CanHaveBody => true;
    }
}
