using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>What a clinician is asked to look at, with its reasons. Never an order.</summary>
/// <param name="Kind">What deserves a look.</param>
/// <param name="ByDate">The patient-local date until which a look is useful; only for <see cref="RecommendationKind.BoosterSoon"/>.</param>
/// <param name="Reasons">Sentences with the numbers in them, the strongest first.</param>
/// <param name="Holds">Sentences: what speaks against another session now.</param>
public sealed record Recommendation(RecommendationKind Kind, DateOnly? ByDate, ImmutableArray<string> Reasons, ImmutableArray<string> Holds);

/// <summary>The contract's recommendations.</summary>
public enum RecommendationKind
{
    /// <summary>A responder has lost the response.</summary>
    [JsonStringEnumMemberName("booster-now")]
    BoosterNow,

    /// <summary>A responder is drifting: the loss of response is near, by trend or by this patient's own time to it.</summary>
    [JsonStringEnumMemberName("booster-soon")]
    BoosterSoon,

    /// <summary>Non-response: another look at the whole plan, not more of the same.</summary>
    [JsonStringEnumMemberName("review-plan")]
    ReviewPlan,

    /// <summary>A booster would be due, but something on record speaks against it.</summary>
    [JsonStringEnumMemberName("hold")]
    Hold,
}
