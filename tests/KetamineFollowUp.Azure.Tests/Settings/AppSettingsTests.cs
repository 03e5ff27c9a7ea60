using KetamineFollowUp.Azure.Settings;
using Microsoft.Extensions.Configuration;

namespace KetamineFollowUp.Azure.Tests.Settings;

public class AppSettingsTests
{
    private static readonly IReadOnlyDictionary<string, string?> Complete = CompleteSettings.Values;

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
    public void The_sample_file_is_complete_for_the_app_but_for_its_keys_which_anybody_can_read()
    {
        var faults = Assert.Throws<SettingsException>(() => AppSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(CompleteSettings.OfSampleFile()).Build())).Faults;
        string[] keys = ["Twilio__AuthToken", "SendGrid__ApiKey", "Links__Key", "Staff__Key", "Audit__Key"];
        Assert.Equal(keys.Select(key => $"{key} is a key of the sample settings, which anybody can read"), faults);
    }

    private static AppSettings Read(params (string Key, string? Value)[] changes) => CompleteSettings.Read(changes);
}
