using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Assessment.Levels;
using static KetamineFollowUp.Domain.Protocols.Words.Amounts;

namespace KetamineFollowUp.Domain.Protocols.Words;

/// <summary>When a score has really risen.</summary>
internal static class LevelWords
{
    private const string Section = "Rising scores";

    public static IEnumerable<ProtocolLine> Of(LevelNumbers n) =>
    [
        new(
            Section, "Usual level",
            $"The first {Amounts.Of(n.CalmForms, "calm full form")} after the last induction session; the two newest never count."),
        new(
            Section, "Confirmed",
            $"Two forms at least {Amounts.Of(n.DaysApart, "day")} apart that show the true rise with a probability of {Percent(n.Certainty)} or more."),
        new(Section, "Responder", $"Two full forms in a row with a mean down by {Percent(n.ResponderFall)} or more from baseline."),
        new(
            Section, "Before the forms speak",
            $"A responder is expected at {Percent(n.ResponderShare)} of the baseline, anyone else at {Percent(n.OtherShare)}; neighboring forms correlate by {Number(n.Correlation)}."),
        .. n.Scales.OrderBy(scale => scale.Key, StringComparer.Ordinal).SelectMany(scale => Scale(ReadingWords.Name(scale.Key), scale.Value)),
    ];

    private static IEnumerable<ProtocolLine> Scale(string name, LevelScale s) =>
    [
        new(Section, $"{name}, asked again", $"A form {Points(s.AskRise)} or more above the usual level. One of {Points(s.MatterRise)} or more is not calm."),
        new(
            Section, $"{name}, confirmed",
            $"A true rise of {Points(s.TrueRise)} or more, to {Number(s.Floor)} or more; for a responder also half the way back to the baseline, if that is lower."),
        new(
            Section, $"{name}, how far forms scatter",
            $"Standard deviation {Number(s.SdAtZero)}{(s.SdPerPoint > 0 ? $" and {Number(s.SdPerPoint)} for each point of the mean" : "")}, from {Number(s.SdFrom)} to {Number(s.SdTo)}; "
                + $"around the expected level {Number(s.PriorSdResponder)} for a responder, {Number(s.PriorSdOther)} for anyone else."),
        new(
            Section, $"{name}, worsening, one form",
            $"Up by {Points(s.Findings.WorklistRise)} or more over the usual level, at {Number(s.Floor)} or more: routine; by {Points(s.Findings.JumpRise)} or more: urgent."),
        new(
            Section, $"{name}, severe",
            s.Findings.SevereAt is { } severe ? $"At {Number(severe)} or more, and up by {Points(s.Findings.SevereRise)} or more over the usual level: urgent."
                : $"No severe range (rise {Number(s.Findings.SevereRise)})."),
        new(Section, $"{name}, worse than baseline", $"Two forms in a row with a mean above baseline by {Points(s.Findings.AboveBaseline)} or more: routine."),
    ];

    private static string Points(double number) => $"{Number(number)} {(number == 1 ? "point" : "points")}";
}
