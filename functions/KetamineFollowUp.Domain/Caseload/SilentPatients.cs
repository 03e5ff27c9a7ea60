using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Caseload;

/// <summary>A patient who does not answer.</summary>
/// <param name="PatientId">Who.</param>
/// <param name="Days">Whole days since the last answer, or without one since the latest session; null when there was neither.</param>
/// <param name="LastSafety">The last known safety answer.</param>
public sealed record SilentPatient(PatientId PatientId, int? Days, SafetyAnswer LastSafety);

/// <summary>Who stands in "not answering" (clinical.md, Findings: Silence): an alert says it once, the list says it until they answer.</summary>
public static class SilentPatients
{
    /// <summary>Those whose last known safety answer was positive first, then who has been silent for longest.</summary>
    /// <param name="caseload">Everybody.</param>
    /// <param name="silenceAfter">Mood check-ins in a row unanswered that count as silence; after a positive safety answer one is enough.</param>
    /// <param name="now">The present.</param>
    public static ImmutableArray<SilentPatient> Of(IEnumerable<CaseloadEntry> caseload, int silenceAfter, DateTimeOffset now) =>
    [
        .. caseload
            .Where(entry => entry.StatusAt(now) == PatientStatus.Active && entry.UnansweredMoodCheckIns >= (entry.LastSafety == SafetyAnswer.Positive ? 1 : silenceAfter))
            .Select(entry => new SilentPatient(entry.PatientId, DaysSince(entry.LastAnswerAt ?? entry.LastSessionAt, now), entry.LastSafety))
            .OrderByDescending(silent => silent.LastSafety == SafetyAnswer.Positive)
            .ThenByDescending(silent => silent.Days ?? int.MaxValue)
            .ThenBy(silent => silent.PatientId.Value, StringComparer.Ordinal),
    ];

    private static int? DaysSince(DateTimeOffset? at, DateTimeOffset now) => at is { } since ? (int)(now - since).TotalDays : null;
}
