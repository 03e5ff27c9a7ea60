using KetamineFollowUp.Domain.Charts;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;
using static KetamineFollowUp.Tests.Charts.SampleChart;

namespace KetamineFollowUp.Tests.Charts;

public sealed class BandNameTests
{
    private const int AtTheLeft = ChartLayout.Left + 8;
    private const int Letter = 14;

    [Fact]
    public void Names_stand_in_one_column_at_the_left_where_no_score_is()
    {
        var panel = Panel(Facts([Session(0)], [Phq9(45, 3), Phq9(50, 2)]));
        Assert.All(panel.Bands.Where(band => band.Name != "minimal"), band => Assert.Equal(AtTheLeft, band.NameX));
    }

    [Fact]
    public void The_name_of_the_band_in_which_a_course_begins_makes_way_for_its_scores()
    {
        var panel = Panel(Facts([Session(0)], [Phq9(-1, 26), Phq9(1, 25), Phq9(2, 26)]));
        var severe = panel.Bands.Single(band => band.Name == "severe");
        Assert.True(severe.NameX > panel.Points.Max(point => point.X), $"{severe.NameX} is left of {panel.Points.Max(point => point.X)}");
    }

    [Fact]
    public void A_name_stands_between_the_scores_where_both_ends_are_taken()
    {
        var panel = Panel(Facts([Session(0)], [Phq9(-1, 26), Phq9(15, 0), Phq9(45, 0), Phq9(60, 26)]));
        var severe = panel.Bands.Single(band => band.Name == "severe");
        Assert.InRange(severe.NameX, AtTheLeft + 1, ChartLayout.Right - (severe.Name.Length * Letter) - Letter);
    }

    [Fact]
    public void No_name_covers_a_score_or_reaches_out_of_the_plot_while_there_is_room()
    {
        for (var first = 0; first <= 27; first++)
        {
            var panel = Panel(Facts([Session(0)], [Phq9(-1, first), Phq9(15, 27 - first), Phq9(40, first / 2)]));
            Assert.All(panel.Bands, band =>
            {
                var right = band.NameX + (band.Name.Length * Letter);
                Assert.InRange(band.NameX, AtTheLeft, ChartLayout.Right);
                Assert.InRange(right, AtTheLeft, ChartLayout.Right);
                Assert.DoesNotContain(panel.Points, point =>
                    point.X >= band.NameX && point.X <= right && point.Y >= band.NameY - 20 && point.Y <= band.NameY);
            });
        }
    }

    [Fact]
    public void A_name_without_any_room_stands_at_the_left()
    {
        var everyDay = Enumerable.Range(0, 61).Select(day => Phq9(day, day % 2 == 0 ? 27 : 0));
        Assert.All(Panel(Facts([Session(0)], [.. everyDay])).Bands, band => Assert.Equal(AtTheLeft, band.NameX));
    }
}
