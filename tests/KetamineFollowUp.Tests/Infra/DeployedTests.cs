using System.Text.RegularExpressions;

namespace KetamineFollowUp.Tests.Infra;

/// <summary>What a healthcare review asks of every environment, read from what the compiler makes of it.</summary>
public sealed class DeployedTests
{
    public static TheoryData<string> Environments => EnvironmentTests.Files;

    public static TheoryData<string, string, string, string> Closed
    {
        get
        {
            (string Type, string Path, string Value)[] table =
            [
                ("Microsoft.Storage/storageAccounts", "properties.allowBlobPublicAccess", "false"),
                ("Microsoft.Storage/storageAccounts", "properties.allowSharedKeyAccess", "false"),
                ("Microsoft.Storage/storageAccounts", "properties.publicNetworkAccess", "\"Disabled\""),
                ("Microsoft.Storage/storageAccounts", "properties.minimumTlsVersion", "\"TLS1_2\""),
                ("Microsoft.Storage/storageAccounts", "properties.supportsHttpsTrafficOnly", "true"),
                ("Microsoft.Storage/storageAccounts/blobServices/containers", "properties.publicAccess", "\"None\""),
                ("Microsoft.DocumentDB/databaseAccounts", "properties.disableLocalAuth", "true"),
                ("Microsoft.DocumentDB/databaseAccounts", "properties.minimalTlsVersion", "\"Tls12\""),
                ("Microsoft.DocumentDB/databaseAccounts", "properties.networkAclBypass", "\"None\""),
                ("Microsoft.KeyVault/vaults", "properties.enableRbacAuthorization", "true"),
                ("Microsoft.KeyVault/vaults", "properties.enableSoftDelete", "true"),
                ("Microsoft.KeyVault/vaults", "properties.enablePurgeProtection", "true"),
                ("Microsoft.KeyVault/vaults", "properties.networkAcls.defaultAction", "\"Deny\""),
                ("Microsoft.Insights/components", "properties.DisableLocalAuth", "true"),
                ("Microsoft.OperationalInsights/workspaces", "properties.features.disableLocalAuth", "true"),
                ("Microsoft.Web/sites", "properties.httpsOnly", "true"),
                ("Microsoft.Web/sites", "properties.siteConfig.minTlsVersion", "\"1.2\""),
                ("Microsoft.Web/sites", "properties.siteConfig.scmMinTlsVersion", "\"1.2\""),
                ("Microsoft.Web/sites", "identity.type", "\"UserAssigned\""),
                ("Microsoft.Web/sites", "properties.functionAppConfig.deployment.storage.authentication.type", "\"UserAssignedIdentity\""),
                ("Microsoft.Web/sites/basicPublishingCredentialsPolicies", "properties.allow", "false"),
            ];
            var rows = new TheoryData<string, string, string, string>();
            foreach (var file in EnvironmentTests.Files)
            {
                foreach (var (type, path, value) in table)
                {
                    rows.Add(file.Data, type, path, value);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public void A_service_takes_no_key_no_old_tls_and_nobody_from_outside(string environment, string type, string path, string value)
    {
        var resources = Deployed.Resources(environment, type);
        Assert.NotEmpty(resources);
        Assert.All(resources, resource => Assert.Equal(value, resource.At(path)));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void A_service_tells_the_workspace_what_happens_to_it(string environment)
    {
        string[] observed =
        [
            "Microsoft.Storage/storageAccounts/[^/]+/blobServices/default", "Microsoft.DocumentDB/databaseAccounts/[^/]+", "Microsoft.KeyVault/vaults/[^/]+",
            "Microsoft.DurableTask/schedulers/[^/]+", "Microsoft.Web/sites/[^/]+",
        ];
        var settings = Deployed.Resources(environment, "Microsoft.Insights/diagnosticSettings");
        Assert.All(observed, type => Assert.Single(settings, setting => Regex.IsMatch(setting.Id, $"/providers/{type}/providers/Microsoft.Insights/diagnosticSettings/")));
        Assert.Equal(observed.Length, settings.Count);
    }

    [Theory]
    [InlineData("environments/prod.bicepparam", 1)]
    [InlineData("environments/dev.bicepparam", 0)]
    public void The_record_is_locked_where_patients_are_and_where_whoever_deploys_may_lock_it(string environment, int locks) =>
        Assert.Equal(locks, Deployed.Resources(environment, "Microsoft.Authorization/locks").Count);

    [Theory]
    [MemberData(nameof(Environments))]
    public void Histories_of_orchestrations_go_after_a_month(string environment)
    {
        var policy = Assert.Single(Deployed.Resources(environment, "Microsoft.DurableTask/schedulers/retentionPolicies"));
        Assert.Equal("[{\"retentionPeriodInDays\":30}]", policy.At("properties.retentionPolicies"));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void A_release_replaces_instances_in_batches_and_asks_nothing_of_the_plan_that_it_does_not_know(string environment)
    {
        var app = Assert.Single(Deployed.Resources(environment, "Microsoft.Web/sites"));
        Assert.Equal("\"RollingUpdate\"", app.At("properties.functionAppConfig.siteUpdateStrategy.type"));
        Assert.Null(app.At("properties.siteConfig.ftpsState"));
        Assert.Null(app.At("properties.siteConfig.alwaysOn"));
    }
}
