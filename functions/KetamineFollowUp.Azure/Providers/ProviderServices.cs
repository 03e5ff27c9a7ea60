using KetamineFollowUp.Azure.Settings;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using Microsoft.Extensions.DependencyInjection;
using SendGrid;
using Twilio.Clients;
using NetClient = System.Net.Http.HttpClient;

namespace KetamineFollowUp.Azure.Providers;

/// <summary>Texts and calls by Twilio, emails by SendGrid, each on an HTTP client of its own that neither retries nor logs addresses.</summary>
internal static class ProviderServices
{
    // ASSUMPTION: a call that takes longer has an unknown outcome; a claim on a message lasts 2 min, well beyond it.
    private static readonly TimeSpan AnsweredWithin = TimeSpan.FromSeconds(10);

    // ASSUMPTION: how long a changed address of a provider may go unnoticed.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddProviders(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton(settings.Twilio);
        services.AddSingleton(settings.SendGrid);
        services.AddSingleton<ITwilioRestClient>(_ => Twilio(settings, NewHttp()));
        services.AddSingleton<ISendGridClient>(_ => SendGrid(settings, NewHttp()));
        services.AddSingleton<ITextSender, TwilioTexts>();
        services.AddSingleton<ICallSender, TwilioCalls>();
        services.AddSingleton<IInboundTexts, TwilioInbox>();
        return services.AddSingleton<IEmailSender, SendGridEmails>();
    }

    /// <summary>The SDK's client on a given HTTP client.</summary>
    internal static TwilioRestClient Twilio(AppSettings settings, NetClient http) =>
        new(settings.Twilio.AccountSid, settings.Deployment.TwilioAuthToken, httpClient: new StatusKeepingClient(http));

    /// <summary>The SDK's client on a given HTTP client.</summary>
    internal static SendGridClient SendGrid(AppSettings settings, NetClient http) => new(http, settings.SendGrid.ApiKey);

    private static NetClient NewHttp() =>
        new(new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime, AllowAutoRedirect = false }) { Timeout = AnsweredWithin };
}
