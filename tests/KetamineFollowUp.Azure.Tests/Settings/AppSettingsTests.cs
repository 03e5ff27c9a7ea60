using KetamineFollowUp.Azure.Settings;
using Microsoft.Extensions.Configuration;

namespace KetamineFollowUp.Azure.Tests.Settings;

public class AppSettingsTests
{
    private static readonly Dictionary<string, string?> Complete = new()
    {
        ["PublicBaseUrl"] = "https://clinic.example/",
        ["Clinic:Name"] = "Riverside Clinic",
        ["Clinic:Phone"] = "+1 555 010 0100",
        ["Clinic:TimeZone"] = "America/New_York",
        ["Cosmos:Endpoint"] = "https://clinic.documents.azure.com",
        ["Twilio:AccountSid"] = "AC00000000000000000000000000000001",
        ["Twilio:MessagingServiceSid"] = "MG00000000000000000000000000000001",
        ["Twilio:AuthToken"] = "a-secret",
        ["SendGrid:ApiKey"] = "another-secret",
        ["SendGrid:FromAddress"] = "follow-up@clinic.example",
        ["Links:Key"] = "sixteen-or-more-characters",
        ["Staff:Key"] = "sixteen-other-characters",
        ["Audit:Key"] = "sixteen-more-characters",
    };

    [Fact]
    public void Complete_settings_are_read()
    {
        var settings = Read();
        Assert.Equal("https://clinic.example", settings.Deployment.PublicBaseUrl);
        Assert.Equal(1, settings.Deployment.LinkKeyVersion);
        Assert.Equal("", settings.Deployment.SendGridWebhookPublicKey);
        Assert.Equal("MG00000000000000000000000000000001", settings.Twilio.MessagingServiceSid);
    }

    [Fact]
    public void Nobody_is_called_until_there_is_a_number_to_call_from()
    {
        Assert.False(Read().Deployment.CallsAreOn);
        Assert.True(Read(("Twilio:VoiceFrom", "+12025550100")).Deployment.CallsAreOn);
    }

    public static TheoryData<string> Required => [.. Complete.Keys];

    [Theory]
    [MemberData(nameof(Required))]
    public void A_missing_setting_is_named_as_it_is_set_and_the_app_does_not_start(string key)
    {
        var fault = Assert.Throws<SettingsException>(() => Read((key, null)));
        Assert.Equal([$"{key.Replace(":", "__", StringComparison.Ordinal)} is missing"], fault.Faults);
    }

    [Fact]
    public void All_that_is_missing_is_named_at_once() =>
        Assert.Equal(Complete.Count, Assert.Throws<SettingsException>(() => AppSettings.Read(new ConfigurationBuilder().Build())).Faults.Count);

    [Theory]
    [InlineData("Clinic:TimeZone", "Mars/Olympus", "Clinic__TimeZone")]
    [InlineData("Twilio:AccountSid", "SK123", "Twilio__AccountSid")]
    [InlineData("Twilio:MessagingServiceSid", "+12025550000", "Twilio__MessagingServiceSid")]
    [InlineData("Twilio:VoiceFrom", "202-555-0100", "Twilio__VoiceFrom")]
    [InlineData("SendGrid:FromAddress", "clinic", "SendGrid__FromAddress")]
    [InlineData("Links:Key", "short", "Links__Key")]
    [InlineData("Staff:Key", "short", "Staff__Key")]
    [InlineData("Audit:Key", "short", "Audit__Key")]
    [InlineData("Links:KeyVersion", "one", "Links__KeyVersion")]
    [InlineData("Links:KeyVersion", "0", "Links__KeyVersion")]
    [InlineData("PublicBaseUrl", "http://clinic.example", "PublicBaseUrl")]
    [InlineData("PublicBaseUrl", "clinic.example", "PublicBaseUrl")]
    [InlineData("PublicBaseUrl", "https://clinic.example/?a=b", "PublicBaseUrl")]
    [InlineData("SendGrid:WebhookPublicKey", "no base64!", "SendGrid__WebhookPublicKey")]
    [InlineData("SendGrid:WebhookPublicKey", "c2VjcmV0", "SendGrid__WebhookPublicKey")]
    [InlineData("Cosmos:Key", "c2VjcmV0", "Cosmos__Key")]
    public void A_wrong_setting_is_named_without_its_value(string key, string value, string name)
    {
        var fault = Assert.Throws<SettingsException>(() => Read((key, value)));
        Assert.StartsWith(name, Assert.Single(fault.Faults), StringComparison.Ordinal);
        Assert.DoesNotContain(value, fault.Message.Replace(name, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_file_is_complete_for_the_app()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "KetamineFollowUp.sln")))
        {
            root = root.Parent;
        }

        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(root.FullName, "local.settings.sample.json")).Build();
        var values = file.GetSection("Values").GetChildren().Select(value => KeyValuePair.Create(value.Key.Replace("__", ":", StringComparison.Ordinal), value.Value));
        Assert.NotNull(AppSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build()));
    }

    private static AppSettings Read(params (string Key, string? Value)[] changes)
    {
        var values = new Dictionary<string, string?>(Complete);
        foreach (var (key, value) in changes)
        {
            values[key] = value;
        }

        return AppSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}
