using KetamineFollowUp.Domain.Alerts.Pagers;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Alerts.Pagers;

public class JointTextTests
{
    private const string Link = "https://followup.riverside-clinic.example.org/clin";

    [Theory]
    [InlineData(Severity.Emergency, "Riverside Clinic: 5 patient alerts wait, the worst an EMERGENCY. Reply ACK 7F3K to take that one. {link}")]
    [InlineData(Severity.Urgent, "Riverside Clinic: 5 patient alerts wait, the worst URGENT. Reply ACK 7F3K to take that one. {link}")]
    public void A_text_names_the_count_the_worst_and_how_to_take_it(Severity severity, string text) => Assert.Equal(text, JointTexts.Text(Joint(severity), "Riverside Clinic"));

    [Fact]
    public void An_unknown_number_as_the_worst_is_called_so() =>
        Assert.Equal("Clinic: 5 alerts wait, the worst EMERGENCY, unknown number. Reply ACK 7F3K to take it. {link}", JointTexts.Text(Joint(Severity.Emergency) with { IsUnknownNumber = true }, "Clinic"));

    [Fact]
    public void Without_a_code_the_link_stands_alone() =>
        Assert.Equal("Clinic: 5 patient alerts wait, the worst URGENT. {link}", JointTexts.Text(Joint(Severity.Urgent) with { Code = null }, "Clinic"));

    [Theory]
    [InlineData("The Very Long Name of a Ketamine Clinic on the Harbor")]
    [InlineData("Clínica “Harbor”")]
    public void A_text_is_one_segment_whatever_the_clinics_name(string clinicName)
    {
        var longest = new JointPage(999, Severity.Emergency, "7F3KQT", IsUnknownNumber: false, []);
        Assert.All([longest, longest with { IsUnknownNumber = true }], page => Assert.Equal(1, Segments.Count(JointTexts.Text(page, clinicName).Replace("{link}", Link))));
    }

    [Fact]
    public void A_call_says_the_count_the_worst_and_the_key() => Assert.Equal(
        "This is Riverside Clinic. 5 patient alerts wait. The worst is an emergency. Press 1 to take that one. Press 2 to hear this again.",
        JointTexts.Call(Joint(Severity.Emergency), "Riverside Clinic"));

    [Fact]
    public void An_email_says_how_many_and_nothing_of_how_severe()
    {
        var said = JointTexts.Subject(Joint(Severity.Emergency), "Clinic") + JointTexts.Email(Joint(Severity.Emergency), "Clinic");
        Assert.Contains("5 patient alerts", said);
        Assert.DoesNotContain("emergency", said, StringComparison.OrdinalIgnoreCase);
    }

    private static JointPage Joint(Severity severity) => new(5, severity, "7F3K", IsUnknownNumber: false, []);
}
