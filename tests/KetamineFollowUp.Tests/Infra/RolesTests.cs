using System.Text.RegularExpressions;

namespace KetamineFollowUp.Tests.Infra;

public sealed partial class RolesTests
{
    private static readonly BicepFile Roles = InfraFolder.Module("roles");

    [Theory]
    [InlineData("storage", "app", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b")]
    [InlineData("storage", "app", "974c5e8b-45b9-4653-ba55-5f855dd0fb88")]
    [InlineData("storage", "app", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3")]
    [InlineData("vault", "app", "4633458b-17de-408a-b874-0445c86b69e6")]
    [InlineData("vault", "operators", "b86a8fe4-44ce-4948-aee5-eccb2c155cd7")]
    [InlineData("telemetry", "app", "3913510d-42f4-4e42-8a64-420c390055eb")]
    [InlineData("scheduler", "app", "0ad04412-c4d5-4796-b79c-f76d14c8d402")]
    [InlineData("scheduler", "operators", "d6a5505f-6ebb-45a4-896e-ac8274cfc0ac")]
    [InlineData("cosmos", "app", "00000000-0000-0000-0000-000000000002")]
    public void A_grant_stands_in_the_table(string on, string to, string role) => Assert.Contains((on, to, role), Table());

    [Fact]
    public void The_table_grants_nothing_else() => Assert.Equal(9, Table().Count);

    [Fact]
    public void Every_grant_of_the_deployment_comes_from_the_table_by_a_loop()
    {
        var grants = InfraFolder.All.SelectMany(file => Grant().Matches(file.Code).Select(match => (file.Name, Loop: match.Groups["loop"].Value))).ToList();
        Assert.All(grants, grant => Assert.Equal("modules/roles.bicep", grant.Name));
        Assert.Equal(Table().Select(row => row.On).Distinct(), grants.Select(grant => LoopedOver().Match(grant.Loop).Groups["on"].Value));
    }

    [Fact]
    public void A_grant_reaches_one_resource_and_not_the_group()
    {
        Assert.DoesNotContain("scope: resourceGroup()", Roles.Code, StringComparison.Ordinal);
        Assert.Equal(["storage", "vault", "telemetry", "scheduler", "cosmos.id"], Roles.ValuesOf("scope"));
    }

    private static List<(string On, string To, string Role)> Table() =>
        [.. Row().Matches(Roles.Text).Select(match => (match.Groups["on"].Value, match.Groups["to"].Value, match.Groups["role"].Value))];

    [GeneratedRegex(@"\{ on: '(?<on>\w+)', to: (?<to>\w+), role: '(?<role>[0-9a-f-]{36})' \}")]
    private static partial Regex Row();

    [GeneratedRegex(@"^resource \w+ '[^']*(?:role|sqlRole)Assignments@[^']*' = (?<loop>.*\n.*)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Grant();

    [GeneratedRegex(@"^\[\s+for row in filter\(assignments, row => row\.on == '(?<on>\w+)'\)")]
    private static partial Regex LoopedOver();
}
