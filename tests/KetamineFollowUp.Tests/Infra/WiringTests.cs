using System.Text.RegularExpressions;

namespace KetamineFollowUp.Tests.Infra;

public sealed class WiringTests
{
    public static TheoryData<string> Used => [.. InfraFolder.Main.Modules.Select(module => module.Name)];

    [Fact]
    public void Main_uses_every_service_of_the_deployment() => Assert.Equal(
        ["identity", "monitoring", "network", "storage", "cosmos", "vault", "scheduler", "privateEndpoints", "roles", "functionApp", "settings", "signIn", "alerts", "availability", "monthlyBudget"],
        InfraFolder.Main.Modules.Select(module => module.Name));

    [Theory]
    [MemberData(nameof(Used))]
    public void A_module_exists_and_gets_exactly_what_it_asks_for(string name)
    {
        var used = Assert.Single(InfraFolder.Main.Modules, module => module.Name == name);
        Assert.True(File.Exists(Path.Combine(InfraFolder.Root, used.Path)), used.Path);

        var asked = InfraFolder.Read(used.Path).Params.ToList();
        Assert.Empty(used.Given.Except(asked.Select(param => param.Name)));
        Assert.Empty(asked.Where(param => !param.HasDefault).Select(param => param.Name).Except(used.Given));
    }

    [Fact]
    public void An_output_that_is_used_exists()
    {
        var modules = InfraFolder.Main.Modules.ToDictionary(module => module.Name, module => InfraFolder.Read(module.Path));
        Assert.NotEmpty(InfraFolder.Main.OutputsUsed);
        Assert.All(InfraFolder.Main.OutputsUsed, use => Assert.Contains(modules[use.Module].Outputs, output => output.Name == use.Output));
    }

    [Fact]
    public void A_module_s_output_is_used()
    {
        var unused = InfraFolder.Main.Modules.SelectMany(module => InfraFolder.Read(module.Path).Outputs.Select(output => (module.Name, output.Name)))
            .Except(InfraFolder.Main.OutputsUsed);
        Assert.Empty(unused);
    }

    [Fact]
    public void What_is_imported_is_exported()
    {
        var exported = InfraFolder.All.SelectMany(file => file.Types.Concat(file.Functions)).Select(declared => declared.Name).ToHashSet();
        foreach (var file in InfraFolder.All)
        {
            foreach (Match import in Regex.Matches(file.Code, @"import \{ ([^}]+) \}"))
            {
                Assert.Subset(exported, import.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries).ToHashSet());
            }
        }
    }

    [Fact]
    public void Containers_and_index_policy_come_from_the_file_that_the_code_embeds()
    {
        var cosmos = InfraFolder.Module("cosmos").Code;
        Assert.Contains("for container in loadJsonContent('../containers.json'): {", cosmos, StringComparison.Ordinal);
        Assert.Contains("name: container.id", cosmos, StringComparison.Ordinal);
        Assert.Contains("resource: container }", cosmos, StringComparison.Ordinal);
    }
}
