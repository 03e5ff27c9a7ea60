using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Safety;
using static KetamineFollowUp.Domain.Protocols.Words.Amounts;

namespace KetamineFollowUp.Domain.Protocols.Words;

/// <summary>When scores become findings.</summary>
internal static class FindingWords
{
    private const string Section = "Findings";

    public static IEnumerable<ProtocolLine> Of(FindingThresholds t) =>
    [
        .. t.Scales.OrderBy(scale => scale.Key, StringComparer.Ordinal).SelectMany(scale => Scale(ReadingWords.Name(scale.Key), scale.Value)),
        new(Section, "Activation", FormattableString.Invariant($"ASRM of {t.ActivationAt} or more is an urgent finding, and a hold on boosters.")),
        new(
            Section, "Mood today",
            $"{Number(t.PulseFall)} or more below the patient's own mean of the last {Amounts.Of(t.PulseMeanOver, "answer")}: the full forms are asked the next day, without an alert."),
        new(
            Section, "Silence",
            $"{Amounts.Of(t.SilenceAfter, "mood check-in")} in a row unanswered; one is enough when the last safety answer was positive."),
    ];

    private static IEnumerable<ProtocolLine> Scale(string name, ScaleThresholds s) =>
    [
        new(
            Section, $"{name}, worsening",
            $"Up by {Amounts.Of(s.WorseningRise, "point")} or more from the best since baseline"
                + (s.WorseningFloor is { } floor ? FormattableString.Invariant($", and at {floor} or more.") : ".")),
        new(Section, $"{name}, urgent worsening", $"Up by {Amounts.Of(s.UrgentRise, "point")} or more, or worsening into the severe range."),
        new(
            Section, $"{name}, severe",
            s.SevereAt is { } severe ? FormattableString.Invariant($"At {severe} or more, and up by {Amounts.Of(s.SevereRise, "point")} or more since the last form.")
                : FormattableString.Invariant($"No severe range (rise {s.SevereRise}).")),
        new(Section, $"{name}, worse than baseline", $"Above baseline by {Amounts.Of(s.ReliableChange, "point")} or more."),
    ];
}
