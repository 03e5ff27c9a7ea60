using KetamineFollowUp.Azure.Settings;
using Microsoft.Extensions.Configuration;

namespace KetamineFollowUp.Azure.Tests.Settings;

/// <summary>Settings that the app starts with; the keys are made up for these tests.</summary>
internal static class CompleteSettings
{
    public static IReadOnlyDictionary<string, string?> Values { get; } = new Dictionary<string, string?>
    {
        ["PublicBaseUrl"] = "https://clinic.example/",
        ["Clinic:Name"] = "Riverside Clinic",
        ["Clinic:Phone"] = "+1 555 010 0100",
        ["Clinic:TimeZone"] = "America/New_York",
        ["Cosmos:Endpoint"] = "https://clinic.documents.azure.com",
        ["Twilio:AccountSid"] = "AC00000000000000000000000000000001",
        ["Twilio:MessagingServiceSid"] = "MG00000000000000000000000000000001",
        ["Twilio:AuthToken"] = "5e8fd31c09ab7742e61d0c95b3f28a64",
        ["SendGrid:ApiKey"] = "another-secret",
        ["SendGrid:FromAddress"] = "follow-up@clinic.example",
        ["Links:Key"] = "qX3vN0b7kTz1LwFh5ReoYdUJ8aGmCs2Ai9PVuM4xEf6K+rQpHBjlW/ZtDgyOnSc0",
        ["Staff:Key"] = "c41f9e07b2d8365aa0e7f1249bd05c8836ef72a19d4b60c5fe138a274db97e02",
        ["Audit:Key"] = "e68b3095d2b58942ec4bfcf06c9b5ea91e34ee5c5acc861df45d9da5df60e872",
    };

    /// <summary>What the app reads, with some settings changed.</summary>
    public static AppSettings Read(params (string Key, string? Value)[] changes)
    {
        var values = new Dictionary<string, string?>(Values);
        foreach (var (key, value) in changes)
        {
            values[key] = value;
        }

        return AppSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }

    /// <summary>The settings of <c>local.settings.sample.json</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> OfSampleFile()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "KetamineFollowUp.sln")))
        {
            root = root.Parent;
        }

        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(root.FullName, "local.settings.sample.json")).Build();
        return file.GetSection("Values").GetChildren().Select(value => KeyValuePair.Create(value.Key.Replace("__", ":", StringComparison.Ordinal), value.Value));
    }
}
