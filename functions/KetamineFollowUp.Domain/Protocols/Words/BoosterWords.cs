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
        new(Section, "Loss of response", "Two forms since the latest session that show a true rise for a responder (see Rising scores): a booster now."),
        new(Section, "Drifting", $"A trend that within {Amounts.Of(c.DriftWithin)} probably lies the rise that is not calm above the usual level (see Rising scores): a booster soon."),
        new(Section, "The patient's own time", $"{Percent(c.OwnTimeToLoss)} of the patient's own median time to loss has passed: a booster soon."),
        new(Section, "No response", FormattableString.Invariant($"None after {Amounts.Of(c.NonResponseSessions, "session")}, by a form {Amounts.Of(c.NonResponseAfter)} or more after the fourth to sixth: the plan is reviewed.")),
        new(Section, "Alcohol", FormattableString.Invariant($"AUDIT-C of {c.AuditCHoldAt} or more is a hold on boosters, but for alcohol use.")),
        new(Section, "Hold after a session", $"The last session was less than {Amounts.Of(c.MinimumSinceSession)} ago."),
        new(Section, "A new course", $"Begins with an induction session after {Amounts.Of(c.CourseGap)} without one."),
        new(Section, "Look-back", $"A PHQ less than {Amounts.Of(c.LookbackNote)} after the course's first session also covers days before it; the reasons say so."),
    ];
}
