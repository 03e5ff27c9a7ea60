using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Tests.Instruments;

namespace KetamineFollowUp.Tests.Assessment;

/// <summary>A file whose columns are not the questions is refused by the name of the column, never scored.</summary>
public class ScoreFileRefusalTests
{
    private const string Questions = "q1,q2,q3,q4,q5,q6,q7,q8,q9";
    private const string Eight = "1,1,1,1,1,1,1,1,0";

    [Fact]
    public void The_id_column_of_a_public_file_is_refused_and_the_questions_can_be_chosen()
    {
        var refused = Read(null, "id," + Questions, "1," + Eight);
        Assert.StartsWith("refused: \"id\" ", refused, StringComparison.Ordinal);
        Assert.Contains("--columns " + Questions, refused, StringComparison.Ordinal);
        Assert.Equal("8,mild,negative", Read(Questions, "id," + Questions, "1," + Eight));
    }

    [Theory]
    [InlineData("ID")]
    [InlineData("PatientID")]
    [InlineData("patient_id")]
    [InlineData("patientid")]
    [InlineData("Subject")]
    [InlineData("USUBJID")]
    [InlineData("SEQN")]
    [InlineData("MRN")]
    [InlineData("record id")]
    [InlineData("study_id")]
    [InlineData("respondent no")]
    [InlineData("participant")]
    [InlineData("date")]
    [InlineData("visit_date")]
    [InlineData("Timestamp")]
    [InlineData("visit")]
    [InlineData("Study week")]
    [InlineData("age")]
    [InlineData("total_score")]
    [InlineData("paciente")]
    [InlineData("Unnamed: 0")]
    public void A_column_named_like_no_question_is_refused_by_its_header_alone(string name)
    {
        Assert.StartsWith($"refused: \"{name}\" ", Read(null, $"{name},a,b,c,d,e,f,g,h,i"), StringComparison.Ordinal);
        Assert.StartsWith($"refused: \"{name}\" ", Read(null, $"a,b,c,d,e,f,g,h,i,{name}", "0,0,0,0,0,0,0,0,1,1"), StringComparison.Ordinal);
        Assert.StartsWith($"refused: \"{name}\" ", Read(null, $"a,b,c,{name},e,f,g,h,i", "0,0,0,0,0,0,0,0,1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b,c,d,e,f,g,h,i")]
    [InlineData("1,2,3,4,5,6,7,8,9")]
    [InlineData("DPQ010,DPQ020,DPQ030,DPQ040,DPQ050,DPQ060,DPQ070,DPQ080,DPQ090")]
    [InlineData("patient_q1,patient_q2,patient_q3,patient_q4,patient_q5,patient_q6,patient_q7,patient_q8,patient_q9")]
    [InlineData("visit1_phq1,visit1_phq2,visit1_phq3,visit1_phq4,visit1_phq5,visit1_phq6,visit1_phq7,visit1_phq8,visit1_phq9")]
    [InlineData("interest,down,sleep,energy,appetite,failure,concentration,movement,suicidal")]
    [InlineData("Little interest,Feeling down,Trouble sleeping,Feeling tired,Poor appetite,Feeling bad about yourself,Trouble concentrating,Moving slowly,Thoughts of death")]
    public void Questions_may_have_any_names(string header) => Assert.Equal("8,mild,negative", Read(null, header, Eight));

    [Theory]
    [InlineData("1001")]
    [InlineData("2026-03-01")]
    [InlineData("3/1/2026 10:05")]
    [InlineData("P007")]
    [InlineData("b2c9a5e4-0d1c-4a7e-9a3f-7d0f6f1f2a10")]
    public void A_value_that_is_an_id_or_a_date_refuses_a_column_of_any_name(string value) =>
        Assert.StartsWith("refused: \"x\" ", Read(null, "x,b,c,d,e,f,g,h,i,j", $"{value},{Eight}"), StringComparison.Ordinal);

    [Fact]
    public void Numbers_that_count_up_refuse_a_column_of_any_name()
    {
        Assert.StartsWith("refused: \"x\" ", Read(null, "x,b,c,d,e,f,g,h,i,j", "1," + Eight, "2," + Eight, "3," + Eight), StringComparison.Ordinal);
        Assert.StartsWith("refused: \"x\" ", Read(null, "x,b,c,d,e,f,g,h,i,j", "0," + Eight, "3," + Eight, "2," + Eight, "5," + Eight), StringComparison.Ordinal);
        Assert.StartsWith("refused: \"x\" ", Read(null, "x,b,c,d,e,f,g,h,i", [.. Enumerable.Range(1, 6).Select(number => $"{number},1,1,1,1,1,1,1,0")]), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_number_the_questions_say_which_column_is_none()
    {
        Assert.StartsWith("refused: \"x\" comes before \"q1\"", Read(null, "x," + Questions, "1," + Eight), StringComparison.Ordinal);
        Assert.StartsWith("refused: \"q1\" comes after \"q9\"", Read(null, "q9,q1,q2,q3,q4,q5,q6,q7,q8", Eight), StringComparison.Ordinal);
        Assert.StartsWith("refused: column 1, which has no name,", Read(null, "," + Questions, "1," + Eight), StringComparison.Ordinal);
    }

    [Fact]
    public void More_columns_than_questions_are_refused_and_the_ones_that_are_none_are_named()
    {
        var refused = Read(null, "id,date," + Questions, "1,2026-03-01," + Eight);
        Assert.Contains("11 columns in the header; phq-9 has 10 or 9", refused, StringComparison.Ordinal);
        Assert.Contains("\"id\" is named", refused, StringComparison.Ordinal);
        Assert.Contains("\"date\" is named", refused, StringComparison.Ordinal);
        Assert.Contains("--columns", Read(null, "a,b,c,d,e,f,g,h,i,j,k", "1,1," + Eight), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_mostly_out_of_range_is_refused_and_a_stray_value_is_missing()
    {
        string[] lines = ["5,1,1,1,1,1,1,1,0", "5,1,1,1,1,1,1,1,0", "1,1,1,1,1,1,1,1,0"];
        Assert.Contains("refused: \"a\" holds 2 of 3 values that are no answer (0-3), such as 5", Read(null, "a,b,c,d,e,f,g,h,i", lines), StringComparison.Ordinal);
        Assert.Contains("\"a\" holds", Read("a,b,c,d,e,f,g,h,i", "a,b,c,d,e,f,g,h,i", lines), StringComparison.Ordinal);
        Assert.Equal("8,mild,negative|,,negative|8,mild,negative", Read(null, "a,b,c,d,e,f,g,h,i", Eight, "5,1,1,1,1,1,1,1,0", Eight));
    }

    [Fact]
    public void A_file_without_a_header_would_lose_its_first_respondent_and_is_refused() =>
        Assert.StartsWith("refused: the first line looks like a form", Read(null, Eight, Eight), StringComparison.Ordinal);

    [Theory]
    [InlineData("q1,q2,q3,q4,q5,q6,q7,q8,q10", "no column \"q10\"")]
    [InlineData("q1,q1,q3,q4,q5,q6,q7,q8,q9", "\"q1\" is named twice")]
    [InlineData("q1,q2,q3", "names 3 columns; phq-9 has 10 or 9")]
    [InlineData("x,q2,q3,q4,q5,q6,q7,q8,q9", "more than one column \"x\"")]
    [InlineData("", "no column \"\"")]
    public void A_choice_that_cannot_be_read_is_told(string chosen, string told) =>
        Assert.Contains(told, Read(chosen, $"x,x,{Questions}", "1,1," + Eight), StringComparison.Ordinal);

    [Fact]
    public void Chosen_columns_are_read_in_the_order_of_the_choice_and_a_blank_is_never_zero()
    {
        Assert.Equal(",,unknown", Read(Questions, "id," + Questions, "1,1,1,1,1,1,1,1,1,"));
        Assert.Equal("0,minimal,negative|9,mild,positive", Read(Questions, "q9,q8,q7,q6,q5,q4,q3,q2,q1,note", "0,0,0,0,0,0,0,0,0,\"a, b\"", "1,1,1,1,1,1,1,1,1,x"));
        Assert.Equal("line 2: 9 columns instead of 10", Read(Questions, "id," + Questions, Eight));
    }

    [Fact]
    public void Past_the_first_lines_a_column_that_goes_wrong_has_no_totals_and_is_told_once()
    {
        var good = Enumerable.Repeat(Eight, ScoreFile.LookAhead);
        var bad = Enumerable.Range(1000, ScoreFile.LookAhead * 2).Select(id => string.Create(CultureInfo.InvariantCulture, $"{id},1,1,1,1,1,1,1,0"));
        var results = Read(null, "a,b,c,d,e,f,g,h,i", [.. good, .. bad]).Split('|');
        Assert.Equal(ScoreFile.LookAhead, results.Count(line => line == "8,mild,negative"));
        Assert.Equal(ScoreFile.LookAhead * 2, results.Count(line => line == ",,negative"));
        var told = Assert.Single(results, line => line.StartsWith("up to line 401:", StringComparison.Ordinal));
        Assert.Contains("\"a\" holds 200 of 200 values that are no answer", told, StringComparison.Ordinal);
        Assert.Equal((ScoreFile.LookAhead * 3) + 1, results.Length);
    }

    private static string Read(string? chosen, string header, params string[] lines) => string.Join(
        '|',
        ScoreFile.Read(Shipped.Get("phq-9"), [header, .. lines], sex: null, chosen is null ? null : ScoreFile.Names(chosen)).Select(line => line.Match(
            (_, form) => $"{form.Total},{form.Band},{form.Safety}".ToLowerInvariant(),
            (number, problem) => number == 1 ? $"refused: {problem}" : $"line {number}: {problem}",
            (number, problem) => $"up to line {number}: {problem}")));
}
