using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>At what hours a finding may page somebody. Ordered: a later value is more pressing, and an alert takes the highest of its causes.</summary>
public enum Paging
{
    /// <summary>Pages nobody: the worklist, and one email on the next working day.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Pages between 08:00:00 and 19:59:59 clinic time, every day of the week; the night waits.</summary>
    [JsonStringEnumMemberName("daytime")]
    Daytime,

    /// <summary>Pages day and night, within a minute.</summary>
    [JsonStringEnumMemberName("now")]
    Now,
}
