using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Charts;
using KetamineFollowUp.Domain.Instruments;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;
using static KetamineFollowUp.Tests.Charts.SampleChart;

namespace KetamineFollowUp.Tests.Charts;

public sealed class ScorePanelTests
{
    public static TheoryData<string> Followed => [.. InstrumentCatalog.Shipped.All.Where(i => i.MaxTotal is not null).Select(i => i.Id)];

    [Theory]
    [MemberData(nameof(Followed))]
    public void Every_total_an_instrument_can_have_stands_inside_the_plot_and_inside_its_band(string instrument)
    {
        var definition = InstrumentCatalog.Shipped.Get(instrument);
        var totals = Enumerable.Range(definition.MinTotal!.Value, definition.MaxTotal!.Value - definition.MinTotal.Value + 1).ToList();
        var panel = Panel(Facts([Session(0)], [.. totals.Select(total => Of(instrument, total / 10.0, total))]), instrument);
        Assert.All(panel.Points, point =>
        {
            Assert.InRange(point.Y, ChartLayout.Top, ChartLayout.Top + panel.PlotHeight);
            Assert.InRange(point.X, ChartLayout.Left, ChartLayout.Right);
            Assert.All(
                panel.Bands, band => Assert.Equal(band.Name == point.Reading.Band, point.Y > band.Y && point.Y < band.Y + band.Height));
        });
        Assert.Equal(totals.Count, panel.Points.Select(point => point.Y).Distinct().Count());
    }

    [Fact]
    public void Bands_fill_the_plot_without_a_gap_the_severest_on_top()
    {
        var panel = Panel(WithResponse());
        Assert.Equal(["minimal", "mild", "moderate", "moderately severe", "severe"], panel.Bands.Select(band => band.Name));
        Assert.Equal(ChartLayout.Top, panel.Bands[^1].Y);
        Assert.Equal(ChartLayout.Top + panel.PlotHeight, panel.Bands[0].Y + panel.Bands[0].Height);
        Assert.All(panel.Bands.Zip(panel.Bands.Skip(1)), pair => Assert.Equal(pair.First.Y, pair.Second.Y + pair.Second.Height));
    }

    [Fact]
    public void Later_is_further_right_and_more_points_are_higher_up()
    {
        var points = Panel(WithResponse(Phq9(30, 13))).Points;
        Assert.Equal([20, 6, 13], points.Select(point => point.Reading.Total));
        Assert.True(points[0].X < points[1].X && points[1].X < points[2].X);
        Assert.True(points[0].Y < points[2].Y && points[2].Y < points[1].Y);
    }

    [Fact]
    public void The_loss_line_of_a_responder_stands_at_its_total_from_the_last_induction_session_to_now()
    {
        var panel = Panel(WithResponse(Phq9(22, 6), Phq9(29, 6), Phq9(36, 14)));
        var line = Assert.Single(panel.LossLines);
        Assert.Equal((14, "loss line 14"), (line.Total, line.Words));
        Assert.Equal(panel.Points.Single(point => point.Reading.Total == 14).Y, line.Y);
        Assert.True(line.X1 < panel.Points[1].X);
        Assert.Equal(ChartLayout.Right, line.X2);
    }

    [Fact]
    public void Whoever_has_not_responded_has_no_loss_line() => Assert.Empty(Panel(Facts([Session(0)], [Phq9(-1, 20), Phq9(15, 12)])).LossLines);

    [Fact]
    public void Each_course_has_its_own_loss_line_that_ends_where_the_next_course_begins()
    {
        var lines = Panel(Facts([Session(0), Session(100)], [Phq9(-1, 20), Phq9(15, 6), Phq9(22, 6), Phq9(29, 6), Phq9(98, 18), Phq9(110, 2), Phq9(117, 2), Phq9(124, 2)]), day: 150, span: ChartSpan.All).LossLines;
        Assert.Equal([14, 11], lines.Select(line => line.Total));
        Assert.True(lines[0].X2 <= lines[1].X1);
    }

    [Fact]
    public void An_instrument_without_bands_shows_where_it_screens_positive()
    {
        var panel = Panel(Facts([Session(0)], [Of("pcl-5", 1, 30), Of("pcl-5", 8, 31)]), "pcl-5");
        Assert.Empty(panel.Bands);
        Assert.Equal("positive from 31", panel.CutOff!.Words);
        Assert.True(panel.Points[0].Y > panel.CutOff.Y && panel.Points[1].Y < panel.CutOff.Y);
    }

    [Fact]
    public void A_form_that_says_yes_to_suicidal_thoughts_is_marked_and_said_in_words()
    {
        var panel = Panel(WithResponse(Phq9(30, 9, SafetyAnswer.Positive)));
        Assert.Equal([false, false, true], panel.Points.Select(point => point.IsPositive));
        Assert.Equal("9 (mild) on 1 April 2026, suicidal thoughts: yes", panel.Points[^1].Words);
        Assert.Contains("Suicidal thoughts on one form, the latest on 1 April 2026.", panel.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void An_incomplete_form_is_told_and_never_drawn_as_a_total()
    {
        var panel = Panel(WithResponse(Phq9(20, null)));
        Assert.Equal(2, panel.Points.Length);
        Assert.Contains("One incomplete form has no total.", panel.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void The_description_says_what_the_drawing_shows() => Assert.Equal(
        "5 forms. First 20 (severe) on 1 March 2026, best 6 (mild) on 17 March 2026, worst 20 (severe) on 1 March 2026, latest 14 (moderate) on 7 April 2026. "
        + "Response in this course. The loss line is 14, for two forms: the latest is on or above it. One session, on 2 March 2026.",
        Panel(WithResponse(Phq9(22, 6), Phq9(29, 6), Phq9(36, 14))).Description);

    [Fact]
    public void On_the_mood_scale_the_best_is_the_highest()
    {
        var panel = Panel(Facts([Session(0)], [Of("pulse", 2, 3), Of("pulse", 5, 8), Of("pulse", 10, 6)]), "pulse");
        Assert.Equal("Mood today, 0 to 10, higher is better", panel.Title);
        Assert.Contains("best 8 on 7 March 2026, worst 3 on 4 March 2026", panel.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void The_instrument_that_decides_stands_first_and_mood_and_safety_last() => Assert.Equal(
        ["phq-9", "asrm", "pulse", "safety"],
        Draw(Facts([Session(0)], [Of("pulse", 2, 3), Of("asrm", 3, 1), Of("safety", 2, 0), Phq9(7, 9)])).Panels.Select(panel => panel.Instrument));
}
