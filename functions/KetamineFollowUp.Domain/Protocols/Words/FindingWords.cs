using KetamineFollowUp.Domain.Safety;
using static KetamineFollowUp.Domain.Protocols.Words.Amounts;

namespace KetamineFollowUp.Domain.Protocols.Words;

/// <summary>When scores become findings.</summary>
internal static class FindingWords
{
    private const string Section = "Findings";

    public static IEnumerable<ProtocolLine> Of(FindingThresholds t) =>
    [
        new(Section, "Activation", FormattableString.Invariant($"ASRM of {t.ActivationAt} or more is a finding, and a hold on boosters: urgent when sleep, speech or activity is among it, routine for happier and confident alone.")),
        new(
            Section, "Mood today",
            $"{Number(t.PulseFall)} or more below the patient's own mean of the last {Amounts.Of(t.PulseMeanOver, "answer")}: the full forms are asked the next day, without an alert."),
        new(
            Section, "Silence",
            $"{Amounts.Of(t.SilenceAfter, "mood check-in")} in a row unanswered; one is enough when the last safety answer was positive."),
    ];
}
