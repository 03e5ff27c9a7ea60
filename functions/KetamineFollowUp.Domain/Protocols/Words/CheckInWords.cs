using static KetamineFollowUp.Domain.Protocols.Words.Amounts;

namespace KetamineFollowUp.Domain.Protocols.Words;

/// <summary>What is asked, on which day after a session.</summary>
internal static class CheckInWords
{
    private const string Section = "Check-ins";

    public static IEnumerable<ProtocolLine> Of(Protocol p) =>
    [
        new(Section, "Before the first session", p.Baseline.IsEmpty ? "Nothing is asked." : $"Where no baseline is on record: {Forms(p.Baseline)}."),
        .. p.CheckIns.Select(rule => new ProtocolLine(
            Section, rule.Id, FormattableString.Invariant($"Day {rule.Day} after the session: {Forms(rule.Ask)}. {Silence(rule.IsMood)}"))),
        .. p.ByCourseDay.Select(rule => new ProtocolLine(
            Section, FormattableString.Invariant($"Course day {rule.Day}"),
            FormattableString.Invariant($"Day {rule.Day} of the course, or the next check-in after it: {Forms(rule.Ask)}."))),
        .. p.Every.Index().Select(rule => new ProtocolLine(Section, FormattableString.Invariant($"Again and again, {rule.Index + 1}"), Every(rule.Item))),
        new(Section, "After the last of them", p.OpenEnded is { } then ? Then(then) : "Nothing more: the follow-up of the session ends."),
        new(
            Section, "Confirmation",
            FormattableString.Invariant(
                $"A score well above what is usual for the patient is asked again {p.Confirmation.FromDay} to {p.Confirmation.ToDay} days later. Not answered, again after {Amounts.Of(p.Confirmation.AgainAfterDays, "day")}, {Amounts.Of(p.Confirmation.Tries, "time")} in all.")),
        new(
            Section, "A full form that was not answered",
            p.SendFullAgainAfterDays is { } days ? $"It is asked once more {Amounts.Of(days, "day")} after it was first sent." : "It is not asked again before the next one is due."),
    ];

    private static string Every(RecurringRule rule)
    {
        var from = rule.FromSession > 1 ? FormattableString.Invariant($", from session {rule.FromSession} on") : "";
        var whom = rule.OnlyIf switch
        {
            null => "",
            AskedOf.TreatedAtHome => ", of who is treated at home",
            AskedOf.MayBePregnant => ", of all but those whose sex for the cut-offs is male",
            _ => throw new InvalidOperationException("unreachable: every whom has its words"),
        };
        return $"Every {Amounts.Of(rule.EveryDays, "day")}{from}{whom}: {Forms(rule.Ask)}.";
    }

    private static string Then(OpenEnded then) => FormattableString.Invariant(
        $"Every {Amounts.Of(then.EveryDays, "day")} to day {then.UntilDay}, then every {Amounts.Of(then.ThenEveryDays, "day")} until discharged: {Forms(then.Ask)}.");

    private static string Silence(bool isMood) => isMood
        ? "Unanswered, it counts towards silence."
        : "It does not ask about mood, and unanswered it does not count towards silence.";
}
