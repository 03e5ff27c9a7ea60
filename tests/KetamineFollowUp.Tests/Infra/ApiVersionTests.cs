namespace KetamineFollowUp.Tests.Infra;

public sealed class ApiVersionTests
{
    /// <summary>The oldest version of each provider's interface that is still asked for. Raise a line when Azure announces an end.</summary>
    private static readonly Dictionary<string, string> Oldest = new()
    {
        ["Microsoft.Authorization/locks"] = "2020-05-01",
        ["Microsoft.Authorization/roleAssignments"] = "2022-04-01",
        ["Microsoft.Consumption"] = "2024-08-01",
        ["Microsoft.DocumentDB"] = "2025-04-15",
        ["Microsoft.DurableTask"] = "2025-11-01",
        ["Microsoft.Insights/actionGroups"] = "2023-01-01",
        ["Microsoft.Insights/components"] = "2020-02-02",
        // The only version that knows categoryGroup; it has been a preview for years.
        ["Microsoft.Insights/diagnosticSettings"] = "2021-05-01-preview",
        ["Microsoft.Insights/metricAlerts"] = "2018-03-01",
        ["Microsoft.Insights/scheduledQueryRules"] = "2023-12-01",
        ["Microsoft.Insights/webtests"] = "2022-06-15",
        ["Microsoft.KeyVault"] = "2025-05-01",
        ["Microsoft.ManagedIdentity"] = "2024-11-30",
        ["Microsoft.Network/privateDnsZones"] = "2024-06-01",
        ["Microsoft.Network"] = "2025-01-01",
        ["Microsoft.OperationalInsights"] = "2025-02-01",
        ["Microsoft.Storage"] = "2025-01-01",
        ["Microsoft.Web"] = "2025-03-01",
    };

    public static TheoryData<string> Environments => EnvironmentTests.Files;

    [Theory]
    [MemberData(nameof(Environments))]
    public void No_resource_is_asked_for_in_a_version_that_is_older_than_the_table_says(string environment)
    {
        foreach (var resource in Deployed.Resources(environment))
        {
            var oldest = OldestOf(resource.Type);
            Assert.True(string.CompareOrdinal(resource.ApiVersion, oldest) >= 0, $"{resource}: {resource.ApiVersion} is older than {oldest}");
            Assert.True(
                resource.ApiVersion == oldest || !resource.ApiVersion.EndsWith("-preview", StringComparison.Ordinal), $"{resource}: {resource.ApiVersion} is a preview");
        }
    }

    // The longest line that the type begins with.
    private static string OldestOf(string type)
    {
        var line = Oldest.Keys.Where(key => type == key || type.StartsWith(key + "/", StringComparison.Ordinal)).MaxBy(key => key.Length);
        Assert.True(line is not null, $"{type} is not in the table of versions");
        return Oldest[line!];
    }
}
