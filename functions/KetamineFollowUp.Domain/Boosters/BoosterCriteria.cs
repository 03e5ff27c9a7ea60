using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>The numbers of the booster recommendation; they live in the protocol file.</summary>
/// <param name="LossLines">Per instrument, when a responder has lost the response.</param>
/// <param name="ResponseFall">The fall from baseline that counts as response, as a fraction (0.5 = 50 %).</param>
/// <param name="Remission">Per instrument, the total below which a patient is in remission.</param>
/// <param name="CourseGap">A course starts with an induction session after this long without a session.</param>
/// <param name="ConfirmAfter">The second reading on the line counts when it comes at least this long after the first.</param>
/// <param name="DriftWithin">A projection that meets the line within this time is drifting.</param>
/// <param name="OwnTimeToLoss">The share of the patient's own median time-to-loss beyond which a look is due (0.8 = 80 %).</param>
/// <param name="NonResponseSessions">After this many sessions without response the plan is reviewed.</param>
/// <param name="MinimumSinceSession">A last session more recent than this is a hold.</param>
/// <param name="LookbackNote">PHQ readings earlier than this after the course's first session also cover days before it.</param>
public sealed record BoosterCriteria(
    ImmutableDictionary<string, LossLine> LossLines,
    double ResponseFall,
    ImmutableDictionary<string, int> Remission,
    TimeSpan CourseGap,
    TimeSpan ConfirmAfter,
    TimeSpan DriftWithin,
    double OwnTimeToLoss,
    int NonResponseSessions,
    TimeSpan MinimumSinceSession,
    TimeSpan LookbackNote);

/// <summary>Up by <paramref name="Rise"/> from best, and at or above <paramref name="Floor"/> or half the gain lost.</summary>
/// <param name="Rise">Points above the best since baseline.</param>
/// <param name="Floor">The total that by itself confirms the rise.</param>
public sealed record LossLine(int Rise, int Floor);
