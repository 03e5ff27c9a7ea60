using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>What the patient and the clinic agreed to do in a crisis; a document of its own, because the patient's grows with every write otherwise.</summary>
/// <param name="Text">In their words: warning signs, what helps, whom to call, what is put out of reach.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="At">When.</param>
public sealed record SafetyPlan(string Text, StaffId By, DateTimeOffset At);
