using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Messaging;

public sealed class PatientWordingTests
{
    private const string Clinic = "Lakeside Clinic";

    [Fact]
    public void The_first_text_names_the_clinic_the_frequency_the_cost_help_and_stop()
    {
        var text = ConsentTexts.Welcome(Clinic, "+1 503-555-0100", "Ana").En;
        foreach (var part in new[] { "Ana", Clinic, "503-555-0100", "up to 5 a week", "Msg & data rates may apply", "HELP", "STOP" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_phone_or_a_name_no_hole_is_left()
    {
        var text = ConsentTexts.Welcome(Clinic);
        Assert.StartsWith("Hi, this is Lakeside Clinic.", text.En, StringComparison.Ordinal);
        Assert.StartsWith("Hola, somos Lakeside Clinic.", text.Es, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", text.En + text.Es, StringComparison.Ordinal);
        Assert.DoesNotContain("Call us", text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_folded_with_the_rest()
    {
        Assert.StartsWith("Hola Zoe Núnez".Replace('ú', 'u'), ConsentTexts.Welcome(Clinic, null, "Zoë Núnez").Es, StringComparison.Ordinal);
        Assert.Equal(2, Segments.Count(ConsentTexts.Welcome("Clínica “Águila”", "+1 503-555-0100", "Łukasz").En));
    }

    [Theory]
    [InlineData("李")]
    [InlineData("Robin 🙂")]
    [InlineData("Мария")]
    [InlineData("  ")]
    public void A_name_that_a_text_cannot_carry_is_left_out_and_no_hole_stays(string name)
    {
        Assert.StartsWith("Hi, this is", ConsentTexts.Welcome(Clinic, null, name).En, StringComparison.Ordinal);
        Assert.StartsWith("Hola, somos", ConsentTexts.Welcome(Clinic, null, name).Es, StringComparison.Ordinal);
        Assert.StartsWith("Hi, this is", CaringTexts.Of(Clinic, name, 0).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_with_a_page_hold_the_place_of_the_link()
    {
        foreach (var text in new[] { SurveyTexts.SurveyLink(Clinic), SurveyTexts.ReminderLink(Clinic), SurveyTexts.OfferLink })
        {
            Assert.Contains("{link}", text.En, StringComparison.Ordinal);
            Assert.Contains("{link}", text.Es, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_notice_after_a_session_forbids_driving_and_asks_nothing_to_answer()
    {
        var text = VisitTexts.AfterSessionNotice(Clinic, "+1 503-555-0100");
        Assert.Contains("do not drive until tomorrow, after a restful sleep", text.En, StringComparison.Ordinal);
        Assert.Contains("no maneje hasta", text.Es, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Es)]
    public void An_email_holds_the_clinic_and_the_link_and_nothing_clinical(Language language)
    {
        foreach (var email in new[] { EmailTexts.Survey(language, Clinic, "+1 503-555-0100"), EmailTexts.Reminder(language, Clinic) })
        {
            Assert.Contains(Clinic, email.Subject, StringComparison.Ordinal);
            Assert.Contains("{link}", email.Body, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)ketamin|depress|depresi|anxi|ansied|suicid|mood|[aá]nimo|check-in|survey|encuesta|treatment|tratamiento", email.Subject + email.Body);
        }
    }

    [Fact]
    public void A_subject_is_one_line_whatever_the_clinic_is_called() =>
        Assert.Equal("A message from Lakeside Bcc: x", EmailTexts.Survey(Language.En, "Lakeside\r\nBcc: x").Subject);
}
