using System.Text.Json;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

public class TakenByTextTests
{
    [Theory]
    [InlineData(10, "")]
    [InlineData(11, "11 ann, 11 cem")]
    [InlineData(16, "11 ann, 11 cem, 16 cem, 16 dee")]
    public void An_emergency_taken_by_a_text_alone_goes_to_the_backup_after_10_minutes(int minute, string news) =>
        Assert.Equal(news, ByText().Until(minute).News());

    [Fact]
    public void After_an_outage_the_backup_is_paged_first_all_the_same() => Assert.Equal("90 ann, 90 cem", ByText().OutageUntil(90).News());

    [Theory]
    [InlineData(10)]
    [InlineData(1)]
    public void Its_page_opened_in_time_by_whoever_took_it_or_somebody_not_signed_in_keeps_it(int minute)
    {
        foreach (var by in new StaffId?[] { SampleAlerts.Ann, null })
        {
            var run = ByText().Until(minute).Opened(by);
            Assert.Equal("", run.Until(30).News());
            Assert.Equal("31 ann", run.Until(31).News());
        }
    }

    [Fact]
    public void The_page_opened_before_the_text_keeps_it_too()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Opened(SampleAlerts.Ann).Until(1).AcknowledgedByText(SampleAlerts.Ann);
        run.News();
        Assert.Equal("", run.Until(30).News());
    }

    [Fact]
    public void A_page_opened_in_an_earlier_wait_keeps_nothing()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Opened(SampleAlerts.Ann).Acknowledged(SampleAlerts.Ann).Until(31).AcknowledgedByText(SampleAlerts.Ann);
        run.News();
        Assert.Equal("41 ann, 41 cem", run.Until(41).News());
    }

    [Fact]
    public void A_colleague_who_opens_the_page_sees_that_it_is_taken_and_stands_for_nobody() =>
        Assert.Equal("11 ann, 11 cem", ByText().Until(5).Opened(SampleAlerts.Ben).Until(11).News());

    [Fact]
    public void Taken_again_by_call_or_page_it_is_theirs()
    {
        var run = ByText().Until(9).Confirmed(SampleAlerts.Ann);
        Assert.Equal("", run.Until(30).News());
    }

    [Fact]
    public void A_colleagues_key_is_told_that_it_is_taken_and_keeps_nothing() => Assert.Null(Escalation.Confirm(ByText().Alert, SampleAlerts.Ben));

    [Fact]
    public void Resolved_it_pages_nobody() => Assert.Equal("", ByText().Until(9).Resolved(SampleAlerts.Ann, Disposition.ReachedSafe).Until(600).News());

    [Fact]
    public void After_an_attempt_the_retry_counts() =>
        Assert.Equal("14 ann", ByText().Until(4).Resolved(SampleAlerts.Ann, Disposition.NotReached).Until(14).News());

    [Fact]
    public void Taken_on_the_page_or_by_key_it_rests_for_half_an_hour()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(1).Acknowledged(SampleAlerts.Ann);
        run.News();
        Assert.Equal("31 ann", run.Until(31).News());
    }

    [Fact]
    public void Taken_by_text_again_it_rests_for_ten_minutes_again()
    {
        var run = ByText().Until(11).AcknowledgedByText(SampleAlerts.Cem);
        run.News();
        Assert.Equal("21 cem", run.Until(21).News());
    }

    [Fact]
    public void What_is_urgent_is_held_by_a_text()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Until(1).AcknowledgedByText(SampleAlerts.Ann);
        run.News();
        Assert.Equal("", run.Until(240).News());
    }

    [Fact]
    public void The_forecast_names_the_backup()
    {
        var run = ByText();
        var next = EscalationForecast.Pages(run.Alert, run.Facts, run.Now)!;
        Assert.Equal((SampleAlerts.Noon.AddMinutes(11), Rung.Backup), (next.At, next.Rung));
        Assert.Equal([SampleAlerts.Ann, SampleAlerts.Cem], next.People);
    }

    [Fact]
    public void An_alert_stored_before_it_was_kept_reads_as_taken_otherwise_and_writes_the_same()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Acknowledged(SampleAlerts.Ann);
        var json = JsonSerializer.Serialize(run.Alert, SampleAlerts.Json);
        Assert.DoesNotContain("\"byTextAlone\"", json);
        Assert.DoesNotContain("\"openings\"", json);
        Assert.False(SampleAlerts.Stored(run.Alert).Acknowledgement!.ByTextAlone);
    }

    private static AlertRun ByText()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(1).AcknowledgedByText(SampleAlerts.Ann);
        run.News();
        return run;
    }
}
