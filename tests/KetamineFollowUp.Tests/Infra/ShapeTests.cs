using System.Text.RegularExpressions;

namespace KetamineFollowUp.Tests.Infra;

public sealed class ShapeTests
{
    public static TheoryData<string> Modules => [.. InfraFolder.ModuleNames];

    public static TheoryData<string> Files => ["main.bicep", .. InfraFolder.ModuleNames];

    [Fact]
    public void Main_only_composes_and_fits_on_185_lines()
    {
        Assert.InRange(InfraFolder.Main.Lines, 1, 185);
        Assert.DoesNotContain("\nresource ", InfraFolder.Main.Code, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_fits_on_120_lines(string file) => Assert.InRange(InfraFolder.Read(file).Lines, 1, 120);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_param_says_whether_it_is_required_and_an_optional_one_its_default(string file)
    {
        foreach (var param in InfraFolder.Read(file).Params)
        {
            var description = param.Description ?? $"nothing about {param.Name}";
            Assert.StartsWith(param.HasDefault ? "Optional. " : "Required. ", description, StringComparison.Ordinal);
            Assert.True(!param.HasDefault || description.Contains("Defaults to ", StringComparison.Ordinal), $"{file}: {param.Name} names no default");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Types_functions_and_outputs_are_described(string file)
    {
        var bicep = InfraFolder.Read(file);
        Assert.All(bicep.Outputs.Concat(bicep.Types).Concat(bicep.Functions), declared => Assert.False(string.IsNullOrWhiteSpace(declared.Description), $"{file}: {declared.Name}"));
    }

    [Theory]
    [InlineData("modules/parameter-types.bicep")]
    [InlineData("modules/operations-types.bicep")]
    [InlineData("modules/rule-types.bicep")]
    [InlineData("modules/wiring-types.bicep")]
    public void A_field_of_a_type_says_whether_it_is_required(string file)
    {
        var lines = InfraFolder.Read(file).Text.Split('\n');
        var fields = 0;
        for (var at = 0; at < lines.Length; at++)
        {
            if (Regex.Match(lines[at], @"^  (\w+): (.+)$") is not { Success: true } field)
            {
                continue;
            }

            var above = lines[..at].Reverse().SkipWhile(line => line.StartsWith("  @m", StringComparison.Ordinal)).First();
            var expected = field.Groups[2].Value.EndsWith('?') ? "  @description('Optional. " : "  @description('Required. ";
            Assert.StartsWith(expected, above, StringComparison.Ordinal);
            fields++;
        }

        Assert.NotEqual(0, fields);
    }

    [Fact]
    public void Every_module_on_disk_is_used_or_imported() => Assert.All(
        InfraFolder.ModuleNames,
        name => Assert.Contains(InfraFolder.All, file => file.Code.Contains(Path.GetFileName(name), StringComparison.Ordinal)));
}
