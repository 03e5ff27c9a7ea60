using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Safety;
using static KetamineFollowUp.Tests.Outcomes.SampleOutcomes;

namespace KetamineFollowUp.Tests.Outcomes;

public sealed class OutcomeCsvTests
{
    private static readonly string Csv = OutcomeCsv.Write(Report(
        [
            Patient(1, Course("2026-01-05T15:00:00Z", true, false)) with { CheckIns = [new MonthOfCheckIns(January, 2, 1, 0)] },
            Patient(2, Course("2026-01-20T15:00:00Z", false, null)),
        ],
        [Alert("2026-01-06T15:00:00Z", Severity.Emergency, paged: 0, taken: 3, resolved: null)]));

    [Fact]
    public void A_month_is_a_line_for_each_measure() => Assert.Equal(
        [
            "2026-01,response,all,2,1,2,50.0,,,,fewer than 10 patients",
            "2026-01,remission,all,1,0,1,0.0,,,,fewer than 10 patients",
            "2026-01,survey-completion,all,1,2,3,66.7,,,,fewer than 10 patients",
            "2026-01,time-to-acknowledge,emergency,1,1,1,,3.0,3.0,3.0,fewer than 10 patients",
            "2026-01,time-to-resolve,emergency,1,0,1,,,,,fewer than 10 patients",
        ],
        Lines().Where(line => line.StartsWith("2026-01,", StringComparison.Ordinal)));

    [Fact]
    public void A_month_without_anything_says_so_with_zeros() => Assert.Contains("2026-02,response,all,0,0,0,,,,,", Lines());

    [Fact]
    public void The_whole_time_stands_below_the_months_and_by_indication() => Assert.Equal(
        ["2026-01 to 2026-03,response,all,2,1,2,50.0,,,,fewer than 10 patients", "2026-01 to 2026-03,response,depression,2,1,2,50.0,,,,fewer than 10 patients"],
        Lines().Where(line => line.StartsWith("2026-01 to 2026-03,response", StringComparison.Ordinal)));

    [Fact]
    public void Every_line_has_as_many_cells_as_the_header()
    {
        var cells = Lines()[0].Split(',').Length;
        Assert.All(Lines(), line => Assert.Equal(cells, line.Split(',').Length));
        Assert.EndsWith("\r\n", Csv, StringComparison.Ordinal);
    }

    [Fact]
    public void No_patient_can_be_found_in_it()
    {
        Assert.DoesNotContain("P1", Csv, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-01-0", Csv, StringComparison.Ordinal);
    }

    private static string[] Lines() => Csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
