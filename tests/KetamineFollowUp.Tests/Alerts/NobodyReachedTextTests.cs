using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

public class NobodyReachedTextTests
{
    [Theory]
    [InlineData(14, 0)]
    [InlineData(15, 1)]
    [InlineData(16, 1)]
    [InlineData(3000, 1)]
    public void The_patient_of_an_emergency_whose_first_ladder_ended_is_told_once(int minute, int texts)
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(minute);
        Assert.Equal(texts, run.Steps.Count(s => s.Step is Step.TextPatient));
    }

    [Fact]
    public void The_text_is_the_one_of_the_clinical_reference_and_goes_at_any_hour()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(15);
        var text = Assert.Single(run.Steps.Select(s => s.Step).OfType<Step.TextPatient>());
        Assert.Equal(
            "We have not reached our on-call clinician yet. Please do not wait for us: call 911 if in danger, or call or text 988 now. We keep trying.",
            text.Body);
        Assert.Equal((MessageKind.Crisis, true, Guarantee.AtLeastOnce), (text.Kind, text.AnyHour, text.Guarantee));
        Assert.Null(text.NotAfter);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Es)]
    public void It_is_one_segment_and_names_911_and_988(Language language)
    {
        var run = new AlertRun(SampleAlerts.Emergency()) { Patient = SampleAlerts.Patient with { Language = language } }.Until(15);
        var body = Assert.Single(run.Steps.Select(s => s.Step).OfType<Step.TextPatient>()).Body;
        Assert.Equal((1, body), (Segments.Count(body), GsmText.Fold(body)));
        Assert.Contains("911", body);
        Assert.Contains("988", body);
        Assert.Equal(language == Language.Es, body.Contains("guardia"));
    }

    [Fact]
    public void An_urgent_alert_tells_the_patient_nothing() =>
        Assert.DoesNotContain(new AlertRun(SampleAlerts.Ideation()).Until(600).Steps, s => s.Step is Step.TextPatient);

    [Fact]
    public void The_15_minutes_begin_when_it_becomes_an_emergency()
    {
        var run = new AlertRun(SampleAlerts.Ideation()).Until(10).Joins(SampleAlerts.Emergency()).Until(24);
        Assert.DoesNotContain("patient", run.News());
        Assert.Contains("25 patient", run.Until(25).News());
    }

    [Fact]
    public void An_acknowledgement_in_time_prevents_it_and_an_alert_opened_again_counts_anew()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(14).Acknowledged(SampleAlerts.Ann).Until(58);
        Assert.DoesNotContain("patient", run.News());
        Assert.Contains("59 patient", run.Until(59).News());
    }

    [Fact]
    public void Never_twice_per_alert()
    {
        var run = new AlertRun(SampleAlerts.Emergency()).Until(16).Acknowledged(SampleAlerts.Ann).Until(300);
        Assert.Single(run.Steps, s => s.Step is Step.TextPatient);
    }

    [Fact]
    public void The_spanish_text_is_the_same_in_spanish()
    {
        var run = new AlertRun(SampleAlerts.Emergency()) { Patient = SampleAlerts.Patient with { Language = Language.Es } }.Until(15);
        Assert.Equal(
            "Aun no localizamos al medico de guardia. No nos espere: si hay peligro llame al 911, o llame ya al 988 y marque 2. Seguimos intentando.",
            Assert.Single(run.Steps.Select(s => s.Step).OfType<Step.TextPatient>()).Body);
    }

    [Fact]
    public void A_patient_of_whom_it_must_be_asked_first_gets_no_text_and_that_is_recorded()
    {
        var run = new AlertRun(SampleAlerts.Emergency()) { Patient = SampleAlerts.Patient with { ContactCaution = ContactCaution.AskFirst } }.Until(300);
        Assert.DoesNotContain(run.Steps, s => s.Step is Step.TextPatient);
        Assert.Single(run.Steps, s => s is { Minute: 15, Step: Step.Record { Fact: RecordedFact.NotSent } });
    }

    [Fact]
    public void A_patient_who_cannot_be_texted_is_not_and_that_is_recorded_once()
    {
        var run = new AlertRun(SampleAlerts.Emergency()) { Patient = SampleAlerts.Patient with { OptedOut = true } }.Until(300);
        Assert.DoesNotContain(run.Steps, s => s.Step is Step.TextPatient);
        Assert.Single(run.Steps, s => s is { Minute: 15, Step: Step.Record { Fact: RecordedFact.NotSent } });
        Assert.False(run.Alert.PatientTold?.Texted);
    }

    [Fact]
    public void A_number_that_no_patient_has_is_told_too_unless_it_opted_out()
    {
        Assert.Contains("15 patient", new AlertRun(SampleAlerts.Emergency()) { Patient = null }.Until(15).News());
        var optedOut = new AlertRun(SampleAlerts.Emergency()) { Patient = null };
        optedOut.Decide(new AlertSignal.OptedOut(optedOut.Now));
        Assert.DoesNotContain("patient", optedOut.Until(15).News());
    }
}
