using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>
/// What is asked by the day of the course. The sessions of an induction come days apart and each starts a new episode: this is not dropped with
/// the old one, but falls due at the next check-in.
/// </summary>
/// <param name="Day">Local days after the date of the course's first session; at least 1.</param>
/// <param name="Ask">As in <see cref="CheckInRule.Ask"/>.</param>
public sealed record CourseDayRule(int Day, ImmutableArray<string> Ask);
