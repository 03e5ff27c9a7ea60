using Azure.Core;
using Azure.Identity;
using KetamineFollowUp.Azure.Identity;
using KetamineFollowUp.Azure.Settings;
using Microsoft.Extensions.Configuration;

namespace KetamineFollowUp.Azure.Tests.Identity;

public sealed class AppIdentityTests
{
    [Fact]
    public void The_app_works_under_the_managed_identity_that_is_named() => Assert.IsType<ManagedIdentityCredential>(
        Read(("AZURE_CLIENT_ID", "6f1d2c3b-0000-4000-8000-000000000001"), ("Cosmos:Endpoint", "https://clinic.documents.azure.com")));

    [Theory]
    [InlineData(null, "AZURE_CLIENT_ID is missing")]
    [InlineData("", "AZURE_CLIENT_ID is missing")]
    [InlineData(" ", "AZURE_CLIENT_ID is missing")]
    [InlineData("id-kfu-prod", "AZURE_CLIENT_ID is not the client id of a managed identity")]
    [InlineData("@Microsoft.KeyVault(VaultName=v;SecretName=s)", "AZURE_CLIENT_ID is not the client id of a managed identity")]
    public void Without_a_name_the_app_does_not_start_and_says_which_setting_it_lacks(string? clientId, string fault) =>
        Assert.Equal([fault], Assert.Throws<SettingsException>(() => Read(("AZURE_CLIENT_ID", clientId))).Faults);

    [Fact]
    public void A_record_on_this_machine_has_a_key_and_needs_no_identity() => Assert.Null(Read(("Cosmos:Key", "the-emulator-s-key")));

    private static TokenCredential? Read(params (string Key, string? Value)[] settings) =>
        AppIdentity.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value)).Build());
}
