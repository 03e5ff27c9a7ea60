using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Tests.Instruments;

namespace KetamineFollowUp.Tests.Assessment;

public class ScoreFileTests
{
    private const string Nine = "a,b,c,d,e,f,g,h,i";

    private static string Read(string id, params string[] lines) => string.Join('|', ScoreFile.Read(Shipped.Get(id), lines).Select(line => line.Match(
        (_, form) => $"{form.Total},{form.Band},{form.Safety}".ToLowerInvariant(),
        (number, problem) => $"line {number}: {problem}",
        (number, problem) => $"up to line {number}: {problem}")));

    [Theory]
    [InlineData("1,1,1,1,1,1,1,1,1", "9,mild,positive")]
    [InlineData("0,0,0,0,0,0,0,0,0", "0,minimal,negative")]
    [InlineData(" 3, 3,3,3,3,3,3,3,0", "24,severe,negative")]
    [InlineData("\"1\",\"1\",1,1,1,1,1,1,1", "9,mild,positive")]
    [InlineData("1.0,1.0,1,1,1,1,1,1,1", "9,mild,positive")]
    [InlineData("5.397605346934028e-79,1,1,1,1,1,1,1,1", "8,mild,positive")]
    [InlineData(",1,1,1,1,1,1,1,1", ",,positive")]
    [InlineData("1,1,1,1,1,1,1,1,", ",,unknown")]
    [InlineData("7,1,1,1,1,1,1,1,0", ",,negative")]
    [InlineData("-1,1,1,1,1,1,1,1,0", ",,negative")]
    [InlineData("1.5,1,1,1,1,1,1,1,0", ",,negative")]
    [InlineData("NA,1,1,1,1,1,1,1,0", ",,negative")]
    [InlineData("99999999999999999999,1,1,1,1,1,1,1,0", ",,negative")]
    [InlineData(",,,,,,,,", ",,unknown")]
    public void A_line_is_a_form_and_what_is_no_answer_is_missing(string line, string result) => Assert.Equal(result, Read("phq-9", Nine, line));

    [Fact]
    public void PHQ9_files_may_bring_the_difficulty_column() =>
        Assert.Equal("9,mild,positive|9,mild,positive", Read("phq-9", Nine + ",difficulty", "1,1,1,1,1,1,1,1,1,3", "1,1,1,1,1,1,1,1,1,"));

    [Fact]
    public void A_header_that_does_not_fit_is_the_only_result()
    {
        Assert.Equal("line 1: 8 columns in the header; phq-9 has 10 or 9", Read("phq-9", "a,b,c,d,e,f,g,h", "1,1,1,1,1,1,1,1"));
        Assert.Equal("line 1: the file is empty; it needs a header row", Read("phq-9"));
    }

    [Fact]
    public void A_line_with_too_many_or_too_few_columns_is_named_and_the_rest_goes_on() => Assert.Equal(
        "line 2: 8 columns instead of 9|line 3: 10 columns instead of 9|0,minimal,negative",
        Read("phq-9", Nine, "1,1,1,1,1,1,1,1", "1,1,1,1,1,1,1,1,1,1", "0,0,0,0,0,0,0,0,0"));

    [Fact]
    public void Blank_lines_count_in_the_middle_and_not_at_the_end() =>
        Assert.Equal("0,negative,unknown|line 3: 1 columns instead of 2|6,positive,unknown", Read("gad-2", "a,b", "0,0", "", "3,3", "", ""));

    [Fact]
    public void The_PTSD_screen_takes_trauma_for_granted_when_its_column_is_missing()
    {
        Assert.Equal("4,positive,unknown|,,unknown", Read("pc-ptsd-5", "1,2,3,4,5", "1,1,1,1,0", ",,,,"));
        Assert.Equal("0,negative,unknown|4,positive,unknown|,,unknown", Read("pc-ptsd-5", "gate,1,2,3,4,5", "0,,,,,", "1,1,1,1,1,0", ",1,1,1,1,0"));
    }

    [Fact]
    public void The_screener_is_read_with_its_branches() =>
        Assert.Equal(",none,negative|,high,positive|,,unknown", Read("cssrs", "1,2,3,4,5,6", "0,0,,,,0", "1,1,0,1,0,0", "0,0,,,,"));

    [Fact]
    public void No_more_than_the_first_lines_are_read_ahead_of_the_results_that_are_taken()
    {
        var taken = 0;
        IEnumerable<string> Endless()
        {
            yield return "a,b";
            while (true)
            {
                taken++;
                yield return "1,1";
            }
        }

        Assert.Equal(ScoreFile.LookAhead + 3, ScoreFile.Read(Shipped.Get("phq-2"), Endless()).Take(ScoreFile.LookAhead + 3).Count());
        Assert.Equal(ScoreFile.LookAhead + 3, taken);
    }
}
