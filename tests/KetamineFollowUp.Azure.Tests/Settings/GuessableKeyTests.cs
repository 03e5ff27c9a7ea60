using System.Security.Cryptography;
using KetamineFollowUp.Azure.Settings;

namespace KetamineFollowUp.Azure.Tests.Settings;

/// <summary>The app does not start with a key that somebody could guess, look up or take from another place.</summary>
public class GuessableKeyTests
{
    private const string Random = "Vn3sYw8KdQe0PzXb5TgLr1CfUj7HaMi2oEvRk9GxNc4=";

    [Theory]
    [InlineData("Links:Key", "@Microsoft.KeyVault(VaultName=kfu;SecretName=links-key)")]
    [InlineData("Staff:Key", "  @microsoft.keyvault(SecretUri=https://kfu.vault.azure.net/secrets/staff-key)")]
    [InlineData("Twilio:AuthToken", "\t\u200b@MICROSOFT.KeyVault(VaultName=kfu;SecretName=t)")]
    [InlineData("SendGrid:ApiKey", "\"@Microsoft.KeyVault(VaultName=kfu;SecretName=s)\"")]
    [InlineData("SendGrid:WebhookPublicKey", "@Microsoft.AppConfiguration(Endpoint=https://kfu.azconfig.io; Key=k)")]
    [InlineData("Clinic:Name", "@Microsoft.KeyVault(SecretName=name)")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "@Microsoft.KeyVault(SecretName=ai)")]
    public void A_reference_that_did_not_resolve_is_no_value(string key, string value) => AssertRefused(key, value, "has not resolved");

    [Theory]
    [InlineData("Twilio:AuthToken", "local-dev-token")]
    [InlineData("Links:Key", "local-development-link-key")]
    [InlineData("Links:Key", "Local-Development-Staff-Key")]
    [InlineData("Staff:Key", " local-development-staff-key ")]
    [InlineData("Staff:Key", "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==")]
    [InlineData("SendGrid:ApiKey", "your-sendgrid-key")]
    public void A_published_key_is_no_key(string key, string value) => AssertRefused(key, value, "anybody can read");

    [Theory]
    [InlineData("a passphrase that nobody will ever guess, or so one hopes")]
    [InlineData("correcthorsebatterystaplecorrecthorsebatterystaple")]
    [InlineData("Vn3sYw8KdQe0PzXb5TgLr1CfUj7HaMi2oEvRk9Gx")]
    [InlineData("c41f9e07b2d8365aa0e7f1249bd05c8836ef72a19d4b60c5fe138a274db97e")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef")]
    [InlineData("c41f9e07b2d8365aa0e7f1249bd05c88c41f9e07b2d8365aa0e7f1249bd05c88")]
    [InlineData("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")]
    [InlineData("replace-this-with-at-least-32-random-bytes-before-you-start")]
    public void A_key_that_is_short_typed_or_repeats_itself_is_no_key(string value)
    {
        AssertRefused("Links:Key", value, "");
        AssertRefused("Staff:Key", value, "");
    }

    [Theory]
    [InlineData("a-secret")]
    [InlineData("5e8fd31c09ab7742e61d0c95b3f28a6")]
    [InlineData("5e8fd31c09ab7742e61d0c95b3f28a6400")]
    [InlineData("5e8fd31c09ab7742e61d0c95b3f28a6g")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("AC00000000000000000000000000000001")]
    public void A_Twilio_token_is_32_hexadecimal_digits(string value) => AssertRefused("Twilio:AuthToken", value, "");

    [Fact]
    public void Two_settings_do_not_share_a_key()
    {
        var hex = Convert.ToHexString(Convert.FromBase64String(Random));
        foreach (var other in (string[])[Random, hex, Random.TrimEnd('=')])
        {
            var fault = Assert.Single(Assert.Throws<SettingsException>(() => CompleteSettings.Read(("Links:Key", Random), ("Staff:Key", other))).Faults);
            Assert.Equal("Links__Key has the same value as Staff__Key", fault);
        }

        Assert.Throws<SettingsException>(() => CompleteSettings.Read(("Links:Key", Random), ("SendGrid:ApiKey", Random)));
        Assert.Throws<SettingsException>(() => CompleteSettings.Read(("Twilio:AuthToken", "5e8fd31c09ab7742e61d0c95b3f28a64"), ("SendGrid:ApiKey", "5E8FD31C09AB7742E61D0C95B3F28A64")));
    }

    [Fact]
    public void Every_guessable_key_is_named_at_once()
    {
        var fault = Assert.Throws<SettingsException>(() => CompleteSettings.Read(
            ("Twilio:AuthToken", "local-dev-token"), ("Links:Key", "@Microsoft.KeyVault(x)"), ("Staff:Key", "sixteen-other-characters"), ("Clinic:Phone", null)));
        Assert.Equal(["Clinic__Phone", "Links__Key", "Staff__Key", "Twilio__AuthToken"], fault.Faults.Select(text => text.Split(' ')[0]).Order());
    }

    [Fact]
    public void Random_keys_of_every_notation_and_length_are_keys()
    {
        for (var length = 32; length <= 72; length++)
        {
            var bytes = RandomNumberGenerator.GetBytes(length);
            foreach (var key in (string[])[Convert.ToBase64String(bytes), Convert.ToHexString(bytes), Convert.ToHexStringLower(bytes), System.Buffers.Text.Base64Url.EncodeToString(bytes)])
            {
                Assert.Equal(key, CompleteSettings.Read(("Links:Key", key)).Deployment.LinkKey);
            }
        }
    }

    private static void AssertRefused(string key, string value, string words)
    {
        var fault = Assert.Throws<SettingsException>(() => CompleteSettings.Read((key, value)));
        var name = key.Replace(":", "__", StringComparison.Ordinal);
        Assert.StartsWith($"{name} ", Assert.Single(fault.Faults), StringComparison.Ordinal);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value.Trim(), fault.Message, StringComparison.Ordinal);
    }
}
