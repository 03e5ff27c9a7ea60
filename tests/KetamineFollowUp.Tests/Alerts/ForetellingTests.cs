using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Tests.Alerts;

public class ForetellingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_foretold_of_the_ladder_is_what_happens(bool emergency)
    {
        var run = new AlertRun(emergency ? Given.Emergency() : Given.Ideation());
        for (var step = 0; step < 12; step++)
        {
            HappensAsForetold(run);
        }
    }

    [Fact]
    public void A_step_with_nobody_is_foretold_as_passed_over_and_an_empty_ladder_as_paging_nobody()
    {
        var run = new AlertRun(Given.Emergency()) { Roster = Given.Roster with { Backup = [] } };
        Assert.Equal(Rung.CatchAll, HappensAsForetold(run).Rung);
        run.Roster = new Roster();
        var nobody = Foretelling.Pages(run.Alert, Given.Policy, run.Roster, run.Now)!;
        Assert.Empty(nobody.People);
    }

    [Fact]
    public void Whoever_leaves_an_alert_unresolved_is_foretold_to_be_paged_with_whoever_is_on_call()
    {
        var run = new AlertRun(Given.Emergency()).Until(3).Acknowledged(Given.Dee);
        Assert.Equal([Given.Dee, Given.Ann], HappensAsForetold(run).People);
    }

    [Fact]
    public void After_an_attempt_that_reached_nobody_the_retry_is_foretold()
    {
        var run = new AlertRun(Given.Emergency()).Until(2).Resolved(Given.Ann, Disposition.NotReached);
        Assert.Equal(Given.Noon.AddMinutes(62), HappensAsForetold(run).At);
    }

    [Fact]
    public void A_step_whose_texts_all_failed_is_foretold_to_give_way_at_once()
    {
        var alert = new AlertRun(Given.Emergency()).Alert;
        alert = alert with { Pages = [.. alert.Pages.Select(page => page.Channel == Channel.Sms ? page with { Outcome = PageOutcome.Failed } : page)] };
        var next = Foretelling.Pages(alert, Given.Policy, Given.Roster, Given.Noon.AddMinutes(1))!;
        Assert.Equal((Given.Noon.AddMinutes(1), Rung.Backup), (next.At, next.Rung));
    }

    [Fact]
    public void What_is_overdue_is_due_now()
    {
        var alert = new AlertRun(Given.Emergency()).Alert;
        var late = Given.Noon.AddHours(3);
        Assert.Equal(late, Foretelling.Pages(alert, Given.Policy, Given.Roster, late)!.At);
    }

    [Fact]
    public void Nobody_is_foretold_to_be_paged_for_a_routine_or_a_resolved_alert()
    {
        var routine = new AlertRun(new Finding(FindingKind.Silence, Severity.Routine, "x")).Alert;
        Assert.Null(Foretelling.Pages(routine, Given.Policy, Given.Roster, Given.Noon));
        var resolved = new AlertRun(Given.Emergency()).Resolved(Given.Ann, Disposition.ReachedSafe).Alert;
        Assert.Null(Foretelling.Pages(resolved, Given.Policy, Given.Roster, Given.Noon));
    }

    [Fact]
    public void The_patient_is_foretold_to_be_told_once()
    {
        var run = new AlertRun(Given.Emergency());
        Assert.Equal(Given.Noon.AddMinutes(30), Foretelling.PatientToldAt(run.Alert, Given.Policy));
        Assert.Null(Foretelling.PatientToldAt(run.Until(30).Alert, Given.Policy));
    }

    // Foretells, lets the time come, and compares with the pages that then went out.
    private static NextPaging HappensAsForetold(AlertRun run)
    {
        var next = Foretelling.Pages(run.Alert, Given.Policy, run.Roster, run.Now)!;
        var before = run.Alert.Pages.Length;
        run.Until((int)(next.At - Given.Noon).TotalMinutes);
        var pages = run.Alert.Pages.Skip(before).ToList();
        Assert.All(pages, page => Assert.Equal((next.At, next.Rung), (page.At, page.Rung)));
        Assert.Equal(next.People, pages.Select(page => page.To).Distinct());
        return next;
    }
}
