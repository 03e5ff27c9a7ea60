using System.Text.Json.Serialization;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>The contract's kinds of timeline lines, at one instant from cause to effect: words, answers, scores, findings, alerts, what was then sent.</summary>
public enum TimelineKind
{
    /// <summary>A stored entry of a kind that this version does not know. Never written.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    [JsonStringEnumMemberName("message-in")]
    MessageIn,

    [JsonStringEnumMemberName("consent")]
    Consent,

    [JsonStringEnumMemberName("session")]
    Session,

    [JsonStringEnumMemberName("medication-change")]
    MedicationChange,

    [JsonStringEnumMemberName("hold")]
    Hold,

    [JsonStringEnumMemberName("note")]
    Note,

    [JsonStringEnumMemberName("answer")]
    Answer,

    [JsonStringEnumMemberName("score")]
    Score,

    [JsonStringEnumMemberName("finding")]
    Finding,

    [JsonStringEnumMemberName("alert")]
    Alert,

    [JsonStringEnumMemberName("after-crisis")]
    AfterCrisis,

    [JsonStringEnumMemberName("booster-review")]
    BoosterReview,

    [JsonStringEnumMemberName("check-in")]
    CheckIn,

    [JsonStringEnumMemberName("survey")]
    Survey,

    [JsonStringEnumMemberName("message-out")]
    MessageOut,
}
