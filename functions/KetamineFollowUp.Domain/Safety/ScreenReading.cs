using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>How dangerous the words are. Ordered: a later value is more dangerous.</summary>
public enum ScreenLevel
{
    /// <summary>Nothing, or a plain present denial.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Passive wishes, thoughts without intent, urges to injure oneself, fear of oneself, past or doubtful denial, danger that is over.</summary>
    [JsonStringEnumMemberName("concern")]
    Concern,

    /// <summary>Intent (conditional too), plan, means at hand, a deed, a farewell; danger happening now.</summary>
    [JsonStringEnumMemberName("emergency")]
    Emergency,
}

/// <summary>What the words are about.</summary>
public enum ScreenTopic
{
    /// <summary>The writer's own death.</summary>
    [JsonStringEnumMemberName("suicide")]
    Suicide,

    /// <summary>Injuring oneself, or fear of what one might do.</summary>
    [JsonStringEnumMemberName("self-harm")]
    SelfHarm,

    /// <summary>A body in danger, the writer's or somebody else's: chest pain, no breath, collapse.</summary>
    [JsonStringEnumMemberName("medical")]
    Medical,

    /// <summary>Violence or abuse, suffered or threatened.</summary>
    [JsonStringEnumMemberName("violence")]
    Violence,

    /// <summary>Somebody else's suicide, overdose or self-injury. Always about suicidal words: other danger to others is medical or violence.</summary>
    [JsonStringEnumMemberName("third-party")]
    ThirdParty,
}

/// <summary>One pattern that matched.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Level">What it weighs here, after negation, past and doubt; none for a denial.</param>
/// <param name="RuleId">The pattern's name, for review. Never the patient's words.</param>
public sealed record ScreenHit(ScreenTopic Topic, ScreenLevel Level, string RuleId);

/// <summary>What the screen makes of one text.</summary>
/// <param name="Level">The highest level among the hits; none without hits.</param>
/// <param name="Hits">Most dangerous first, then in the order of the text; one a rule.</param>
public sealed record ScreenReading(ScreenLevel Level, ImmutableArray<ScreenHit> Hits)
{
    /// <summary>No pattern matched.</summary>
    public static ScreenReading Clear { get; } = new(ScreenLevel.None, []);

    /// <summary>Suicide or self-injury, the writer's or somebody else's, above none.</summary>
    [JsonIgnore]
    public bool CarriesSuicidalWords => Carries(ScreenTopic.Suicide) || Carries(ScreenTopic.SelfHarm) || Carries(ScreenTopic.ThirdParty);

    /// <summary>Words about this, above none.</summary>
    public bool Carries(ScreenTopic topic) => Hits.Any(hit => hit.Topic == topic && hit.Level > ScreenLevel.None);
}
