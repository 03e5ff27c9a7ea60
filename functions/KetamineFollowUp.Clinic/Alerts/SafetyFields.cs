using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Alerts;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>Where what is said about safety with an outcome makes no sense: the field is named, and nothing is recorded.</summary>
internal static class SafetyFields
{
    /// <summary>The first field that does not fit the alert or the outcome; null: all fit. "No" fits everywhere where a follow-up or contacts are concerned.</summary>
    public static Rejection? Misplaced(Alert alert, Disposition disposition, SafetyAssessment? safety)
    {
        if (safety is null || alert.State == AlertState.Resolved)
        {
            return null;
        }

        var ofSafetyAlertsOnly = safety.RiskLevel is not null ? "riskLevel" : safety.Tool is not null ? "tool" : safety.PlanReviewed is not null ? "planReviewed" : "meansAsked";
        var assessed = safety is not { RiskLevel: null, Tool: null, PlanReviewed: null, MeansAsked: null };
        var canFollow = alert is { IsSafety: true, PatientId: not null } && AfterCrisisProcess.CanFollow(disposition);
        return assessed && !alert.IsSafety ? Rejection.Unprocessable.Field(ofSafetyAlertsOnly, "is recorded with a safety alert only")
            : safety.FollowUp == true && !canFollow ? Rejection.Unprocessable.Field("followUp", "follows a safety alert of a patient who was reached or taken over by emergency services")
            : safety.CaringContacts == true && !(canFollow && (safety.FollowUp ?? AfterCrisisProcess.IsNew(alert))) ? Rejection.Unprocessable.Field("caringContacts", "are part of the follow-up after a crisis")
            : null;
    }
}
