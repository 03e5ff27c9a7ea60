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

    /// <summary>Violence or abuse that the writer suffers, or that happens where they live. In readings stored before threats had a topic of their own, those too.</summary>
    [JsonStringEnumMemberName("violence")]
    Violence,

    /// <summary>Violence or abuse that somebody else suffers: the child next door.</summary>
    [JsonStringEnumMemberName("violence-to-another")]
    ViolenceToAnother,

    /// <summary>What the writer means to do to others, or fears or imagines doing.</summary>
    [JsonStringEnumMemberName("threat")]
    Threat,

    /// <summary>Somebody else's suicide, overdose or self-injury. Always about suicidal words: other danger to others is medical or violence.</summary>
    [JsonStringEnumMemberName("third-party")]
    ThirdParty,

    /// <summary>Elation without sleep; hearing or seeing what others do not, feeling watched or sent.</summary>
    [JsonStringEnumMemberName("mania-or-psychosis")]
    ManiaOrPsychosis,
}

/// <summary>What sort of danger a text carries: it chooses the reply and the paging.</summary>
public enum ScreenKind
{
    /// <summary>The writer's own death.</summary>
    [JsonStringEnumMemberName("suicide")]
    Suicide,

    /// <summary>Injuring oneself, or fear of what one might do.</summary>
    [JsonStringEnumMemberName("self-injury")]
    SelfInjury,

    /// <summary>Somebody else's suicide, overdose or self-injury.</summary>
    [JsonStringEnumMemberName("somebody-else")]
    SomebodyElse,

    /// <summary>A body in danger.</summary>
    [JsonStringEnumMemberName("medical")]
    Medical,

    /// <summary>Violence or abuse that the writer suffers, or that happens where they live.</summary>
    [JsonStringEnumMemberName("violence")]
    Violence,

    /// <summary>Violence or abuse that somebody else suffers.</summary>
    [JsonStringEnumMemberName("violence-to-another")]
    ViolenceToAnother,

    /// <summary>Violence that the writer threatens, fears or imagines.</summary>
    [JsonStringEnumMemberName("threat")]
    Threat,

    /// <summary>Elation without sleep, or signs of psychosis.</summary>
    [JsonStringEnumMemberName("mania-or-psychosis")]
    ManiaOrPsychosis,

    /// <summary>Ideation or self-injury that is plainly over ("I used to, not any more"): a person reads it, nobody is paged.</summary>
    [JsonStringEnumMemberName("past")]
    Past,
}

/// <summary>One pattern that matched.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Level">What it weighs here, after negation, past and doubt; none for a denial.</param>
/// <param name="RuleId">The pattern's name, for review. Never the patient's words.</param>
public sealed record ScreenHit(ScreenTopic Topic, ScreenLevel Level, string RuleId)
{
    /// <summary>It is told as plainly over. False in readings stored before it was kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOver { get; init; }

    /// <summary>It has a date far back ("when I was a child"). False in readings stored before it was kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsLongAgo { get; init; }

    /// <summary>What sort of danger it is.</summary>
    [JsonIgnore]
    public ScreenKind Kind => IsOver ? ScreenKind.Past : Topic switch
    {
        ScreenTopic.Suicide => ScreenKind.Suicide,
        ScreenTopic.SelfHarm => ScreenKind.SelfInjury,
        ScreenTopic.ThirdParty => ScreenKind.SomebodyElse,
        ScreenTopic.Medical => ScreenKind.Medical,
        ScreenTopic.Violence => ScreenKind.Violence,
        ScreenTopic.ViolenceToAnother => ScreenKind.ViolenceToAnother,
        ScreenTopic.Threat => ScreenKind.Threat,
        ScreenTopic.ManiaOrPsychosis => ScreenKind.ManiaOrPsychosis,
    };
}

/// <summary>What the screen makes of one text.</summary>
/// <param name="Level">The highest level among the hits; none without hits.</param>
/// <param name="Hits">Most dangerous first, then in the order of the text; one a rule.</param>
public sealed record ScreenReading(ScreenLevel Level, ImmutableArray<ScreenHit> Hits)
{
    /// <summary>No pattern matched.</summary>
    public static ScreenReading Clear { get; } = new(ScreenLevel.None, []);

    /// <summary>
    /// The words say that something will be or is being done ("I'll do it tomorrow", "doing it now") and not what. Alone they raise nothing;
    /// see <see cref="ScreenContext"/>. False in readings stored before it was kept.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool SaysDoIt { get; init; }

    /// <summary>Suicide or self-injury, the writer's or somebody else's, above none and not plainly over.</summary>
    [JsonIgnore]
    public bool CarriesSuicidalWords => Carries(ScreenKind.Suicide) || Carries(ScreenKind.SelfInjury) || Carries(ScreenKind.SomebodyElse);

    /// <summary>
    /// The sort of danger that chooses the reply: the writer's own life first, then somebody else's, then violence (whoever is feared may read
    /// the answer), then a body in danger. Null: the words call for nothing.
    /// </summary>
    [JsonIgnore]
    public ScreenKind? Kind => KindsInOrder.Where(Carries).Select(kind => (ScreenKind?)kind).FirstOrDefault();

    private static ImmutableArray<ScreenKind> KindsInOrder { get; } =
    [
        ScreenKind.Suicide, ScreenKind.SelfInjury, ScreenKind.SomebodyElse, ScreenKind.Violence, ScreenKind.Threat, ScreenKind.ViolenceToAnother,
        ScreenKind.Medical, ScreenKind.ManiaOrPsychosis, ScreenKind.Past,
    ];

    /// <summary>Words of this kind, above none.</summary>
    public bool Carries(ScreenKind kind) => Hits.Any(hit => hit.Level > ScreenLevel.None && hit.Kind == kind);
}
