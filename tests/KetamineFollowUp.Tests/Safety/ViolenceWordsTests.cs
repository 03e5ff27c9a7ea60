using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Alerts;

namespace KetamineFollowUp.Tests.Safety;

/// <summary>Words of violence suffered, threatened and done to others: one alert each, with other duties and another caution.</summary>
public sealed class ViolenceWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("he hits me", Severity.Urgent)]
    [InlineData("my husband threatened to kill me", Severity.Emergency)]
    [InlineData("I don't feel safe at home", Severity.Urgent)]
    [InlineData("he is beating me right now", Severity.Emergency)]
    [InlineData("me pega", Severity.Urgent)]
    [InlineData("dice que si lo dejo me va a buscar y me mata", Severity.Urgent)]
    [InlineData("no me siento segura en mi casa", Severity.Urgent)]
    [InlineData("me está pegando ahorita", Severity.Emergency)]
    public void Violence_suffered_means_not_safe_at_home_and_asks_first(string text, Severity severity)
    {
        var findings = ScreenFindings.From(CrisisScreen.Read(text));
        Assert.Contains(findings, finding => finding is { Kind: FindingKind.Danger, Cause: FindingCause.NotSafeAtHome, Paging: Paging.Now } && finding.Severity == severity);
        Assert.Equal(ContactCaution.AskFirst, CautionRule.Of(findings));
        Assert.DoesNotContain(DutyPrompt.DutyToProtect, Prompts(findings[0]));
    }

    [Theory]
    [InlineData("I'm going to hurt him", Severity.Emergency)]
    [InlineData("im going to shoot my boss", Severity.Emergency)]
    [InlineData("I want to hurt someone", Severity.Urgent)]
    [InlineData("le voy a meter un balazo al vecino", Severity.Emergency)]
    [InlineData("quiero lastimar a mi vecino", Severity.Urgent)]
    public void Violence_threatened_asks_for_the_duty_to_protect_and_silences_nobody(string text, Severity severity)
    {
        var finding = Assert.Single(ScreenFindings.From(CrisisScreen.Read(text)));
        Assert.Equal((FindingKind.Danger, severity, FindingCause.Violence, Paging.Now), (finding.Kind, finding.Severity, finding.Cause, finding.Paging));
        Assert.Equal(ContactCaution.None, CautionRule.Of([finding]));
        Assert.Contains(DutyPrompt.DutyToProtect, Prompts(finding));
    }

    [Theory]
    [InlineData("the neighbor beats his kid, bruises all over his back")]
    [InlineData("creo que al niño del vecino lo golpean, tiene moretones en la espalda")]
    public void Violence_against_somebody_else_asks_whether_a_report_is_mandated(string text)
    {
        var finding = Assert.Single(ScreenFindings.From(CrisisScreen.Read(text)));
        Assert.Equal((FindingKind.Danger, FindingCause.ThirdParty), (finding.Kind, finding.Cause));
        Assert.Equal(ContactCaution.None, CautionRule.Of([finding]));
        Assert.Contains(DutyPrompt.MandatedReport, Prompts(finding));
    }

    [Theory]
    [InlineData("my ex hit me ten years ago")]
    [InlineData("mi ex me pegaba hace años")]
    public void Violence_long_ago_is_danger_that_silences_nobody(string text)
    {
        var findings = ScreenFindings.From(CrisisScreen.Read(text));
        Assert.Contains(findings, finding => finding is { Kind: FindingKind.Danger, Severity: Severity.Urgent });
        Assert.Equal(ContactCaution.None, CautionRule.Of(findings));
    }

    private static ImmutableArray<DutyPrompt> Prompts(Finding finding) => DutyPrompts.Of(
        Escalation.Raise(AlertId.Parse("P1~a-00000001"), SampleAlerts.Patient.PatientId, null, [finding], Now), SampleAlerts.Patient);
}
