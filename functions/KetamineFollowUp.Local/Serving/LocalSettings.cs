using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Local.Serving;

/// <summary>The settings, checked; each has a default, so that the clinic runs without any.</summary>
/// <param name="Clinic">The clinic as patients and staff know it.</param>
/// <param name="Deployment">Where it is found, and its keys.</param>
/// <param name="Problems">What is missing or wrong, each naming its setting; with any, the clinic must not start.</param>
internal sealed record LocalSettings(ClinicSettings Clinic, DeploymentSettings Deployment, IReadOnlyList<string> Problems)
{
    private static readonly ImmutableDictionary<string, string> NameOf = DeploymentSettings.Names.AddRange(new Dictionary<string, string>
    {
        [nameof(ClinicSettings.Name)] = "Clinic__Name",
        [nameof(ClinicSettings.Phone)] = "Clinic__Phone",
        [nameof(ClinicSettings.TimeZone)] = "Clinic__TimeZone",
    });

    /// <summary>Reads and checks them.</summary>
    /// <param name="configuration">Where they are; a colon stands for the two underscores of the environment.</param>
    /// <param name="listensAt">The default of <c>PublicBaseUrl</c>.</param>
    public static LocalSettings Read(IConfiguration configuration, string listensAt)
    {
        var problems = new List<string>();
        var clinic = new ClinicSettings
        {
            Name = Text(nameof(ClinicSettings.Name), SampleClinic.Settings.Name),
            Phone = Text(nameof(ClinicSettings.Phone), SampleClinic.Settings.Phone),
            TimeZone = Text(nameof(ClinicSettings.TimeZone), SampleClinic.Settings.TimeZone),
        };
        var version = Text(nameof(DeploymentSettings.LinkKeyVersion), "1");
        var deployment = new DeploymentSettings
        {
            PublicBaseUrl = Text(nameof(DeploymentSettings.PublicBaseUrl), listensAt).TrimEnd('/'),
            TwilioAuthToken = Text(nameof(DeploymentSettings.TwilioAuthToken), SampleClinic.Deployment.TwilioAuthToken),
            TwilioAccountSid = Text(nameof(DeploymentSettings.TwilioAccountSid), ""),
            TwilioVoiceFrom = Text(nameof(DeploymentSettings.TwilioVoiceFrom), SampleClinic.Deployment.TwilioVoiceFrom),
            SendGridWebhookPublicKey = Text(nameof(DeploymentSettings.SendGridWebhookPublicKey), ""),
            LinkKey = Text(nameof(DeploymentSettings.LinkKey), SampleClinic.Deployment.LinkKey),
            LinkKeyVersion = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
            StaffKey = Text(nameof(DeploymentSettings.StaffKey), SampleClinic.Deployment.StaffKey),
            AuditKey = Text(nameof(DeploymentSettings.AuditKey), SampleClinic.Deployment.AuditKey),
            AuditKeyBefore = Text(nameof(DeploymentSettings.AuditKeyBefore), ""),
        };
        problems.AddRange(ProblemsOf(clinic));
        problems.AddRange(ProblemsOf(deployment));
        if (clinic.TimeZone.Length > 0 && !clinic.Zone.IsKnown)
        {
            problems.Add("Clinic__TimeZone is not an IANA zone, such as America/New_York");
        }

        if (deployment.PublicBaseUrl.Length > 0 && !(Uri.TryCreate(deployment.PublicBaseUrl, UriKind.Absolute, out var url) && url.Scheme.StartsWith("http", StringComparison.Ordinal)))
        {
            problems.Add("PublicBaseUrl is not an absolute http(s) URL, such as https://clinic.example");
        }

        return new LocalSettings(clinic, deployment, problems);

        // Given but empty is a fault: somebody meant to set it.
        string Text(string property, string byDefault) => configuration[NameOf[property].Replace("__", ":", StringComparison.Ordinal)]?.Trim() ?? byDefault;
    }

    private static IEnumerable<string> ProblemsOf(object settings)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), results, validateAllProperties: true);
        foreach (var result in results)
        {
            var property = result.MemberNames.First();
            var name = NameOf[property];
            yield return result.ErrorMessage?.Contains("required", StringComparison.Ordinal) == true
                ? $"{name} is missing"
                : $"{name}: {result.ErrorMessage!.Replace($"field {property}", "setting", StringComparison.Ordinal).Replace(property, name, StringComparison.Ordinal)}";
        }
    }
}
