using System.Text.RegularExpressions;

namespace KetamineFollowUp.Tests.Infra;

/// <summary>What must stand in no file, and what each file keeps; what the compiler makes of them is in <see cref="DeployedTests"/>.</summary>
public sealed class HardeningTests
{
    private const string AnyId = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";

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
