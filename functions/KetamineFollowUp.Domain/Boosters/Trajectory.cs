using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Assessment.Levels;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>How one instrument has gone in one course. Only full totals count.</summary>
/// <param name="Instrument">Which instrument.</param>
/// <param name="Baseline">The last before the course, else the first known.</param>
/// <param name="Best">The lowest since baseline.</param>
/// <param name="Last">The latest.</param>
/// <param name="Response">Whether the course reached a response (at its best); null when nothing followed the baseline, or it was 0.</param>
/// <param name="Remission">Whether the course reached remission (at its best); null likewise, or when the scale has no such number.</param>
/// <param name="TrendPerWeek">The present direction in points a week, up is worse; null with fewer than two readings since the latest session.</param>
/// <param name="LossLine">The lowest total that two forms must show for a loss of response; null for anyone but a responder, and with too few forms to know.</param>
/// <param name="SinceLatestSession">The readings since the latest session of the course, in time order.</param>
/// <param name="Level">What the newest form says beside the usual level; null without a full form.</param>
public sealed record Trajectory(
    string Instrument,
    Reading? Baseline,
    Reading? Best,
    Reading? Last,
    bool? Response,
    bool? Remission,
    double? TrendPerWeek,
    int? LossLine,
    ImmutableArray<Reading> SinceLatestSession,
    LevelVerdict? Level = null);
