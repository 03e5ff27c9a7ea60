using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Caseload;

/// <summary>How a caseload is put in order.</summary>
public enum CaseloadSort
{
    /// <summary>Whoever needs a person most first: <see cref="CaseloadRisk"/>.</summary>
    [JsonStringEnumMemberName("risk")]
    Risk,

    /// <summary>By name, whatever the case and the accents.</summary>
    [JsonStringEnumMemberName("name")]
    Name,

    /// <summary>Whoever has left the most check-ins unanswered first, then who has not answered for longest.</summary>
    [JsonStringEnumMemberName("silent")]
    Silent,

    /// <summary>The latest session first; those without one last.</summary>
    [JsonStringEnumMemberName("last-session")]
    LastSession,
}

/// <summary>Puts a caseload in order. Equal patients stand by name, then by id, so that the order is always the same.</summary>
public static class CaseloadOrder
{
    /// <summary>The entries in order.</summary>
    public static IEnumerable<CaseloadEntry> By(CaseloadSort sort, IEnumerable<CaseloadEntry> entries, DateTimeOffset now) => (sort switch
    {
        CaseloadSort.Risk => entries.OrderByDescending(entry => CaseloadRisk.Of(entry, now)),
        CaseloadSort.Name => entries.OrderBy(_ => 0),
        CaseloadSort.Silent => entries.OrderByDescending(entry => entry.UnansweredMoodCheckIns).ThenBy(entry => entry.LastAnswerAt ?? entry.LastSessionAt ?? DateTimeOffset.MaxValue),
        CaseloadSort.LastSession => entries.OrderByDescending(entry => entry.LastSessionAt ?? DateTimeOffset.MinValue),
    }).ThenBy(entry => CaseloadSearch.Plain(entry.PreferredName), StringComparer.Ordinal).ThenBy(entry => entry.PatientId.Value, StringComparer.Ordinal);
}
