using static KetamineFollowUp.Domain.Protocols.Words.Amounts;

namespace KetamineFollowUp.Domain.Protocols.Words;

/// <summary>What is asked, on which day after a session.</summary>
internal static class CheckInWords
{
    private const string Section = "Check-ins";

    public static IEnumerable<ProtocolLine> Of(Protocol p) =>
    [
        .. p.CheckIns.Select(rule => new ProtocolLine(
            Section, rule.Id, FormattableString.Invariant($"Day {rule.Day} after the session: {Forms(rule.Ask)}. {Silence(rule.IsMood)}"))),
        new(Section, "After the last of them", p.OpenEnded is { } then ? Then(then) : "Nothing more: the follow-up of the session ends."),
        new(
            Section, "Confirmation",
            FormattableString.Invariant($"A score well above what is usual for the patient is asked again {p.Confirmation.FromDay} to {p.Confirmation.ToDay} days later.")),
    ];

    private static string Then(OpenEnded then) => FormattableString.Invariant(
        $"Every {Amounts.Of(then.EveryDays, "day")} to day {then.UntilDay}, then every {Amounts.Of(then.ThenEveryDays, "day")} until discharged: {Forms(then.Ask)}.");

    private static string Silence(bool isMood) => isMood
        ? "Unanswered, it counts towards silence."
        : "It does not ask about mood, and unanswered it does not count towards silence.";
}
