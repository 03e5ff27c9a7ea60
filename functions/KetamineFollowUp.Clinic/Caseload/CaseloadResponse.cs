using KetamineFollowUp.Domain.Caseload;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Caseload;

/// <summary>A patient of the caseload as callers see one.</summary>
internal sealed record CaseloadResponse(
    PatientId PatientId,
    string PreferredName,
    Indication Indication,
    PatientStatus Status,
    DateTimeOffset? LastSessionAt,
    DateTimeOffset? LastAnswerAt,
    int UnansweredMoodCheckIns,
    Severity? OpenAlert,
    RecommendationKind? OpenReview,
    PrimaryStanding? Primary,
    int Risk)
{
    public static CaseloadResponse Of(CaseloadEntry entry, DateTimeOffset now) => new(
        entry.PatientId, entry.PreferredName, entry.Indication, entry.StatusAt(now), entry.LastSessionAt, entry.LastAnswerAt, entry.UnansweredMoodCheckIns,
        entry.OpenAlert, entry.OpenReview, entry.Primary, CaseloadRisk.Of(entry, now));
}
