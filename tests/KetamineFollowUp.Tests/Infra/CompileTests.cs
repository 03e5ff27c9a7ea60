namespace KetamineFollowUp.Tests.Infra;

/// <summary>The real compiler over every file, against the schemas of the resources.</summary>
public sealed class CompileTests
{
    public static TheoryData<string> Environments => EnvironmentTests.Files;

    [Fact]
    public void Main_compiles_without_a_warning() => Bicep("build", "main.bicep", "--stdout").WithoutComplaint();

    [Fact]
    public void No_file_makes_the_linter_complain() => Bicep("lint", "--pattern", "**/*.bicep").WithoutComplaint();

    [Theory]
    [MemberData(nameof(Environments))]
    public void An_environment_compiles_with_every_variable_set_and_with_the_optional_ones_left_out(string file)
    {
        BicepCompiler.Run(InfraFolder.Root, ShellVariables.All, "build-params", file, "--stdout").WithoutComplaint();
        BicepCompiler.Run(InfraFolder.Root, ShellVariables.Fewest, "build-params", file, "--stdout").WithoutComplaint();
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void Required_variables_that_are_missing_stop_the_deployment_by_name(string file)
    {
        var said = BicepCompiler.Run(InfraFolder.Root, ShellVariables.None, "build-params", file, "--stdout");
        Assert.NotEqual(0, said.Exit);
        Assert.All(ShellVariables.RequiredNames, name => Assert.Contains($"\"{name}\"", said.Complaints, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("**/*.bicep")]
    [InlineData("**/*.bicepparam")]
    public void Files_are_formatted_as_the_formatter_writes_them(string pattern)
    {
        using var copy = new InfraCopy();
        BicepCompiler.Run(copy.Folder, ShellVariables.All, "format", "--pattern", pattern).WithoutComplaint();
        foreach (var path in Directory.GetFiles(copy.Folder, Path.GetFileName(pattern), SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(copy.Folder, path);
            Assert.True(InfraFolder.Read(name).Text == File.ReadAllText(path), $"{name} is not formatted: bicep format infra/{name}");
        }
    }

    private static BicepCompiler.Said Bicep(params string[] arguments) => BicepCompiler.Run(InfraFolder.Root, ShellVariables.All, arguments);
}
