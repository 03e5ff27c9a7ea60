using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment.Levels;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>The numbers of the booster recommendation; they live in the protocol file.</summary>
/// <param name="ResponseFall">The fall from baseline that counts as response, as a fraction (0.5 = 50 %).</param>
/// <param name="Remission">Per instrument, the total below which a patient is in remission.</param>
/// <param name="CourseGap">A course starts with an induction session after this long without a session.</param>
/// <param name="DriftWithin">A trend that probably shows the rise that matters within this time is drifting.</param>
/// <param name="OwnTimeToLoss">The share of the patient's own median time-to-loss beyond which a look is due (0.8 = 80 %).</param>
/// <param name="NonResponseSessions">After this many sessions without response the plan is reviewed.</param>
/// <param name="MinimumSinceSession">A last session more recent than this is a hold.</param>
/// <param name="LookbackNote">PHQ readings earlier than this after the course's first session also cover days before it.</param>
public sealed record BoosterCriteria(
    double ResponseFall,
    ImmutableDictionary<string, int> Remission,
    TimeSpan CourseGap,
    TimeSpan DriftWithin,
    double OwnTimeToLoss,
    int NonResponseSessions,
    TimeSpan MinimumSinceSession,
    TimeSpan LookbackNote)
{
    /// <summary>Remission of scales that a protocol file says nothing about, as totals below which it is: GAD-7 8 (NHS), PCL-5 29 (at most 28: Marx 2022).</summary>
    public static ImmutableDictionary<string, int> StandardRemission { get; } =
        ImmutableDictionary<string, int>.Empty.Add("phq-9", 5).Add("gad-7", 8).Add("pcl-5", 29);

    /// <summary>AUDIT-C at or above this is a hold, but for alcohol use. ASSUMPTION (clinical.md, Instruments).</summary>
    public int AuditCHoldAt { get; init; } = 8;

    /// <summary>Non-response is judged by a form at least this long after the fourth to sixth session (clinical.md, Booster recommendation).</summary>
    public TimeSpan NonResponseAfter { get; init; } = TimeSpan.FromDays(14);

    /// <summary>The last session from which <see cref="NonResponseAfter"/> counts: a form after the sixth judges, however many follow.</summary>
    public int NonResponseSessionsAtMost { get; init; } = 6;

    /// <summary>When a score has really risen: loss of response is judged by it. The protocol's own section.</summary>
    public LevelNumbers Levels { get; init; } = LevelNumbers.Default;
}
