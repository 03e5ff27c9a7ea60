using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

public class PageTextTests
{
    private const string Link = "https://followup.harbor.example/clinic/a/P-1~a1-xyz";

    [Fact]
    public void A_page_names_the_clinic_the_urgency_the_code_and_the_link() =>
        Assert.Equal("Harbor Clinic: EMERGENCY patient alert. Reply ACK 7F3K to take it. {link}", Texts(new AlertRun(SampleAlerts.Emergency()))[0].Body);

    [Fact]
    public void An_urgent_page_says_urgent() => Assert.Contains(": URGENT patient alert.", Texts(new AlertRun(SampleAlerts.Ideation()))[0].Body);

    [Fact]
    public void Later_rounds_say_how_long_nobody_has_answered()
    {
        var texts = Texts(new AlertRun(SampleAlerts.Emergency()).Until(20));
        Assert.DoesNotContain("unacknowledged", texts[2].Body);
        Assert.Contains("EMERGENCY patient alert, unacknowledged for 15 min. Reply ACK 7F3K", texts[^2].Body);
        Assert.Contains("unacknowledged for 20 min.", texts[^1].Body);
    }

    [Fact]
    public void A_rise_in_severity_is_told_as_a_new_page() =>
        Assert.Contains("EMERGENCY patient alert. Reply", Texts(new AlertRun(SampleAlerts.Ideation()).Until(61).Joins(SampleAlerts.Emergency()))[^1].Body);

    [Fact]
    public void The_wait_of_a_routine_alert_that_rose_begins_with_its_rise() =>
        Assert.Contains("URGENT patient alert, unacknowledged for 75 min.", Texts(new AlertRun(SampleAlerts.Routine()).Until(500).Joins(SampleAlerts.Ideation()).Until(575))[^1].Body);

    [Fact]
    public void The_wait_of_an_urgent_alert_that_rose_goes_on() =>
        Assert.Contains("EMERGENCY patient alert, unacknowledged for 60 min.", Texts(new AlertRun(SampleAlerts.Ideation()).Until(20).Joins(SampleAlerts.Emergency()).Until(60))[^1].Body);

    [Fact]
    public void An_alert_opened_again_says_so() =>
        Assert.Contains("EMERGENCY patient alert, open again. Reply", Texts(new AlertRun(SampleAlerts.Emergency()).Acknowledged(SampleAlerts.Ann).Until(30))[^1].Body);

    [Fact]
    public void Without_a_code_the_link_stands_alone() => Assert.Equal("Clinic: EMERGENCY, unknown number. Take it: {link}", Page("Clinic", null).Body);

    [Fact]
    public void A_page_about_a_number_that_no_patient_has_says_so() =>
        Assert.Equal("Clinic: EMERGENCY, unknown number. Reply ACK 7F3K to take it. {link}", Page("Clinic", "7F3K").Body);

    [Fact]
    public void A_page_says_that_a_crisis_text_did_not_arrive()
    {
        var lost = SampleAlerts.Routine() with { Kind = FindingKind.Unreachable, Cause = FindingCause.CrisisTextLost };
        var run = new AlertRun(SampleAlerts.Emergency()).Until(3).Joins(lost).Until(5);
        Assert.Contains("EMERGENCY patient alert, text failed. Reply ACK 7F3K", Texts(run)[^1].Body);
        Assert.All(Texts(run.Until(120)), text => Assert.Equal(1, Segments.Count(text.Body.Replace("{link}", Link))));
    }

    [Theory]
    [InlineData("The Very Long Name of a Ketamine Clinic on the Harbor")]
    [InlineData("Clínica “Harbor”")]
    public void A_page_is_one_segment_whatever_the_clinics_name(string clinicName)
    {
        var texts = Texts(new AlertRun(SampleAlerts.Emergency()).Until(40).OutageUntil(9_999));
        Assert.All([Page(clinicName, "7F3KQT"), texts[^1], LatePage(clinicName)], t => Assert.Equal(1, Segments.Count(t.Body.Replace("{link}", Link))));
    }

    [Fact]
    public void No_message_to_staff_carries_anything_about_the_patient()
    {
        var run = new AlertRun(SampleAlerts.Emergency("has a plan, PHQ-9 21"), SampleAlerts.Ideation("safety item 2")).ScreenOpened().Until(120);
        var words = new[] { "P-1", "Sam", "plan", "PHQ", "safety", "screen", "suicid", "2025550100" };
        foreach (var notice in run.Steps.Select(s => s.Step).OfType<Step.NotifyStaff>())
        {
            Assert.DoesNotContain(words, w => (notice.Subject + notice.Body).Contains(w, StringComparison.OrdinalIgnoreCase));
            Assert.Contains("{link}", notice.Body);
        }
    }

    [Fact]
    public void An_email_does_not_say_how_urgent_it_is()
    {
        var emails = new AlertRun(SampleAlerts.Emergency()).Until(120).Steps.Select(s => s.Step).OfType<Step.NotifyStaff>().Where(s => s.Channel == Channel.Email);
        Assert.All(emails, e => Assert.DoesNotContain("emergency", e.Subject + e.Body, StringComparison.OrdinalIgnoreCase));
        Assert.All(emails, e => Assert.Equal("Harbor Clinic: a patient alert needs you", e.Subject));
    }

    private static Step.NotifyStaff LatePage(string clinicName)
    {
        var facts = SampleAlerts.Facts with { ClinicName = clinicName };
        var alert = Escalation.Raise(AlertId.Parse("P-1~a-1"), null, "7F3KQT", [SampleAlerts.Emergency()], SampleAlerts.Noon);
        var first = Escalation.Decide(alert, [], facts, SampleAlerts.Noon).State;
        var later = first with { Ladder = first.Ladder! with { Over = true } };
        return Escalation.Decide(later, [], facts, SampleAlerts.Noon.AddMinutes(119)).Steps.OfType<Step.NotifyStaff>().First();
    }

    private static List<Step.NotifyStaff> Texts(AlertRun run) =>
        [.. run.Steps.Select(s => s.Step).OfType<Step.NotifyStaff>().Where(s => s.Channel == Channel.Sms)];

    private static Step.NotifyStaff Page(string clinicName, string? code)
    {
        var facts = new AlertFacts(SampleAlerts.Policy, SampleAlerts.Roster, SampleAlerts.NewYork, clinicName, null);
        var alert = Escalation.Raise(AlertId.Parse("P-1~a-1"), null, code, [SampleAlerts.Emergency()], SampleAlerts.Noon);
        return (Step.NotifyStaff)Escalation.Decide(alert, [], facts, SampleAlerts.Noon).Steps[0];
    }
}
