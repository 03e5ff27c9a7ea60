using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

public class RoutineTests
{
    // Raised Wednesday 11:00 in New York; Thursday 09:00 is 22 hours later.
    private const int Thursday9 = 22 * 60;

    [Theory]
    [InlineData(Thursday9 - 1, "")]
    [InlineData(Thursday9, "1320 reminds ann")]
    [InlineData(10 * 24 * 60, "1320 reminds ann")]
    public void A_routine_alert_pages_nobody_and_sends_one_email_the_next_weekday_at_9(int minute, string news) =>
        Assert.Equal(news, new AlertRun(SampleAlerts.Routine()).Until(minute).News());

    [Theory]
    [InlineData("2026-03-13T15:00:00Z", "2026-03-16T13:00:00Z")] // Friday → Monday
    [InlineData("2026-03-14T15:00:00Z", "2026-03-16T13:00:00Z")] // Saturday → Monday
    [InlineData("2026-03-15T15:00:00Z", "2026-03-16T13:00:00Z")] // Sunday → Monday
    [InlineData("2026-03-06T15:00:00Z", "2026-03-09T13:00:00Z")] // over the night the clocks change: 9:00 stays 9:00
    [InlineData("2026-03-05T15:00:00Z", "2026-03-06T14:00:00Z")]
    [InlineData("2026-03-12T03:30:00Z", "2026-03-12T13:00:00Z")] // Thursday in UTC, still Wednesday evening at the clinic
    public void The_next_weekday_is_the_clinics(string raisedAt, string dueAt)
    {
        var now = SampleAlerts.Utc(raisedAt);
        var alert = Escalation.Raise(AlertId.Parse("P-1~a-1"), null, null, [SampleAlerts.Routine()], now);
        var plan = Escalation.Decide(alert, [], new AlertFacts(SampleAlerts.Policy, SampleAlerts.Roster, SampleAlerts.NewYork, "Clinic", null), now);
        Assert.Empty(plan.Steps);
        Assert.Equal(SampleAlerts.Utc(dueAt), plan.LookAgainAt);
    }

    [Fact]
    public void First_looked_at_days_late_it_is_sent_at_once()
    {
        var now = SampleAlerts.Noon.AddDays(3);
        var alert = Escalation.Raise(AlertId.Parse("P-1~a-1"), null, null, [SampleAlerts.Routine()], SampleAlerts.Noon);
        var plan = Escalation.Decide(alert, [], new AlertFacts(SampleAlerts.Policy, SampleAlerts.Roster, SampleAlerts.NewYork, "Clinic", null), now);
        Assert.Single(plan.Steps);
        Assert.Null(plan.LookAgainAt);
    }

    [Fact]
    public void It_is_a_reminder_to_staff_by_email_only_and_then_nothing_is_due()
    {
        var run = new AlertRun(SampleAlerts.Routine()).Until(Thursday9);
        var email = Assert.IsType<Step.NotifyStaff>(Assert.Single(run.Steps).Step);
        Assert.Equal((MessageKind.ReminderStaff, Channel.Email, "routine-email"), (email.Kind, email.Channel, email.Key));
        Assert.Equal("Harbor Clinic: a patient alert needs you", email.Subject);
        Assert.Null(run.LookAgainAt);
        Assert.Empty(run.Alert.Pages);
    }

    [Fact]
    public void Acknowledged_before_it_is_due_it_is_not_sent() =>
        Assert.Equal("", new AlertRun(SampleAlerts.Routine()).Until(60).Acknowledged(SampleAlerts.Ann).Until(10_000).News());

    [Fact]
    public void An_acknowledged_routine_alert_never_pages_and_waits_for_nothing() =>
        Assert.Null(new AlertRun(SampleAlerts.Routine()).Acknowledged(SampleAlerts.Ann).LookAgainAt);

    [Fact]
    public void With_nobody_on_call_the_backup_is_reminded()
    {
        var run = new AlertRun(SampleAlerts.Routine()) { Roster = SampleAlerts.Roster with { Rotation = null } };
        Assert.Equal("1320 reminds cem", run.Until(Thursday9).News());
    }

    [Fact]
    public void With_an_empty_roster_that_is_recorded_and_tried_again_the_next_weekday()
    {
        var run = new AlertRun(SampleAlerts.Routine()) { Roster = null }.Until(Thursday9);
        run.Roster = SampleAlerts.Roster;
        Assert.Equal("1320 NobodyOnCall, 2760 reminds ann", run.Until(Thursday9 + (24 * 60)).News());
    }

    [Fact]
    public void A_routine_alert_that_has_risen_pages_and_sends_no_reminder() =>
        Assert.DoesNotContain("reminds", new AlertRun(SampleAlerts.Routine()).Joins(SampleAlerts.Ideation()).Until(10_000).News());
}
