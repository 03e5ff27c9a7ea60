using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Alerts;

/// <summary>A daytime alert pages between 08:00:00 and 19:59:59 by the roster's clock, on every day of the year.</summary>
public class DaytimeTests
{
    [Theory]
    [InlineData("2026-03-11T23:59:59Z", "2026-03-11T23:59:59Z")] // 19:59:59 in New York
    [InlineData("2026-03-12T00:00:00Z", "2026-03-12T12:00:00Z")] // 20:00:00
    [InlineData("2026-03-12T11:59:59Z", "2026-03-12T12:00:00Z")] // 07:59:59
    [InlineData("2026-03-12T12:00:00Z", "2026-03-12T12:00:00Z")] // 08:00:00
    [InlineData("2026-03-08T01:00:00Z", "2026-03-08T12:00:00Z")] // the night before the clocks go forward
    [InlineData("2026-11-01T01:00:00Z", "2026-11-01T13:00:00Z")] // the night in which they go back
    [InlineData("2026-03-14T15:00:00Z", "2026-03-14T15:00:00Z")] // Saturday
    [InlineData("2026-12-25T15:00:00Z", "2026-12-25T15:00:00Z")] // a holiday
    public void The_first_page_waits_for_the_day_and_for_nothing_else(string raisedAt, string pagedAt)
    {
        var now = SampleAlerts.Utc(raisedAt);
        var plan = Escalation.Decide(Escalation.Raise(AlertId.Parse("P-1~a-1"), null, null, [SampleAlerts.Activation()], now), [], SampleAlerts.Facts, now);
        if (raisedAt != pagedAt)
        {
            Assert.Empty(plan.Steps);
            Assert.Equal(SampleAlerts.Utc(pagedAt), plan.LookAgainAt);
            plan = Escalation.Decide(plan.State, [], SampleAlerts.Facts, SampleAlerts.Utc(pagedAt));
        }

        Assert.Equal(2, plan.Steps.OfType<Step.NotifyStaff>().Count());
    }

    [Fact]
    public void It_climbs_every_30_minutes_and_again_2_hours_after_its_end() =>
        Assert.Equal("0 ann, 30 cem, 60 cem, 60 dee, 90 NobodyReached, 210 ann", new AlertRun(SampleAlerts.Activation()).Until(239).News());

    [Fact]
    public void What_is_left_at_20_o_clock_goes_on_at_8_with_the_next_person()
    {
        // Raised at 11:00, risen to daytime at 19:50.
        var run = new AlertRun(SampleAlerts.Routine()).Until(530).Joins(SampleAlerts.Activation());
        Assert.Equal("530 ann, 1260 cem, 1290 cem, 1290 dee", run.Until(1290).News());
    }

    [Fact]
    public void The_clock_is_the_rosters_not_the_clinics()
    {
        // 20:30 in New York is 17:30 in Los Angeles.
        var now = SampleAlerts.Utc("2026-03-12T00:30:00Z");
        var facts = SampleAlerts.Facts with { Roster = SampleAlerts.Roster with { TimeZone = Domain.Values.IanaZone.Parse("America/Los_Angeles") } };
        Assert.NotEmpty(Escalation.Decide(Escalation.Raise(AlertId.Parse("P-1~a-1"), null, null, [SampleAlerts.Activation()], now), [], facts, now).Steps);
    }

    [Fact]
    public void A_safety_cause_that_joins_a_sleeping_daytime_alert_pages_at_once()
    {
        // Raised at 11:00, opened again overnight: 660 minutes later it is 22:00.
        var run = new AlertRun(SampleAlerts.Activation()).Until(1).Acknowledged(SampleAlerts.Ann).Until(660);
        run.News();
        Assert.Equal("660 ann", run.Joins(SampleAlerts.Ideation()).News());
        Assert.Equal("675 cem", run.Until(675).News());
    }

    [Fact]
    public void A_daytime_cause_that_joins_an_alert_that_pages_now_changes_nothing() =>
        Assert.Equal("0 ann, 15 cem", new AlertRun(SampleAlerts.Ideation()).Until(2).Joins(SampleAlerts.Activation()).Until(29).News());

    [Fact]
    public void Known_ideation_pages_by_day_and_counts_as_a_safety_alert()
    {
        var run = new AlertRun(SampleAlerts.KnownIdeation());
        Assert.Equal((Severity.Urgent, Paging.Daytime, true), (run.Alert.Severity, run.Alert.Paging, run.Alert.IsSafety));
    }

    // Taken at 11:01. A safety alert: 4 hours; any other urgent one: the next morning at 08:00.
    [Theory]
    [InlineData(false, 21 * 60)]
    [InlineData(true, 241)]
    public void Taken_but_not_resolved_it_pages_again_in_4_hours_or_if_no_matter_of_safety_the_next_morning(bool isSafety, int minute)
    {
        var run = new AlertRun(isSafety ? SampleAlerts.KnownIdeation() : SampleAlerts.Activation()).Until(1).Acknowledged(SampleAlerts.Ann);
        run.News();
        Assert.Equal("", run.Until(minute - 1).News());
        Assert.Equal($"{minute} ann", run.Until(minute).News());
    }

    [Fact]
    public void Daytime_safety_that_is_due_at_night_waits_for_the_morning()
    {
        // Taken at 18:00; four hours later it is night.
        var run = new AlertRun(SampleAlerts.KnownIdeation()).Until(420).Acknowledged(SampleAlerts.Ann);
        run.News();
        Assert.Equal($"{21 * 60} ann", run.Until(21 * 60).News());
    }

    [Theory]
    [InlineData(FindingKind.Ideation, Severity.Urgent, Paging.Now)]
    [InlineData(FindingKind.Danger, Severity.Urgent, Paging.Now)]
    [InlineData(FindingKind.Worsening, Severity.Emergency, Paging.Now)]
    [InlineData(FindingKind.Worsening, Severity.Urgent, Paging.Daytime)]
    [InlineData(FindingKind.Silence, Severity.Routine, Paging.None)]
    public void A_stored_alert_that_says_nothing_of_paging_goes_by_its_findings(FindingKind kind, Severity severity, Paging paging) =>
        Assert.Equal(paging, new AlertRun(new Finding(kind, severity, "old")).Alert.Paging);
}
