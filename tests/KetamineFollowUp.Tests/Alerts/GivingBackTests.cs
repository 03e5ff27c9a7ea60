using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Tests.Alerts;

public class GivingBackTests
{
    [Fact]
    public void An_alert_that_is_given_back_starts_its_ladder_at_once_and_does_not_recall_the_giver()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Until(1).Acknowledged(SampleAlerts.Dee).Until(10);
        run.News();
        Assert.Equal("10 ann, 25 cem", run.Released(SampleAlerts.Dee).Until(25).News());
        var given = Assert.Single(run.Alert.Acknowledgements).Released;
        Assert.Equal(new Release(SampleAlerts.Dee, "shift ends", SampleAlerts.Noon.AddMinutes(10)), given);
    }

    [Fact]
    public void What_nobody_has_taken_cannot_be_given_back() =>
        Assert.IsType<ReleaseOutcome.NotTaken>(Escalation.Release(new AlertRun(SampleAlerts.Ideation()).Alert, SampleAlerts.Ann, null, SampleAlerts.Noon));

    [Fact]
    public void A_resolved_alert_cannot_be_given_back_and_says_who_closed_it()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Resolved(SampleAlerts.Ann, Disposition.ReachedSafe);
        Assert.Equal(new ReleaseOutcome.AlreadyResolved(SampleAlerts.Ann, SampleAlerts.Noon), Escalation.Release(run.Alert, SampleAlerts.Ben, null, run.Now));
    }

    [Fact]
    public void A_resolved_alert_opens_again_with_all_that_is_known_and_pages_at_once()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Until(1).Resolved(SampleAlerts.Ann, Disposition.ReachedSafe).Until(60);
        run.News();
        Assert.Equal("60 ann, 75 cem", run.Reopened(SampleAlerts.Ben).Until(75).News());
        Assert.Equal((AlertState.Open, 1, null), (run.Alert.State, run.Alert.Dispositions.Length, run.Alert.Resolution));
        Assert.Equal(new Reopening(SampleAlerts.Ben, "wrong patient", SampleAlerts.Noon.AddMinutes(60)), Assert.Single(run.Alert.Reopenings));
    }

    [Fact]
    public void What_is_not_resolved_cannot_be_opened_again() =>
        Assert.IsType<ReopenOutcome.NotResolved>(Escalation.Reopen(new AlertRun(SampleAlerts.Ideation()).Alert, SampleAlerts.Ann, null, SampleAlerts.Noon));

    [Fact]
    public void A_late_note_stands_on_a_resolved_alert_and_changes_nothing_else()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Resolved(SampleAlerts.Ann, Disposition.ReachedSafe);
        var noted = Escalation.AddNote(run.Alert, SampleAlerts.Ben, "Called back on Monday.", run.Now.AddDays(3));
        Assert.Equal(new AlertNote(SampleAlerts.Ben, "Called back on Monday.", run.Now.AddDays(3)), Assert.Single(noted.Notes));
        Assert.Equal(run.Alert, noted with { Notes = [] });
    }

    [Fact]
    public void Whoever_wrote_the_words_themselves_is_not_paged_about_them()
    {
        var alert = Escalation.Raise(AlertId.Parse("P-1~a-1"), null, null, [SampleAlerts.Emergency()], SampleAlerts.Noon) with { AboutStaff = SampleAlerts.Ann };
        var plan = Escalation.Decide(alert, [], SampleAlerts.Facts with { Patient = null }, SampleAlerts.Noon);
        Assert.DoesNotContain(plan.State.Pages, page => page.To == SampleAlerts.Ann);
        Assert.Contains(plan.State.Pages, page => page.To == SampleAlerts.Cem);
    }

    [Fact]
    public void The_worklist_shows_the_most_severe_first_and_a_patient_before_an_unknown_number()
    {
        var (noon, patient) = (SampleAlerts.Noon, Domain.Values.PatientId.Parse("P-1"));
        Alert[] alerts =
        [
            Escalation.Raise(AlertId.Parse("P-1~a-1"), null, null, [SampleAlerts.Emergency()], noon),
            Escalation.Raise(AlertId.Parse("P-1~a-2"), patient, null, [SampleAlerts.Ideation()], noon.AddMinutes(-9)),
            Escalation.Raise(AlertId.Parse("P-1~a-3"), patient, null, [SampleAlerts.Emergency()], noon.AddMinutes(9)),
            Escalation.Raise(AlertId.Parse("P-1~a-4"), patient, null, [SampleAlerts.Emergency()], noon.AddMinutes(5)),
        ];
        Assert.Equal(["P-1~a-4", "P-1~a-3", "P-1~a-1", "P-1~a-2"], WorklistOrder.Of(alerts).Select(alert => alert.AlertId.Value));
    }
}
