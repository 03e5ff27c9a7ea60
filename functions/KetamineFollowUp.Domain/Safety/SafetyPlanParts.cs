using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>What a safety plan says, part by part, in the patient's words. An empty part has nothing yet.</summary>
public sealed record SafetyPlanParts
{
    /// <summary>The most characters of one part. ASSUMPTION: a part is a few lines to read in a crisis.</summary>
    public const int LongestPart = 1000;

    /// <summary>What tells the patient that a crisis is coming.</summary>
    public string WarningSigns { get; init; } = "";

    /// <summary>What the patient can do alone.</summary>
    public string OwnSteps { get; init; } = "";

    /// <summary>People and places that take the mind off it.</summary>
    public string PeopleAndPlaces { get; init; } = "";

    /// <summary>Whom the patient can ask for help.</summary>
    public string Helpers { get; init; } = "";

    /// <summary>Professionals and crisis lines.</summary>
    public string Professionals { get; init; } = "";

    /// <summary>What makes the surroundings safer.</summary>
    public string SaferSurroundings { get; init; } = "";

    /// <summary>No part says anything.</summary>
    [JsonIgnore]
    public bool IsEmpty => Enum.GetValues<SafetyPlanPart>().All(part => this[part].Length == 0);

    /// <summary>What one part says.</summary>
    public string this[SafetyPlanPart part] => part switch
    {
        SafetyPlanPart.WarningSigns => WarningSigns,
        SafetyPlanPart.OwnSteps => OwnSteps,
        SafetyPlanPart.PeopleAndPlaces => PeopleAndPlaces,
        SafetyPlanPart.Helpers => Helpers,
        SafetyPlanPart.Professionals => Professionals,
        SafetyPlanPart.SaferSurroundings => SaferSurroundings,
    };

    /// <summary>The parts that a reader gives, each asked for once.</summary>
    public static SafetyPlanParts Of(Func<SafetyPlanPart, string> text) => new()
    {
        WarningSigns = text(SafetyPlanPart.WarningSigns),
        OwnSteps = text(SafetyPlanPart.OwnSteps),
        PeopleAndPlaces = text(SafetyPlanPart.PeopleAndPlaces),
        Helpers = text(SafetyPlanPart.Helpers),
        Professionals = text(SafetyPlanPart.Professionals),
        SaferSurroundings = text(SafetyPlanPart.SaferSurroundings),
    };
}

/// <summary>The six parts of a safety plan, in the order in which they are used in a crisis (Stanley and Brown's safety planning intervention).</summary>
public enum SafetyPlanPart
{
    /// <summary>What tells the patient that a crisis is coming.</summary>
    [JsonStringEnumMemberName("warningSigns")]
    WarningSigns,

    /// <summary>What the patient can do alone.</summary>
    [JsonStringEnumMemberName("ownSteps")]
    OwnSteps,

    /// <summary>People and places that take the mind off it.</summary>
    [JsonStringEnumMemberName("peopleAndPlaces")]
    PeopleAndPlaces,

    /// <summary>Whom the patient can ask for help.</summary>
    [JsonStringEnumMemberName("helpers")]
    Helpers,

    /// <summary>Professionals and crisis lines.</summary>
    [JsonStringEnumMemberName("professionals")]
    Professionals,

    /// <summary>What makes the surroundings safer.</summary>
    [JsonStringEnumMemberName("saferSurroundings")]
    SaferSurroundings,
}
