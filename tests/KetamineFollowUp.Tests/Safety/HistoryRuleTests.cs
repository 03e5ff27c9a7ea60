using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Safety;
using static KetamineFollowUp.Tests.Assessment.SampleReadings;

namespace KetamineFollowUp.Tests.Safety;

public sealed class HistoryRuleTests
{
    private static readonly Finding Ideation = new(FindingKind.Ideation, Severity.Urgent, "PHQ-9, item 9: answered 2.");

    [Theory]
    [InlineData(FormOrigin.Survey, 30, Severity.Urgent, Paging.Now)]
    [InlineData(FormOrigin.EnteredByHand, 3, Severity.Urgent, Paging.Now)]
    [InlineData(FormOrigin.EnteredByHand, 3.001, Severity.Urgent, Paging.Daytime)]
    [InlineData(FormOrigin.EnteredByHand, 14, Severity.Urgent, Paging.Daytime)]
    [InlineData(FormOrigin.EnteredByHand, 14.001, Severity.Routine, Paging.None)]
    [InlineData(FormOrigin.EnteredByHand, 900, Severity.Routine, Paging.None)]
    [InlineData(FormOrigin.Baseline, 1, Severity.Urgent, Paging.Daytime)]
    [InlineData(FormOrigin.Baseline, 15, Severity.Routine, Paging.None)]
    [InlineData(FormOrigin.Imported, 0, Severity.Routine, Paging.None)]
    [InlineData(FormOrigin.Imported, 5, Severity.Routine, Paging.None)]
    public void A_positive_pages_by_how_the_form_came_and_how_old_it_is(FormOrigin origin, double daysOld, Severity severity, Paging paging)
    {
        var raised = Judge(origin, daysOld, Ideation);

        Assert.Equal((severity, paging), (raised.Severity, raised.Paging));
    }

    [Fact]
    public void An_older_positive_is_routine_when_a_newer_safety_answer_is_known()
    {
        var newer = new SafetyPoint(SafetyAnswer.Negative, Day(-4), "");
        var raised = HistoryRule.Judge([Ideation], FormOrigin.EnteredByHand, Day(-5), newer, Day(0), NewYork)[0];

        Assert.Equal((Severity.Routine, Paging.None), (raised.Severity, raised.Paging));
    }

    [Fact]
    public void An_old_form_gives_its_date_and_one_of_today_does_not()
    {
        Assert.Equal("Form of 14 September 2023, entered later. PHQ-9, item 9: answered 2.", Judge(FormOrigin.EnteredByHand, 900, Ideation).Reason);
        Assert.Equal(Ideation, Judge(FormOrigin.EnteredByHand, 0, Ideation));
    }

    [Theory]
    [InlineData(FindingKind.Worsening)]
    [InlineData(FindingKind.Severe)]
    [InlineData(FindingKind.Activation)]
    [InlineData(FindingKind.AdverseEffect)]
    public void What_a_score_or_a_checklist_says_is_routine_after_72_hours(FindingKind kind)
    {
        var finding = new Finding(kind, Severity.Urgent, "x");

        Assert.Equal(Severity.Urgent, Judge(FormOrigin.EnteredByHand, 3, finding).Severity);
        Assert.Equal((Severity.Routine, Paging.None), (Judge(FormOrigin.EnteredByHand, 3.1, finding).Severity, Judge(FormOrigin.EnteredByHand, 3.1, finding).Paging));
    }

    [Fact]
    public void A_high_triage_of_last_week_pages_in_the_daytime()
    {
        var raised = Judge(FormOrigin.EnteredByHand, 7, Ideation with { Severity = Severity.Emergency });

        Assert.Equal((Severity.Urgent, Paging.Daytime), (raised.Severity, raised.Paging));
    }

    private static Finding Judge(FormOrigin origin, double daysOld, Finding finding) => HistoryRule.Judge(
        ImmutableArray.Create(finding), origin, Day(-daysOld), new SafetyPoint(SafetyAnswer.Positive, Day(-daysOld), ""), Day(0), NewYork)[0];
}
