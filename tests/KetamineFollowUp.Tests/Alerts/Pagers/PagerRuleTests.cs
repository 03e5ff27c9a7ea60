using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Pagers;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Alerts.Pagers;

/// <summary>One page a person a minute; what comes in between waits for the end of it and leaves as one.</summary>
public class PagerRuleTests
{
    private static readonly DateTimeOffset Noon = SampleAlerts.Noon;

    [Fact]
    public void The_first_page_leaves_at_once_as_it_is()
    {
        var go = Assert.IsType<PagerTurn.Go>(PagerRule.Turn(new Pager(), Of("P-1"), Noon));
        Assert.Null(go.Joint);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(59.999, false)]
    [InlineData(60, true)]
    public void A_page_about_another_patient_waits_for_the_end_of_the_minute(double seconds, bool leaves)
    {
        var turn = PagerRule.Turn(After(Of("P-1")), Of("P-2"), Noon.AddSeconds(seconds));
        Assert.Equal(leaves, turn is PagerTurn.Go);
        Assert.Equal(leaves ? null : Noon.AddMinutes(1), (turn as PagerTurn.Wait)?.Until);
    }

    [Fact]
    public void A_page_about_the_same_patient_does_not_wait_for_the_page_before_it() =>
        Assert.IsType<PagerTurn.Go>(PagerRule.Turn(After(Of("P-1")), Of("P-1", "rise"), Noon.AddSeconds(5)));

    [Fact]
    public void But_it_waits_with_the_others_when_some_wait() =>
        Assert.IsType<PagerTurn.Wait>(PagerRule.Turn(Waiting("P-2"), Of("P-1", "rise"), Noon.AddSeconds(5)));

    [Fact]
    public void A_page_that_was_let_go_is_let_go_again_until_it_has_left() =>
        Assert.IsType<PagerTurn.Go>(PagerRule.Turn(After(Of("P-1")), Of("P-1"), Noon.AddSeconds(20)));

    [Fact]
    public void What_has_waited_leaves_as_the_page_of_the_worst_and_names_how_many()
    {
        var turn = Join("P-3", Alert("P-2", Severity.Urgent), Alert("P-3", Severity.Emergency, "9XK4"), Alert("P-4", Severity.Emergency, minutesLater: 1));
        var go = Assert.IsType<PagerTurn.Go>(turn);
        Assert.Equal((3, Severity.Emergency, "9XK4", false), (go.Joint!.Alerts, go.Joint.Severity, go.Joint.Code, go.Joint.IsUnknownNumber));
        Assert.Equal(["P-2~a-1~page", "P-4~a-1~page"], go.Joint.Covers);
        Assert.Empty(go.Pager.Waiting);
    }

    [Fact]
    public void The_others_are_covered_by_it()
    {
        var turn = Join("P-2", Alert("P-2", Severity.Urgent), Alert("P-3", Severity.Emergency));
        var covered = Assert.IsType<PagerTurn.Covered>(turn);
        Assert.Equal(("P-3~a-1~page", Noon.AddMinutes(2)), (covered.By, covered.Until));
    }

    [Fact]
    public void A_patient_is_worse_than_an_unknown_number_of_the_same_severity() =>
        Assert.IsType<PagerTurn.Go>(Join("P-3", Alert(".n-1", Severity.Emergency), Alert("P-3", Severity.Emergency, minutesLater: 1)));

    [Fact]
    public void A_page_whose_alert_has_been_taken_meanwhile_leaves_the_waiting()
    {
        var taken = Taken(Alert("P-3", Severity.Emergency));
        Assert.IsType<PagerTurn.Taken>(Join("P-3", Alert("P-2", Severity.Urgent), taken));
        Assert.Null(Assert.IsType<PagerTurn.Go>(Join("P-2", Alert("P-2", Severity.Urgent), taken)).Joint);
    }

    [Fact]
    public void When_all_have_been_taken_nothing_leaves_and_the_next_page_leaves_at_once()
    {
        var turn = Assert.IsType<PagerTurn.Taken>(Join("P-2", Taken(Alert("P-2", Severity.Urgent)), Taken(Alert("P-3", Severity.Urgent))));
        Assert.IsType<PagerTurn.Go>(PagerRule.Turn(turn.Pager, Of("P-4"), Noon.AddMinutes(1)));
    }

    [Fact]
    public void Two_pages_about_one_alert_leave_as_the_newer_one_without_a_count()
    {
        var (older, newer) = (Of("P-2", "page"), Of("P-2", "rise") with { DecidedAt = Noon.AddSeconds(20) });
        var go = Assert.IsType<PagerTurn.Go>(PagerRule.Join(newer, [older, newer], [Alert("P-2", Severity.Emergency)], Noon.AddMinutes(1)));
        Assert.Equal((false, "P-2~a-1~page"), (go.Joint!.NamesCount, Assert.Single(go.Joint.Covers)));
    }

    [Fact]
    public void Alerts_that_cannot_be_read_hold_nobody_back()
    {
        Assert.Equal(2, Assert.IsType<PagerTurn.Go>(PagerRule.Join(Of("P-2"), [Of("P-2"), Of("P-3")], [Alert("P-2", Severity.Urgent)], Noon.AddMinutes(1))).Joint!.Alerts);
        var alone = Assert.IsType<PagerTurn.Go>(PagerRule.Join(Of("P-2"), [Of("P-2"), Of("P-3")], [], Noon.AddMinutes(1)));
        Assert.Null(alone.Joint);
        Assert.Equal(Of("P-3"), Assert.Single(alone.Pager.Waiting));
    }

    [Fact]
    public void A_page_goes_by_itself_when_the_one_that_spoke_for_it_has_not_left()
    {
        var joint = Assert.IsType<PagerTurn.Covered>(Join("P-2", Alert("P-2", Severity.Urgent), Alert("P-3", Severity.Emergency))).Pager;
        Assert.IsType<PagerTurn.Go>(PagerRule.Turn(PagerRule.Uncover(joint, "P-2~a-1~page"), Of("P-2"), Noon.AddMinutes(2)));
    }

    [Fact]
    public void A_clock_of_another_host_that_is_ahead_makes_nobody_wait_longer_than_a_minute() =>
        Assert.Equal(Noon.AddMinutes(-4), Assert.IsType<PagerTurn.Wait>(PagerRule.Turn(After(Of("P-1")), Of("P-2"), Noon.AddMinutes(-5))).Until);

    [Fact]
    public void A_stored_pager_reads_back_as_it_was()
    {
        var pager = Assert.IsType<PagerTurn.Covered>(Join("P-2", Alert("P-2", Severity.Urgent), Alert("P-3", Severity.Emergency))).Pager;
        Assert.Equal(SampleAlerts.Stored(pager).Last!.Joint!.Covers, pager.Last!.Joint!.Covers);
        Assert.Equal(SampleAlerts.Stored(Waiting("P-2")).Waiting, Waiting("P-2").Waiting);
    }

    private static WaitingPage Of(string partition, string key = "page") => new($"{partition}~a-1~{key}", AlertId.Parse($"{partition}~a-1"), Noon);

    private static Pager After(WaitingPage page) => Assert.IsType<PagerTurn.Go>(PagerRule.Turn(new Pager(), page, Noon)).Pager;

    private static Pager Waiting(string partition) => Assert.IsType<PagerTurn.Wait>(PagerRule.Turn(After(Of("P-1")), Of(partition), Noon.AddSeconds(1))).Pager;

    private static PagerTurn Join(string turnOf, params Alert[] alerts) =>
        PagerRule.Join(Of(turnOf), [.. alerts.Select(alert => Of(alert.AlertId.Partition))], alerts, Noon.AddMinutes(1));

    private static Alert Alert(string partition, Severity severity, string code = "7F3K", int minutesLater = 0)
    {
        var patient = Domain.Values.PatientId.TryParse(partition, out var id) ? id : (Domain.Values.PatientId?)null;
        return Escalation.Raise(AlertId.Parse($"{partition}~a-1"), patient, code, [new Finding(FindingKind.CrisisLanguage, severity, "words")], Noon.AddMinutes(minutesLater));
    }

    private static Alert Taken(Alert alert) => Assert.IsType<AcknowledgeOutcome.Done>(Escalation.Acknowledge(alert, SampleAlerts.Ann, Noon.AddSeconds(30))).Alert;
}
