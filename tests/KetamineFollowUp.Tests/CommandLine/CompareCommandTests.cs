using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Simulation.Illnesses;
using KetamineFollowUp.Tests.Stores;

namespace KetamineFollowUp.Tests.CommandLine;

public class CompareCommandTests
{
    private static readonly string Standard = ShippedProtocols.All.Values.Single(shipped => shipped.Protocol == ShippedProtocols.Standard).Json;

    [Fact]
    public async Task A_protocol_compared_with_itself_changes_nothing()
    {
        using var directory = new TemporaryDirectory();
        var said = await Compare(directory, Standard, Standard, "--patients", "10", "--days", "21");
        Assert.True(said.Code == 0, said.Error);
        Assert.All(Rows(said), row => Assert.Equal("0.0", row[^1]));
    }

    [Fact]
    public async Task Fewer_check_ins_are_seen_as_fewer_texts()
    {
        using var directory = new TemporaryDirectory();
        var fewer = string.Join('\n', Standard.Split('\n').Where(line => !line.Contains("\"day-2\"", StringComparison.Ordinal) && !line.Contains("\"day-5\"", StringComparison.Ordinal)));
        var said = await Compare(directory, Standard, fewer, "--patients", "10", "--days", "21");
        Assert.True(said.Code == 0, said.Error);
        Assert.StartsWith("-", Rows(said).First(row => row[0] == "check-ins")[^1], StringComparison.Ordinal);
        Assert.StartsWith("-", Rows(said).First(row => row is ["texts", "to", "patients,", ..])[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exported_courses_are_followed_as_they_were()
    {
        using var directory = new TemporaryDirectory();
        var loss = """{"indication":"depression","sessions":[{"day":0,"phase":"induction"}],"readings":[{"day":-1,"instrument":"phq-9","total":20},{"day":7,"instrument":"phq-9","total":4},{"day":14,"instrument":"phq-9","total":4},{"day":21,"instrument":"phq-9","total":18},{"day":60,"instrument":"phq-9","total":18}]}""";
        await File.WriteAllTextAsync(directory.File("courses.jsonl"), loss + "\n" + loss + "\n", TestContext.Current.CancellationToken);
        var said = await Compare(directory, Standard, Standard, "--trajectories", directory.File("courses.jsonl"), "--days", "70");
        Assert.True(said.Code == 0, said.Error);
        Assert.StartsWith("2 patients over 70 days, from exported trajectories", said.Output, StringComparison.Ordinal);
        Assert.Equal("2.0", Rows(said).First(row => row[0] == "responses")[^3]);
    }

    [Theory]
    [InlineData("""{"indication":"depression","sessions":[],"readings":[]}""", "line 1: sessions and readings must be lists")]
    [InlineData("""{"indication":"depression","sessions":[{"day":0,"phase":"induction"}],"readings":[{"day":1,"instrument":"phq-9","total":28}]}""", "line 1: readings: a total or a day is out of range")]
    [InlineData("""{"indication":"depression","sessions":[{"day":0,"phase":"induction"}],"readings":[{"day":1,"instrument":"after-session","total":8}]}""", "line 1: readings: after-session is no instrument with a total")]
    [InlineData("nothing", "line 1: no trajectory in JSON")]
    [InlineData("", "has no trajectories")]
    public async Task A_faulty_file_of_courses_is_refused_with_its_line(string line, string problem)
    {
        using var directory = new TemporaryDirectory();
        await File.WriteAllTextAsync(directory.File("courses.jsonl"), line, TestContext.Current.CancellationToken);
        var said = await Compare(directory, Standard, Standard, "--trajectories", directory.File("courses.jsonl"));
        Assert.Equal(1, said.Code);
        Assert.Contains(problem, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_protocol_is_not_compared()
    {
        using var directory = new TemporaryDirectory();
        var said = await Compare(directory, Standard, Standard.Replace("\"48 h\"", "\"soon\"", StringComparison.Ordinal));
        Assert.Equal(1, said.Code);
        Assert.Contains("surveyExpiry", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_simulation_exports_can_be_read_and_says_nobody_by_name()
    {
        using var directory = new TemporaryDirectory();
        await Shell.Run("", "simulate", "--patients", "5", "--days", "20", "--seed", "3", "--out", directory.Path);
        var text = await File.ReadAllTextAsync(directory.File("trajectories.jsonl"), TestContext.Current.CancellationToken);
        Assert.Equal(text, ExportedTrajectories.Write(ExportedTrajectories.Read(text.Split('\n'))));
        Assert.DoesNotContain("2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam", text, StringComparison.Ordinal);
        Assert.DoesNotContain("P1", text, StringComparison.Ordinal);
    }

    private static async Task<Said> Compare(TemporaryDirectory directory, string one, string other, params string[] more)
    {
        await File.WriteAllTextAsync(directory.File("a.json"), one, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(directory.File("b.json"), other, TestContext.Current.CancellationToken);
        return await Shell.Run("", ["protocol", "compare", directory.File("a.json"), directory.File("b.json"), .. more]);
    }

    private static IEnumerable<string[]> Rows(Said said) =>
        said.Output.Split('\n').SkipWhile(line => !line.EndsWith("B - A", StringComparison.Ordinal)).Skip(1).TakeWhile(line => !line.StartsWith("rules", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
