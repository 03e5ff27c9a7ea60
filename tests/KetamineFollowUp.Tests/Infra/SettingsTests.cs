namespace KetamineFollowUp.Tests.Infra;

public sealed class SettingsTests
{
    private static readonly Dictionary<string, string> Settings = Read();

    /// <summary>Settings that are references into the vault.</summary>
    internal static IEnumerable<string> References => Settings.Where(setting => setting.Value.StartsWith("secret(", StringComparison.Ordinal)).Select(setting => setting.Key);

    [Theory]
    [InlineData("Clinic__Name", "clinic.name")]
    [InlineData("Clinic__Phone", "clinic.phone")]
    [InlineData("Clinic__TimeZone", "clinic.timeZone")]
    [InlineData("PublicBaseUrl", "publicBaseUrl")]
    [InlineData("Twilio__AccountSid", "messaging.twilioAccountSid")]
    [InlineData("Twilio__MessagingServiceSid", "messaging.twilioMessagingServiceSid")]
    [InlineData("Twilio__VoiceFrom", "messaging.?twilioVoiceFrom ?? ''")]
    [InlineData("SendGrid__FromAddress", "messaging.sendGridFromAddress")]
    [InlineData("SendGrid__WebhookPublicKey", "messaging.?sendGridWebhookPublicKey ?? ''")]
    [InlineData("Links__KeyVersion", "string(linkKeyVersion)")]
    [InlineData("Cosmos__Endpoint", "cosmos.properties.documentEndpoint")]
    [InlineData("Cosmos__Database", "services.database")]
    [InlineData("TASKHUB_NAME", "services.taskHub")]
    [InlineData("AZURE_CLIENT_ID", "identityClientId")]
    [InlineData("AzureWebJobsStorage__credential", "'managedidentity'")]
    [InlineData("AzureWebJobsStorage__clientId", "identityClientId")]
    [InlineData("AzureWebJobsStorage__blobServiceUri", "storage.properties.primaryEndpoints.blob")]
    [InlineData("AzureWebJobsStorage__queueServiceUri", "storage.properties.primaryEndpoints.queue")]
    [InlineData("AzureWebJobsStorage__tableServiceUri", "storage.properties.primaryEndpoints.table")]
    public void The_app_gets_the_setting(string name, string value) => Assert.Equal(value, Settings[name]);

    [Theory]
    [InlineData("Twilio__AuthToken", "twilio-auth-token")]
    [InlineData("SendGrid__ApiKey", "sendgrid-api-key")]
    [InlineData("Links__Key", "links-key")]
    [InlineData("Staff__Key", "staff-key")]
    [InlineData("Audit__Key", "audit-key")]
    public void A_secret_is_a_reference_into_the_vault_and_the_guide_says_how_to_set_it(string name, string secret)
    {
        Assert.Equal($"secret(services.vault, '{secret}')", Settings[name]);
        Assert.Contains($"--name {secret}", InfraFolder.Text("docs", "deploy.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_scheduler_is_reached_by_identity() => Assert.Equal(
        "'Endpoint=${scheduler.properties.endpoint};Authentication=ManagedIdentity;ClientID=${identityClientId}'",
        Settings["DURABLE_TASK_SCHEDULER_CONNECTION_STRING"]);

    [Fact]
    public void One_instance_stands_ready_for_requests_and_one_for_orchestrations()
    {
        var app = InfraFolder.Module("function-app").Code;
        Assert.Contains("{ name: 'http', instanceCount: 1 }", app, StringComparison.Ordinal);
        Assert.Contains("{ name: 'durable', instanceCount: 1 }", app, StringComparison.Ordinal);
        Assert.Contains("{ name: 'dotnet-isolated', version: '10.0' }", app, StringComparison.Ordinal);
        Assert.Contains("{ name: 'FC1', tier: 'FlexConsumption' }", app, StringComparison.Ordinal);
    }

    [Fact]
    public void Sign_in_lets_anonymous_requests_pass_and_keeps_no_secret()
    {
        var signIn = InfraFolder.Module("sign-in");
        Assert.Equal(["'AllowAnonymous'"], signIn.ValuesOf("unauthenticatedClientAction"));
        Assert.Equal(["false"], signIn.ValuesOf("requireAuthentication"));
        Assert.Equal(["'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'"], signIn.ValuesOf("clientSecretSettingName"));
        Assert.Equal("identityClientId", Settings["OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID"]);
    }

    private static Dictionary<string, string> Read()
    {
        var code = InfraFolder.Module("app-settings").Code;
        var properties = code.IndexOf("properties: {", StringComparison.Ordinal);
        return BicepText.Entries(BicepText.Inside(code, code.IndexOf('{', properties))).ToDictionary(entry => entry.Key, entry => entry.Value);
    }
}
