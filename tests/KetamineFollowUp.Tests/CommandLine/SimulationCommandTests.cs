using KetamineFollowUp.Tests.Stores;

namespace KetamineFollowUp.Tests.CommandLine;

public class SimulationCommandTests
{
    [Fact]
    public async Task The_demonstration_tells_response_danger_relapse_and_booster_in_order_and_the_same_every_time()
    {
        var said = await Shell.Run("", "demo");
        Assert.Equal((0, ""), (said.Code, said.Error));
        var told = 0;
        foreach (var next in (string[])[
            "day  0", "session 6 completed", "phq-9 5 mild", "safety 1 positive", "[page to", "medical-lead resolves the alert", "phq-9 12 moderate",
            "[booster-now] Loss of response", "approve", "[invitation]", "session 7 completed (maintenance)", "phq-9 4 minimal"])
        {
            var at = said.Output.IndexOf(next, told, StringComparison.Ordinal);
            Assert.True(at >= 0, $"not told in its place: {next}");
            told = at;
        }

        Assert.Equal(said.Output, (await Shell.Run("", "demo")).Output);
    }

    [Fact]
    public async Task A_simulated_population_keeps_the_rules_and_the_same_seed_gives_the_same_bytes()
    {
        using var directory = new TemporaryDirectory();
        var once = await Simulate(7, "--out", directory.Path);
        Assert.True(once.Code == 0, once.Output);
        Assert.Contains("Rules: all held", once.Output, StringComparison.Ordinal);
        Assert.Equal(once.Output, await File.ReadAllTextAsync(directory.File("report.txt"), TestContext.Current.CancellationToken));
        using var again = new TemporaryDirectory();
        Assert.Equal(once.Output, (await Simulate(7, "--out", again.Path)).Output);
        Assert.Equal(await Files(directory), await Files(again));
        Assert.Contains("survival.svg", (await Files(again)).Select(file => file.Name));
        Assert.NotEqual(once.Output, (await Simulate(8)).Output);
    }

    [Fact]
    public async Task The_table_of_rules_has_every_rule_with_and_without_missing_forms_and_the_same_seed_gives_the_same_bytes()
    {
        var said = await Shell.Run("", "rules", "--patients", "100", "--seed", "7");
        Assert.Equal(0, said.Code);
        Assert.All(
            ["version 1", "mean of the two lowest", "EWMA", "CUSUM", "version 2"],
            rule => Assert.Equal(2, said.Output.Split('\n').Count(line => line.StartsWith($"| {rule} | ", StringComparison.Ordinal))));
        Assert.Equal(said.Output, (await Shell.Run("", "rules", "--patients", "100", "--seed", "7")).Output);
    }

    private static async Task<List<(string Name, string Content)>> Files(TemporaryDirectory directory)
    {
        List<(string, string)> files = [];
        foreach (var path in Directory.GetFiles(directory.Path).Order(StringComparer.Ordinal))
        {
            files.Add((Path.GetFileName(path), await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)));
        }

        return files;
    }

    private static Task<Said> Simulate(int seed, params string[] more) =>
        Shell.Run("", ["simulate", "--patients", "30", "--days", "14", "--seed", $"{seed}", .. more]);
}
