using System.Text.RegularExpressions;

namespace KetamineFollowUp.Tests.Infra;

public sealed partial class EnvironmentTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(InfraFolder.Root, "environments"), "*.bicepparam").Select(path => $"environments/{Path.GetFileName(path)}").Order(StringComparer.Ordinal)];

    [Fact]
    public void There_is_an_example_to_develop_with_and_one_for_patients() =>
        Assert.Equal(["environments/dev.bicepparam", "environments/prod.bicepparam"], Files.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Files))]
    public void An_environment_gives_what_main_requires_and_nothing_that_main_does_not_know(string file)
    {
        var given = InfraFolder.Read(file).Params.Select(param => param.Name).ToList();
        Assert.Empty(given.Except(InfraFolder.Main.Params.Select(param => param.Name)));
        Assert.Empty(InfraFolder.Main.Params.Where(param => !param.HasDefault).Select(param => param.Name).Except(given));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_identifies_a_clinic_comes_from_the_shell_and_the_guide_names_the_variable(string file)
    {
        var code = InfraFolder.Read(file).Code;
        Assert.DoesNotMatch(new Regex("@|[0-9a-f]{8}-|AC[0-9a-f]{32}|MG[0-9a-f]{32}|[0-9]+\\.[0-9]+\\.[0-9]+"), code);

        var guide = InfraFolder.Text("docs", "deploy.md");
        var variables = Variable().Matches(code).Select(match => match.Groups[1].Value).ToList();
        Assert.Contains("TWILIO_ACCOUNT_SID", variables);
        Assert.All(variables, variable => Assert.Contains($"`{variable}`", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_reaches_the_patients_record_from_the_internet() =>
        Assert.Contains("param cosmosPublicNetworkAccess = 'Disabled'", InfraFolder.Read("environments/prod.bicepparam").Code, StringComparison.Ordinal);

    [GeneratedRegex("readEnvironmentVariable\\('(\\w+)'")]
    private static partial Regex Variable();
}
