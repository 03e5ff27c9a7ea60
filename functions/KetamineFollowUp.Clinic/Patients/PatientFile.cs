using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Domain.Charts;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>A patient with everything their page shows.</summary>
/// <param name="Record">What is going on.</param>
/// <param name="Patient">Who they are.</param>
/// <param name="Lines">The timeline in the order of time, with what is to come.</param>
/// <param name="Chart">How they do.</param>
/// <param name="SafetyPlan">What was agreed for a crisis; null for nothing.</param>
public sealed record PatientFile(PatientRecord Record, Patient Patient, IReadOnlyList<TimelineLine> Lines, ScoreChart Chart, SafetyPlan? SafetyPlan)
{
    public PatientId Id => Patient.PatientId;

    /// <summary>The page of a patient.</summary>
    public static string PathOf(PatientId id) => $"/clinic/patients/{id.Value}";

    /// <summary>The page for printing: not below the patient's own, where a form's name stands and hosts differ in which of two patterns they take.</summary>
    public static string ChartPathOf(PatientId id) => $"/clinic/charts/{id.Value}";
}
