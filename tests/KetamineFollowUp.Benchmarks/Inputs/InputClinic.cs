using System.Security.Cryptography;
using System.Text;
using KetamineFollowUp.Clinic.Api;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Pages;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Local;
using KetamineFollowUp.Local.Scheduling;
using KetamineFollowUp.Local.Simulation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Benchmarks.Inputs;

/// <summary>The whole HTTP pipeline of a clinic with one patient, to throw anything at.</summary>
internal sealed class InputClinic : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    private const string Base = "https://clinic.example";
    private const string Token = "twilio-token";
    private readonly WebApplication _app;
    private readonly InMemoryServer _server;
    private readonly ECDsa _sendGridKey;

    private InputClinic(WebApplication app, InMemoryServer server, ECDsa sendGridKey)
    {
        _app = app;
        _server = server;
        _sendGridKey = sendGridKey;
    }

    public static async Task<InputClinic> Open()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var doors = new DoorSettings
        {
            PublicBaseUrl = Base,
            TwilioAuthToken = Token,
            LinkKey = "a-link-key-for-bad-input",
            SendGridWebhookPublicKey = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()),
        };
        var server = new InMemoryServer();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.Services.AddSingleton<IServer>(server);
        builder.Services.AddLocalClinic(new MemoryStore(), new VirtualClock(Start), SampleClinic.Settings, doors);
        var app = builder.Build();
        app.UseRouting();
        new EndpointTable([.. app.Services.GetRequiredService<ApiEndpoints>().All, .. app.Services.GetRequiredService<PageEndpoints>().All])
            .MapTo(app, app.Services.GetRequiredService<Doorway>());
        await app.StartAsync();
        var clinic = new InputClinic(app, server, key);
        await app.Services.GetRequiredService<RosterDesk>().Store(SampleClinic.Roster, CancellationToken.None);
        foreach (var sound in Samples.First)
        {
            if (await clinic.Send(sound) is var status && status >= 300)
            {
                throw new InvalidOperationException($"{sound.Path} answered {status}");
            }
        }

        return clinic;
    }

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
    public Task Settle() => _app.Services.GetRequiredService<DuePump>().RunDue(CancellationToken.None);

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
            var signed = Base + input.Path + string.Concat((input.Fields ?? []).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + pair.Value));
#pragma warning disable CA5350 // The provider's protocol.
            headers[TwilioSignature.Header] = Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(Token), Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5350
        }
        else if (input.Path.StartsWith("/webhooks/sendgrid", StringComparison.Ordinal))
        {
            const string Timestamp = "1772463600";
            headers[SendGridSignature.TimestampHeader] = Timestamp;
            headers[SendGridSignature.SignatureHeader] = Convert.ToBase64String(
                _sendGridKey.SignData([.. Encoding.UTF8.GetBytes(Timestamp), .. input.Body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        }
    }

    private sealed class HasBody : IHttpRequestBodyDetectionFeature
    {
        public static HasBody Instance { get; } = new();

        public bool CanHaveBody => true;
    }
}
