namespace KetamineFollowUp.Tests.CommandLine;

public class UsageTests
{
    [Theory]
    [InlineData("bogus")]
    [InlineData("serve", "--bogus")]
    [InlineData("serve", "--clock", "tomorrow")]
    [InlineData("serve", "--clock", "2026-03-02T15:00:00")]
    [InlineData("serve", "--clock", "1999-12-31T23:59:59Z")]
    [InlineData("serve", "extra")]
    [InlineData("score", "FILE.csv")]
    [InlineData("score", "--instrument", "phq-9")]
    [InlineData("protocol")]
    [InlineData("protocol", "check")]
    [InlineData("audit")]
    [InlineData("simulate")]
    [InlineData("simulate", "--patients", "0", "--days", "1", "--seed", "1")]
    [InlineData("simulate", "--patients", "100001", "--days", "1", "--seed", "1")]
    [InlineData("simulate", "--patients", "1", "--days", "0", "--seed", "1")]
    [InlineData("simulate", "--patients", "one", "--days", "1", "--seed", "1")]
    public async Task A_wrong_command_line_gets_the_usage_on_the_error_stream_and_fails(params string[] arguments)
    {
        var said = await Shell.Run("", arguments);
        Assert.Equal(1, said.Code);
        Assert.Empty(said.Output);
        Assert.Contains("Usage:", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_a_result_and_no_fault()
    {
        var said = await Shell.Run("", "--help");
        Assert.Equal(0, said.Code);
        Assert.Empty(said.Error);
        foreach (var command in (string[])["serve", "demo", "score", "screen", "protocol", "audit", "simulate"])
        {
            Assert.Contains(command, said.Output, StringComparison.Ordinal);
        }
    }
}
