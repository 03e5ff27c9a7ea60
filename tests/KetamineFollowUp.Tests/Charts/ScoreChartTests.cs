using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Charts;
using KetamineFollowUp.Domain.Instruments;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;
using static KetamineFollowUp.Tests.Boosters.SampleFacts;
using static KetamineFollowUp.Tests.Charts.SampleChart;

namespace KetamineFollowUp.Tests.Charts;

public sealed class ScoreChartTests
{
    // The widest label of a tick, "Mar 2026", at 26 units a letter.
    private const int WidestLabel = 110;

    [Fact]
    public void Sessions_and_medication_changes_are_marked_where_they_happened_each_kind_apart()
    {
        var chart = Draw(WithResponse() with
        {
            Sessions = [Session(0), Session(40, induction: false)],
            MedicationChanges = [new KnownMedicationChange(Day(20), " sertraline 50 mg "), new KnownMedicationChange(Day(30), null)],
        });
        Assert.Equal(
            [
                "Induction session, 2 March 2026", "Medication change: sertraline 50 mg, 22 March 2026", "Medication change, 1 April 2026",
                "Maintenance session, 11 April 2026",
            ],
            chart.Marks.Select(mark => mark.Words));
        Assert.Equal(
            [ChartMarkKind.Induction, ChartMarkKind.Medication, ChartMarkKind.Medication, ChartMarkKind.Maintenance], chart.Marks.Select(mark => mark.Kind));
        Assert.Equal(chart.Marks.Select(mark => mark.X).Order(), chart.Marks.Select(mark => mark.X));
    }

    [Fact]
    public void A_mark_and_a_form_of_the_same_instant_stand_above_one_another()
    {
        var chart = Draw(WithResponse(Phq9(20, 9)) with { MedicationChanges = [new KnownMedicationChange(Day(20), "lithium")] });
        Assert.Equal(chart.Panels[0].Points.Single(point => point.Reading.Total == 9).X, chart.Marks.Single(mark => mark.Kind == ChartMarkKind.Medication).X);
    }

    [Fact]
    public void The_course_is_shown_from_its_baseline_on_and_everything_on_demand()
    {
        var facts = Facts([Session(0), Session(100)], [Phq9(-1, 20), Phq9(15, 6), Phq9(98, 18), Phq9(110, 2)]);
        Assert.Equal([18, 2], Panel(facts, day: 150).Points.Select(point => point.Reading.Total));
        Assert.Equal([20, 6, 18, 2], Panel(facts, day: 150, span: ChartSpan.All).Points.Select(point => point.Reading.Total));
        Assert.Equal([18, 2], Panel(facts, day: 450, span: ChartSpan.Year).Points.Select(point => point.Reading.Total));
    }

    [Fact]
    public void A_chart_never_shows_less_than_four_weeks() => Assert.Equal(Day(-27), Draw(WithResponse(), day: 1).Window.From);

    [Fact]
    public void A_patient_without_anything_has_an_empty_chart()
    {
        var chart = Draw(Facts([], []));
        Assert.Empty(chart.Panels);
        Assert.Null(chart.Foundations);
        Assert.Empty(chart.Rows);
    }

    [Fact]
    public void Nothing_to_come_is_drawn() => Assert.Equal([20, 6], Panel(WithResponse(Phq9(61, 25))).Points.Select(point => point.Reading.Total));

    [Fact]
    public void However_long_the_time_its_days_can_be_read_on_a_phone()
    {
        for (var days = 1; days < 8000; days += 13)
        {
            var ticks = Draw(Facts([], [Phq9(-days, 5)]), day: 0, span: ChartSpan.All).Ticks;
            Assert.InRange(ticks.Length, 1, 5);
            Assert.All(ticks, tick => Assert.InRange(tick.X, ChartLayout.Left, ChartLayout.Right));
            Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.True(pair.Second.X - pair.First.X >= WidestLabel, $"{days} days: {pair}"));
        }
    }

    [Fact]
    public void The_table_holds_everything_the_newest_first()
    {
        var rows = Draw(WithResponse(Phq9(20, null), Phq9(30, 9, SafetyAnswer.Positive), Of("cssrs", 31, null, SafetyAnswer.Positive, "low"), Of("foundations", 29, null)) with
        {
            MedicationChanges = [new KnownMedicationChange(Day(25), "lithium")],
            Foundations = [Week(29, ("sleep-hours", 5), ("therapy", 1))],
        }).Rows;
        Assert.Equal(
            [
                ("C-SSRS", "", "low"), ("PHQ-9", "9", "mild"), ("Rest of the plan", "Therapy session yes, Hours of sleep 5", ""), ("Medication change", "lithium", ""),
                ("PHQ-9", "incomplete", ""), ("PHQ-9", "6", "mild"), ("Session", "induction", ""), ("PHQ-9", "20", "severe"),
            ],
            rows.Select(row => (row.What, row.Value, row.Band)));
        Assert.Equal(SafetyAnswer.Positive, rows[1].Safety);
        Assert.Null(rows[2].Safety);
    }

    [Fact]
    public void The_rest_of_the_plan_is_a_line_a_piece_what_the_plan_misses_drawn_hollow()
    {
        var strip = Draw(WithResponse() with
        {
            Foundations = [Week(7, ("sleep-hours", 6), ("exercise-days", 2), ("therapy", 0)), Week(21, ("sleep-hours", 7), ("safe-home", 0))],
        }).Foundations!;
        Assert.Equal(["Therapy session", "Hours of sleep", "Days with exercise", "Safe at home"], strip.Rows.Select(row => row.Name));
        Assert.Equal([[true], [true, false], [false], [true]], strip.Rows.Select(row => row.Cells.Select(cell => cell.IsPoor)));
        Assert.Equal("Hours of sleep: 6, 9 March 2026", strip.Rows[1].Cells[0].Words);
        Assert.Equal(
            "2 forms about the past week, the latest on 23 March 2026. The latest answer to each: Therapy session no, Hours of sleep 7, Days with exercise 2, Safe at home no.",
            strip.Description);
        Assert.All(strip.Rows, row => Assert.InRange(row.Y, row.NameY + 1, strip.Height));
    }

    private static FoundationsForm Week(double day, params (string Item, int Answer)[] answers) =>
        new(Day(day), answers.ToImmutableDictionary(answer => answer.Item, answer => answer.Answer));
}
