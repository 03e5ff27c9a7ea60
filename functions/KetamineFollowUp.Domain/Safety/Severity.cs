using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>How soon a person must look. Ordered: a later value is more urgent.</summary>
public enum Severity
{
    /// <summary>Worklist, and one email on the next weekday; pages nobody.</summary>
    [JsonStringEnumMemberName("routine")]
    Routine,

    /// <summary>Pages day and night on the slower ladder.</summary>
    [JsonStringEnumMemberName("urgent")]
    Urgent,

    /// <summary>Pages day and night on the fast ladder.</summary>
    [JsonStringEnumMemberName("emergency")]
    Emergency,
}
