using System.Collections.Immutable;
using KetamineFollowUp.Proof.Traces;

namespace KetamineFollowUp.Tests.Proof;

/// <summary>How <c>crashes</c> and <c>faults</c> compare what a run left with what it should have left.</summary>
public class TraceTests
{
    private static readonly Trace Survey = new(TraceKind.TextToPatient, "P1 Sms Survey e-s1 d1");
    private static readonly Trace Given = new(TraceKind.Answer, "P1 phq-2.1 = 0");
    private static readonly Trace Paged = new(TraceKind.PageOrCrisisText, "P1 Sms Page");

    [Fact]
    public void What_is_missing_is_found_as_often_as_it_is_missing() =>
        Assert.Equal(["a", "b"], TraceSet.Missing(["a", "a", "b", "c"], ["a", "c", "d"]));

    [Fact]
    public void The_same_week_again_has_no_faults() => Assert.Empty(Difference([Given, Survey, Paged], []).Faults);

    [Fact]
    public void An_answer_that_is_not_there_is_lost() => Assert.Equal([$"lost: {Given}"], Difference([Survey, Paged], []).Faults);

    [Fact]
    public void A_second_survey_text_for_the_same_check_in_is_a_double() => Assert.Equal([$"doubled: {Survey}"], Difference([Given, Survey, Survey, Paged], []).Faults);

    [Fact]
    public void A_text_that_nobody_expected_is_a_double()
    {
        var other = Survey with { Which = "P1 Sms Survey e-s1 d7" };
        Assert.Equal([$"doubled: {other}"], Difference([Given, Survey, Paged, other], []).Faults);
    }

    [Fact]
    public void A_page_that_left_again_is_counted_and_no_fault()
    {
        var repeat = Paged with { Kind = TraceKind.Repeat };
        var difference = Difference([Given, Survey, Paged, repeat], []);
        Assert.Empty(difference.Faults);
        Assert.Equal([repeat], difference.Doubled);
    }

    [Fact]
    public void A_second_page_under_another_id_is_a_double() => Assert.Equal([$"doubled: {Paged}"], Difference([Given, Survey, Paged, Paged], []).Faults);

    [Fact]
    public void A_missing_page_is_a_fault() => Assert.Equal([$"lost: {Paged}"], Difference([Given, Survey], []).Faults);

    [Fact]
    public void A_survey_text_that_was_cut_off_in_its_call_is_unsent_and_not_lost()
    {
        var difference = Difference([Given, Paged], [Survey]);
        Assert.Empty(difference.Faults);
        Assert.Equal([Survey], difference.Unsent);
    }

    [Fact]
    public void The_reminder_of_a_survey_text_that_was_cut_off_is_no_double()
    {
        var reminder = new Trace(TraceKind.TextToPatient, "P1 Sms Reminder e-s1 d1");
        Assert.Empty(Difference([Given, Paged, reminder], [Survey]).Faults);
        Assert.Equal([$"doubled: {reminder}"], Difference([Given, Survey, Paged, reminder], []).Faults);
    }

    [Fact]
    public void One_text_cut_off_excuses_only_one_that_is_missing()
    {
        var expected = new TraceSet([Survey, Survey], []);
        Assert.Equal([$"lost: {Survey}"], new TraceSet([], [Survey]).From(expected).Faults);
    }

    private static TraceDifference Difference(ImmutableArray<Trace> found, ImmutableArray<Trace> unknown) => new TraceSet(found, unknown).From(new TraceSet([Given, Survey, Paged], []));
}
