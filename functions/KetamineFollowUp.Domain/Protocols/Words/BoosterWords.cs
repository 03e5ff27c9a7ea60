using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using static KetamineFollowUp.Domain.Protocols.Words.Amounts;

namespace KetamineFollowUp.Domain.Protocols.Words;

/// <summary>When a booster review is opened.</summary>
internal static class BoosterWords
{
    private const string Section = "Booster reviews";

    public static IEnumerable<ProtocolLine> Of(BoosterCriteria c) =>
    [
        new(Section, "Response", $"A fall of {Percent(c.ResponseFall)} or more from baseline."),
        .. c.Remission.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => new ProtocolLine(
            Section, $"Remission, {ReadingWords.Name(r.Key)}", FormattableString.Invariant($"Below {r.Value}."))),
        .. c.LossLines.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => new ProtocolLine(
            Section, $"Loss line, {ReadingWords.Name(l.Key)}",
            FormattableString.Invariant($"Up by {Amounts.Of(l.Value.Rise, "point")} or more from the best, and at {l.Value.Floor} or more or half the gain lost."))),
        new(Section, "Loss of response", $"On the loss line, and still on it on a form {Amounts.Of(c.ConfirmAfter)} or more later: a booster now."),
        new(Section, "Drifting", $"A rise that would meet the loss line within {Amounts.Of(c.DriftWithin)}: a booster soon."),
        new(Section, "The patient's own time", $"{Percent(c.OwnTimeToLoss)} of the patient's own median time to loss has passed: a booster soon."),
        new(Section, "No response", $"None after {Amounts.Of(c.NonResponseSessions, "session")}: the plan is reviewed."),
        new(Section, "Hold after a session", $"The last session was less than {Amounts.Of(c.MinimumSinceSession)} ago."),
        new(Section, "A new course", $"Begins with an induction session after {Amounts.Of(c.CourseGap)} without one."),
        new(Section, "Look-back", $"A PHQ less than {Amounts.Of(c.LookbackNote)} after the course's first session also covers days before it; the reasons say so."),
    ];
}
