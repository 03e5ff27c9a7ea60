using System.Text.RegularExpressions;

namespace KetamineFollowUp.Tests.Infra;

/// <summary>What a healthcare review asks of the deployment.</summary>
public sealed class HardeningTests
{
    private const string AnyId = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";

    [Theory]
    [InlineData("storage", "allowSharedKeyAccess", "false")]
    [InlineData("storage", "allowBlobPublicAccess", "false")]
    [InlineData("storage", "publicAccess", "'None'")]
    [InlineData("storage", "publicNetworkAccess", "'Disabled'")]
    [InlineData("storage", "minimumTlsVersion", "'TLS1_2'")]
    [InlineData("storage", "supportsHttpsTrafficOnly", "true")]
    [InlineData("cosmos", "disableLocalAuth", "true")]
    [InlineData("cosmos", "minimalTlsVersion", "'Tls12'")]
    [InlineData("cosmos", "networkAclBypass", "'None'")]
    [InlineData("vault", "enableRbacAuthorization", "true")]
    [InlineData("vault", "enableSoftDelete", "true")]
    [InlineData("vault", "enablePurgeProtection", "true")]
    [InlineData("vault", "defaultAction", "'Deny'")]
    [InlineData("monitoring", "DisableLocalAuth", "true")]
    [InlineData("monitoring", "disableLocalAuth", "true")]
    [InlineData("function-app", "httpsOnly", "true")]
    [InlineData("function-app", "minTlsVersion", "'1.2'")]
    [InlineData("function-app", "scmMinTlsVersion", "'1.2'")]
    [InlineData("function-app", "ftpsState", "'Disabled'")]
    public void A_service_is_closed_by_default(string module, string property, string value) =>
        Assert.Equal([value], InfraFolder.Module(module).ValuesOf(property));

    [Fact]
    public void Publishing_passwords_are_off() => Assert.Equal(["false", "false"], InfraFolder.Module("function-app").ValuesOf("allow"));

    [Theory]
    [InlineData("listKeys")]
    [InlineData("listConnectionStrings")]
    [InlineData("AccountKey=")]
    [InlineData("SharedAccessKey")]
    [InlineData("primaryKey")]
    [InlineData("0.0.0.0")]
    public void No_file_holds_or_asks_for_a_key_or_opens_to_everyone(string text) =>
        Assert.All(InfraFolder.All, file => Assert.DoesNotContain(text, file.Code, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_vault_s_name_does_not_follow_from_the_host_name_that_patients_see()
    {
        Assert.DoesNotContain(InfraFolder.Module("vault").ValuesOf("name"), name => name.Contains("base.name", StringComparison.Ordinal));
        Assert.Contains("uniqueString(subscription().subscriptionId,", InfraFolder.Module("vault").Code, StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_is_backed_up_continuously_and_cannot_be_deleted_by_mistake()
    {
        var cosmos = InfraFolder.Module("cosmos").Code;
        Assert.Contains("type: 'Continuous', continuousModeProperties: { tier: 'Continuous30Days' }", cosmos, StringComparison.Ordinal);
        Assert.Contains("level: 'CanNotDelete'", cosmos, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scheduler_s_list_of_callers_is_never_empty()
    {
        var list = Assert.Single(InfraFolder.Module("scheduler").Params, param => param.Name == "ipAllowlist");
        Assert.Contains("@minLength(1)", list.Decorators, StringComparison.Ordinal);
        Assert.Contains("concat([network.outputs.outboundAddress], operators.ipAddresses)", InfraFolder.Main.Code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("storage")]
    [InlineData("cosmos")]
    [InlineData("vault")]
    [InlineData("function-app")]
    public void A_service_tells_the_workspace_what_happens_to_it(string module)
    {
        var code = InfraFolder.Module(module).Code;
        Assert.Contains("'Microsoft.Insights/diagnosticSettings@", code, StringComparison.Ordinal);
        Assert.Contains("workspaceId: workspaceId", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AppServiceHTTPLogs")]
    [InlineData("FunctionAppLogs")]
    [InlineData("allLogs")]
    [InlineData("'PartitionKeyStatistics'")]
    [InlineData("'PartitionKeyRUConsumption'")]
    public void Logs_that_would_hold_survey_links_or_phone_numbers_are_not_kept(string category) =>
        Assert.All(InfraFolder.All, file => Assert.DoesNotContain(category, file.Code, StringComparison.Ordinal));

    [Fact]
    public void Role_ids_are_the_only_ids_in_the_files() => Assert.All(
        InfraFolder.All.Where(file => file.Name != "modules/roles.bicep"),
        file => Assert.DoesNotMatch(new Regex(AnyId), file.Code));
}
