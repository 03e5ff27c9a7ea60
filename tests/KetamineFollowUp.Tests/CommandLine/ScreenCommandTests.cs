namespace KetamineFollowUp.Tests.CommandLine;

public class ScreenCommandTests
{
    [Fact]
    public async Task Every_line_gets_one_answer()
    {
        var said = await Shell.Run("I want to kill myself tonight\nall good\n\nI am not suicidal\n", "screen");
        Assert.Equal((0, "emergency\nnone\nnone\nnone\n"), (said.Code, said.Output));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\r\nb\r\n", 2)]
    [InlineData("a\rb\n", 1)]
    [InlineData("a\n\nb", 3)]
    [InlineData("\uFFFD\uFFFD\n\u0000\n", 2)]
    public async Task A_line_ends_at_a_line_feed_and_nowhere_else(string input, int lines)
    {
        var said = await Shell.Run(input, "screen");
        Assert.Equal(lines, said.Output.Count(c => c == '\n'));
    }

    [Fact]
    public async Task A_line_longer_than_any_buffer_is_one_line()
    {
        var said = await Shell.Run(new string('a', 200_000) + "\nI want to die\n", "screen");
        Assert.Equal(2, said.Output.Count(c => c == '\n'));
        Assert.NotEqual("none", said.Output.Split('\n')[1]);
    }
}
