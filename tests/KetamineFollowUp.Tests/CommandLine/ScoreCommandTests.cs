using KetamineFollowUp.Tests.Stores;

namespace KetamineFollowUp.Tests.CommandLine;

public sealed class ScoreCommandTests : IDisposable
{
    private const string Header = "a,b,c,d,e,f,g,h,i\n";
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Every_respondent_gets_a_line_in_order()
    {
        var said = await Score(Header + "3,3,3,3,3,3,3,3,3\n0,0,0,0,0,0,0,0,0\n1,1,1,1,1,1,1,1,\n2,2,2,2,2,2,2,2,9\n0,0,0,0,,0,0,0,1\n");
        Assert.Equal(0, said.Code);
        Assert.Equal("27,severe,positive\n0,minimal,negative\n,,unknown\n,,unknown\n,,positive\n", said.Output);
        Assert.Contains("5 forms", said.Error, StringComparison.Ordinal);
        Assert.Contains("2 complete", said.Error, StringComparison.Ordinal);
        Assert.Contains("safety positive 2", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_form_is_named_and_keeps_the_others_in_their_places()
    {
        var said = await Score(Header + "1,1\n0,0,0,0,0,0,0,0,0\n");
        Assert.Equal(1, said.Code);
        Assert.Equal(",,unknown\n0,minimal,negative\n", said.Output);
        Assert.Contains("line 2", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2\n")]
    public async Task A_file_without_a_header_that_fits_has_no_results(string csv)
    {
        var said = await Score(csv);
        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Contains("line 1", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instrument_that_is_not_there_is_told_with_those_that_are()
    {
        var said = await Score(Header, "phq-99");
        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Contains("phq-9", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        var said = await Shell.Run("", "score", "--instrument", "phq-9", _directory.File("none.csv"));
        Assert.Equal(1, said.Code);
        Assert.Contains("none.csv", said.Error, StringComparison.Ordinal);
    }

    private async Task<Said> Score(string csv, string instrument = "phq-9")
    {
        var file = _directory.File("forms.csv");
        await File.WriteAllTextAsync(file, csv, TestContext.Current.CancellationToken);
        return await Shell.Run("", "score", "--instrument", instrument, file);
    }
}
