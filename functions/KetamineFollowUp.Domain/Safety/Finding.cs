using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>Something about a patient that a person must get to see.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Severity">How soon a person must look.</param>
/// <param name="Reason">A sentence for the clinician, with the numbers in it. Clinical content: never in a log, text or email.</param>
public sealed record Finding(FindingKind Kind, Severity Severity, string Reason)
{
    /// <summary>What is behind it, where the kind does not say: of <see cref="FindingKind.Unreachable"/>, of ideation that is known, of silence after a crisis, and of danger to or from somebody. Null for everything else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FindingCause? Cause { get; init; }

    /// <summary>The paging that the rule stated; null where kind and severity say it, and in records made before findings had a paging.</summary>
    [JsonPropertyName("paging")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Paging? Stated { get; init; }

    /// <summary>How high the answer behind it is; null where none is, where it is not known, and in a stored finding: it is for the rules that raise it.</summary>
    [JsonIgnore]
    public SaidIdeation? Said { get; init; }

    /// <summary>At what hours this may page: as stated, else by kind and severity.</summary>
    [JsonIgnore]
    public Paging Paging => Stated ?? ByKindAndSeverity;

    /// <summary>Something the patient newly said: it starts the ladder of an acknowledged alert afresh. An unfinished screen is not news to whoever has it in hand.</summary>
    [JsonIgnore]
    public bool IsNewDanger => Kind is FindingKind.Ideation or FindingKind.CrisisLanguage or FindingKind.Danger;

    /// <summary>Ideation, crisis language or an unfinished screen: about the patient's own life. Whoever said it hears of 988.</summary>
    [JsonIgnore]
    public bool IsSelfHarm => Kind is FindingKind.Ideation or FindingKind.CrisisLanguage or FindingKind.ScreenUnfinished;

    /// <summary>A safety finding carries ideation, crisis language, an unfinished screen or danger: it blocks booster recommendations.</summary>
    [JsonIgnore]
    public bool IsSafety => Kind switch
    {
        FindingKind.Ideation or FindingKind.CrisisLanguage or FindingKind.ScreenUnfinished or FindingKind.Danger => true,
        FindingKind.Severe or FindingKind.Worsening or FindingKind.WorseThanBaseline or FindingKind.Activation
            or FindingKind.AdverseEffect or FindingKind.TreatmentRisk or FindingKind.Silence or FindingKind.Unreachable or FindingKind.FollowUpStopped
            or FindingKind.NotUnderstood or FindingKind.Correction => false,
    };

    // Routine never pages; what may be danger to life pages at any hour; the rest waits for the day (clinical.md, Findings and severities).
    private Paging ByKindAndSeverity => (Severity, Kind) switch
    {
        (Severity.Routine, _) => Paging.None,
        (Severity.Emergency, _) => Paging.Now,
        (Severity.Urgent, FindingKind.Ideation or FindingKind.CrisisLanguage or FindingKind.ScreenUnfinished or FindingKind.Danger) => Paging.Now,
        (Severity.Urgent, FindingKind.Severe or FindingKind.Worsening or FindingKind.WorseThanBaseline or FindingKind.Activation
            or FindingKind.AdverseEffect or FindingKind.TreatmentRisk or FindingKind.Silence or FindingKind.Unreachable or FindingKind.FollowUpStopped
            or FindingKind.NotUnderstood or FindingKind.Correction) => Paging.Daytime,
    };
}

/// <summary>The rows of the findings table.</summary>
public enum FindingKind
{
    /// <summary>A positive safety item or C-SSRS answer.</summary>
    [JsonStringEnumMemberName("ideation")]
    Ideation,

    /// <summary>Suicidal words in free text.</summary>
    [JsonStringEnumMemberName("crisis-language")]
    CrisisLanguage,

    /// <summary>A safety screen opened and not finished in time.</summary>
    [JsonStringEnumMemberName("screen-unfinished")]
    ScreenUnfinished,

    /// <summary>Danger other than suicide: medical, violence, a third party's report.</summary>
    [JsonStringEnumMemberName("danger")]
    Danger,

    /// <summary>In the severe range and up over what is usual for the patient.</summary>
    [JsonStringEnumMemberName("severe")]
    Severe,

    /// <summary>Up over what is usual for the patient: on one form, or confirmed by two.</summary>
    [JsonStringEnumMemberName("worsening")]
    Worsening,

    /// <summary>Two forms in a row above baseline by a change that matters.</summary>
    [JsonStringEnumMemberName("worse-than-baseline")]
    WorseThanBaseline,

    /// <summary>Probable (hypo)mania.</summary>
    [JsonStringEnumMemberName("activation")]
    Activation,

    /// <summary>A red flag of the after-session checklist.</summary>
    [JsonStringEnumMemberName("adverse-effect")]
    AdverseEffect,

    /// <summary>Something told that speaks against another session: a possible pregnancy, ketamine used other than as given.</summary>
    [JsonStringEnumMemberName("treatment-risk")]
    TreatmentRisk,

    /// <summary>Check-ins unanswered.</summary>
    [JsonStringEnumMemberName("silence")]
    Silence,

    /// <summary>No channel reaches the patient.</summary>
    [JsonStringEnumMemberName("unreachable")]
    Unreachable,

    /// <summary>Follow-up ended or cannot go on.</summary>
    [JsonStringEnumMemberName("follow-up-stopped")]
    FollowUpStopped,

    /// <summary>Replies that could not be read; a person reads them.</summary>
    [JsonStringEnumMemberName("not-understood")]
    NotUnderstood,

    /// <summary>A form on which an alert rests was entered by mistake. A person decides what remains of the alert.</summary>
    [JsonStringEnumMemberName("correction")]
    Correction,
}
