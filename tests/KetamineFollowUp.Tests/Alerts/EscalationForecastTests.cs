using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

public class EscalationForecastTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_foretold_of_the_ladder_is_what_happens(bool emergency)
    {
        var run = new AlertRun(emergency ? SampleAlerts.Emergency() : SampleAlerts.Ideation());
        for (var step = 0; step < 12; step++)
        {
            HappensAsForetold(run);
        }
    }

    [Fact]
    public void A_step_with_nobody_is_foretold_as_passed_over_and_an_empty_ladder_as_paging_nobody()
    {
        var run = new AlertRun(SampleAlerts.Emergency()) { Roster = SampleAlerts.Roster with { Backup = [] } };
        Assert.Equal(Rung.CatchAll, HappensAsForetold(run).Rung);
        run.Roster = new OnCallRoster();
        var nobody = EscalationForecast.Pages(run.Alert, run.Facts, run.Now)!;
        Assert.Empty(nobody.People);
    }

    [Fact]
    public void Whoever_leaves_an_alert_unresolved_is_foretold_to_be_paged_with_whoever_is_on_call()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(3).Acknowledged(SampleAlerts.Dee);
        Assert.Equal([SampleAlerts.Dee, SampleAlerts.Ann], HappensAsForetold(run).People);
    }

    [Fact]
    public void After_an_attempt_that_reached_nobody_the_retry_is_foretold()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(2).Resolved(SampleAlerts.Ann, Disposition.NotReached);
        Assert.Equal(SampleAlerts.Noon.AddMinutes(12), HappensAsForetold(run).At);
    }

    [Fact]
    public void A_step_whose_texts_all_failed_is_foretold_to_give_way_at_once()
    {
        var alert = new AlertRun(SampleAlerts.Emergency()).Alert;
        alert = alert with { Pages = [.. alert.Pages.Select(page => page.Channel == Channel.Sms ? page with { Outcome = PageOutcome.Failed } : page)] };
        var next = EscalationForecast.Pages(alert, SampleAlerts.Facts, SampleAlerts.Noon.AddMinutes(1))!;
        Assert.Equal((SampleAlerts.Noon.AddMinutes(1), Rung.Backup), (next.At, next.Rung));
    }

    [Fact]
    public void A_call_is_foretold_as_one()
    {
        var run = new AlertRun(SampleAlerts.Ideation(), callsAreOn: true);
        Assert.True(HappensAsForetold(run) is { ByCall: true, Rung: Rung.OnCall });
        Assert.False(HappensAsForetold(run).ByCall);
    }

    [Fact]
    public void The_first_page_of_a_daytime_alert_at_night_is_foretold_for_the_morning()
    {
        var night = SampleAlerts.Utc("2026-03-12T03:00:00Z");
        var alert = Escalation.Raise(Domain.Processes.AlertId.Parse("P-1~a-1"), null, null, [SampleAlerts.Activation()], night);
        Assert.Equal(SampleAlerts.Utc("2026-03-12T12:00:00Z"), EscalationForecast.Pages(alert, SampleAlerts.Facts, night)!.At);
    }

    [Fact]
    public void What_is_overdue_is_due_now()
    {
        var alert = new AlertRun(SampleAlerts.Emergency()).Alert;
        var late = SampleAlerts.Noon.AddHours(3);
        Assert.Equal(late, EscalationForecast.Pages(alert, SampleAlerts.Facts, late)!.At);
    }

    [Fact]
    public void Nobody_is_foretold_to_be_paged_for_a_routine_or_a_resolved_alert()
    {
        var routine = new AlertRun(new Finding(FindingKind.Silence, Severity.Routine, "x")).Alert;
        Assert.Null(EscalationForecast.Pages(routine, SampleAlerts.Facts, SampleAlerts.Noon));
        var resolved = new AlertRun(SampleAlerts.Emergency()).Resolved(SampleAlerts.Ann, Disposition.ReachedSafe).Alert;
        Assert.Null(EscalationForecast.Pages(resolved, SampleAlerts.Facts, SampleAlerts.Noon));
    }

    [Fact]
    public void The_patient_is_foretold_to_be_told_once()
    {
        var run = new AlertRun(SampleAlerts.Emergency());
        Assert.Equal(SampleAlerts.Noon.AddMinutes(15), EscalationForecast.PatientToldAt(run.Alert, SampleAlerts.Policy));
        Assert.Null(EscalationForecast.PatientToldAt(run.Until(30).Alert, SampleAlerts.Policy));
    }

    // Foretells, lets the time come, and compares with the pages that then went out.
    private static NextPaging HappensAsForetold(AlertRun run)
    {
        var next = EscalationForecast.Pages(run.Alert, run.Facts, run.Now)!;
        var before = run.Alert.Pages.Length;
        run.Until((int)(next.At - SampleAlerts.Noon).TotalMinutes);
        var pages = run.Alert.Pages.Skip(before).ToList();
        Assert.All(pages, page => Assert.Equal((next.At, next.Rung, next.ByCall), (page.At, page.Rung, page.Channel == Channel.Voice)));
        Assert.Equal(next.People, pages.Select(page => page.To).Distinct());
        return next;
    }
}
