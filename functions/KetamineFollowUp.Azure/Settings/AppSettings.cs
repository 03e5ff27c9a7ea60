using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Cosmos;
using KetamineFollowUp.Domain.Values;
using Microsoft.Extensions.Configuration;

namespace KetamineFollowUp.Azure.Settings;

/// <summary>The settings of the app, complete and checked before anything else starts.</summary>
/// <param name="Clinic">The clinic as patients and staff know it.</param>
/// <param name="Deployment">Where it is found, and its keys.</param>
/// <param name="Twilio">The account that carries texts and calls.</param>
/// <param name="SendGrid">The account that carries emails.</param>
/// <param name="AuditHeads">The blob container that keeps heads of audit chains; null: they are not kept.</param>
internal sealed record AppSettings(ClinicSettings Clinic, DeploymentSettings Deployment, TwilioSettings Twilio, SendGridSettings SendGrid, Uri? AuditHeads)
{
    /// <summary>Reads and checks them.</summary>
    /// <exception cref="SettingsException">Something is missing or wrong; it names every such setting.</exception>
    public static AppSettings Read(IConfiguration configuration)
    {
        var faults = new SettingFaults();
        var clinic = Bind<ClinicSettings>(configuration.GetSection(ClinicSettings.Section));
        var twilio = Bind<TwilioSettings>(configuration.GetSection(TwilioSettings.Section));
        var sendGrid = Bind<SendGridSettings>(configuration.GetSection(SendGridSettings.Section));
        var cosmos = Bind<CosmosSettings>(configuration.GetSection(CosmosSettings.Section));
        UnresolvedReferences.Check(configuration, faults);
        var deployment = DeploymentOf(configuration, faults);
        faults.Check(clinic, property => $"{ClinicSettings.Section}__{property}");
        faults.Check(twilio, property => $"{TwilioSettings.Section}__{property}");
        faults.Check(sendGrid, property => $"{SendGridSettings.Section}__{property}");
        faults.Check(cosmos, property => $"{CosmosSettings.Section}__{property}");
        faults.Check(deployment, property => DeploymentSettings.Names[property]);
        faults.Unless(clinic.TimeZone.Length == 0 || clinic.Zone.IsKnown, "Clinic__TimeZone", "is not an IANA zone, such as America/New_York");
        faults.Unless(
            !Uri.TryCreate(deployment.PublicBaseUrl, UriKind.Absolute, out var url) || url.Scheme == Uri.UriSchemeHttps || url.IsLoopback,
            "PublicBaseUrl", "must begin with https://");
        faults.Unless(!deployment.PublicBaseUrl.AsSpan().ContainsAny('?', '#'), "PublicBaseUrl", "must end with its path: links and webhooks are added to it");
        faults.Unless(string.IsNullOrEmpty(sendGrid.FromAddress) || EmailAddress.TryParse(sendGrid.FromAddress, out _), "SendGrid__FromAddress", "is not an email address");
        faults.Unless(SendGridSignature.IsKey(deployment.SendGridWebhookPublicKey), "SendGrid__WebhookPublicKey", "is not the verification key that SendGrid shows");
        KeyFaults.Check(deployment, sendGrid, faults);
        var heads = configuration["Audit:HeadsUrl"]?.Trim() is { Length: > 0 } given ? given : null;
        Uri? headsUrl = null;
        faults.Unless(heads is null || (Uri.TryCreate(heads, UriKind.Absolute, out headsUrl) && headsUrl.Scheme == Uri.UriSchemeHttps), "Audit__HeadsUrl", "is not the https:// URL of a blob container");
        faults.ThrowIfAny();
        return new AppSettings(clinic, deployment, twilio, sendGrid, headsUrl);
    }

    private static DeploymentSettings DeploymentOf(IConfiguration configuration, SettingFaults faults)
    {
        var version = Text(nameof(DeploymentSettings.LinkKeyVersion));
        return new DeploymentSettings
        {
            PublicBaseUrl = Text(nameof(DeploymentSettings.PublicBaseUrl)).TrimEnd('/'),
            TwilioAuthToken = Text(nameof(DeploymentSettings.TwilioAuthToken)),
            TwilioAccountSid = Text(nameof(DeploymentSettings.TwilioAccountSid)),
            TwilioVoiceFrom = Text(nameof(DeploymentSettings.TwilioVoiceFrom)),
            SendGridWebhookPublicKey = Text(nameof(DeploymentSettings.SendGridWebhookPublicKey)),
            LinkKey = Text(nameof(DeploymentSettings.LinkKey)),
            LinkKeyVersion = version.Length == 0 ? 1 : faults.Number(DeploymentSettings.Names[nameof(DeploymentSettings.LinkKeyVersion)], version),
            StaffKey = Text(nameof(DeploymentSettings.StaffKey)),
            AuditKey = Text(nameof(DeploymentSettings.AuditKey)),
            AuditKeyBefore = Text(nameof(DeploymentSettings.AuditKeyBefore)),
        };

        string Text(string property) => configuration[DeploymentSettings.Names[property].Replace("__", ":", StringComparison.Ordinal)]?.Trim() ?? "";
    }

    private static T Bind<T>(IConfigurationSection section)
        where T : new() =>
        section.Get<T>() ?? new T();
}
