using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Caseload;

/// <summary>
/// A number by which a caseload is put in order: whoever needs a person most comes first. It is no clinical score, and its steps have no meaning
/// beside the order. ASSUMPTION: every weight.
/// </summary>
public static class CaseloadRisk
{
    private const int SafetyAlert = 200;
    private const int PositiveSafety = 150;
    private const int PerUnanswered = 20;
    private const int MostUnanswered = 5;
    private const int PerPointOverBest = 5;
    private const int MostPoints = 10;

    /// <summary>From 0. Of a discharged patient only an alert counts.</summary>
    public static int Of(CaseloadEntry entry, DateTimeOffset now) => entry.StatusAt(now) switch
    {
        PatientStatus.Discharged => Alert(entry),
        PatientStatus.Active or PatientStatus.Paused =>
            Alert(entry) + (entry.LastSafety == SafetyAnswer.Positive ? PositiveSafety : 0) + Review(entry.OpenReview)
            + (PerUnanswered * Math.Clamp(entry.UnansweredMoodCheckIns, 0, MostUnanswered))
            + (PerPointOverBest * Math.Clamp((entry.Primary?.Last ?? 0) - (entry.Primary?.Best ?? 0), 0, MostPoints)),
    };

    private static int Alert(CaseloadEntry entry) => (entry.IsSafetyAlert ? SafetyAlert : 0) + entry.OpenAlert switch
    {
        Severity.Emergency => 1000,
        Severity.Urgent => 500,
        Severity.Routine => 100,
        null => 0,
    };

    private static int Review(RecommendationKind? review) => review switch
    {
        RecommendationKind.BoosterNow => 80,
        RecommendationKind.Hold => 60,
        RecommendationKind.BoosterSoon or RecommendationKind.ReviewPlan => 40,
        null => 0,
    };
}
