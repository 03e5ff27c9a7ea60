using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Safety;
using static KetamineFollowUp.Tests.Outcomes.SampleOutcomes;

namespace KetamineFollowUp.Tests.Outcomes;

public sealed class OutcomeCsvTests
{
    private static readonly string Csv = OutcomeCsv.Write(Report(
        [
            Patient(1, Course("2026-01-05T15:00:00Z", true, false)) with { CheckIns = [new MonthOfCheckIns(January, 2, 1, 0)] },
            Patient(2, Course("2026-01-20T15:00:00Z", false, false)),
            Patient(3, Course("2026-03-20T15:00:00Z", null, null), Course("2026-03-22T15:00:00Z", null, null)),
        ],
        [Alert("2026-01-06T15:00:00Z", Severity.Emergency, paged: 0, taken: 3, resolved: null)]));

    [Fact]
    public void A_month_is_a_line_for_each_measure() => Assert.Equal(
        [
            "2026-01,response,all,2,1,2,50.0,,,,fewer than 10 patients,0,",
            "2026-01,remission,all,2,0,2,0.0,,,,fewer than 10 patients,0,",
            "2026-01,reliable-improvement,all,2,1,2,50.0,,,,fewer than 10 patients,0,",
            "2026-01,deterioration,all,2,0,2,0.0,,,,fewer than 10 patients,0,",
            "2026-01,more-ideation,all,2,0,2,0.0,,,,fewer than 10 patients,0,",
            "2026-01,survey-completion,all,1,2,3,66.7,,,,fewer than 10 patients,,",
            "2026-01,time-to-acknowledge,emergency,1,1,1,,3.0,3.0,3.0,fewer than 10 patients,,",
            "2026-01,time-to-resolve,emergency,1,0,1,,,,,fewer than 10 patients,,",
        ],
        Lines().Where(line => line.StartsWith("2026-01,", StringComparison.Ordinal)).Select(Numbers));

    [Fact]
    public void A_month_without_anything_says_so_with_zeros() => Assert.Contains("2026-02,response,all,0,0,0,,,,,,0,", Lines().Select(Numbers));

    [Fact]
    public void Who_is_in_neither_is_counted_with_the_reason() => Assert.Contains(
        "2026-03,response,all,0,0,0,,,,,,2,no-form-in-window 2", Lines().Select(Numbers));

    [Fact]
    public void The_whole_time_stands_below_the_months_and_by_indication() => Assert.Equal(
        ["2026-01 to 2026-03,response,all,2,1,2,50.0,,,,fewer than 10 patients,2,no-form-in-window 2", "2026-01 to 2026-03,response,depression,2,1,2,50.0,,,,fewer than 10 patients,2,no-form-in-window 2"],
        Lines().Where(line => line.StartsWith("2026-01 to 2026-03,response", StringComparison.Ordinal)).Select(Numbers));

    [Fact]
    public void Every_measure_is_in_it_with_its_meaning_and_its_source()
    {
        var whole = Lines().Where(line => line.StartsWith("2026-01 to 2026-03,", StringComparison.Ordinal)).ToList();
        Assert.All(Enum.GetValues<Measure>(), measure =>
        {
            var text = MeasureText.Of(measure);
            var line = Assert.Single(whole, line => line.StartsWith($"2026-01 to 2026-03,{text.Name},all,", StringComparison.Ordinal));
            Assert.EndsWith($",\"{text.Meaning}\",\"{text.Source}\"", line, StringComparison.Ordinal);
            Assert.DoesNotContain('"', text.Meaning + text.Source);
        });
    }

    [Fact]
    public void Every_line_has_as_many_cells_as_the_header()
    {
        static int Cells(string line) => line.Split('"').Where((_, part) => part % 2 == 0).Sum(part => part.Count(c => c == ',')) + 1;
        Assert.Equal("period,measure,group,patients,count,of,percent,median_minutes,p90_minutes,longest_minutes,caution,excluded,excluded_reasons,meaning,source", Lines()[0]);
        Assert.All(Lines(), line => Assert.Equal(15, Cells(line)));
        Assert.EndsWith("\r\n", Csv, StringComparison.Ordinal);
    }

    [Fact]
    public void No_patient_can_be_found_in_it()
    {
        Assert.DoesNotContain("P1,", Csv, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-01-0", Csv, StringComparison.Ordinal);
    }

    // Without the sentences at the end.
    private static string Numbers(string line) => string.Join(',', line.Split(',').Take(13));

    private static string[] Lines() => Csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
