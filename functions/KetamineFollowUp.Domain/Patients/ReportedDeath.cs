namespace KetamineFollowUp.Domain.Patients;

/// <summary>Somebody says that the patient has died. Nothing scheduled leaves until a person confirms or rejects it; once confirmed, nothing at all.</summary>
/// <param name="At">When it was first said.</param>
/// <param name="IsConfirmed">A member of staff has confirmed it.</param>
public sealed record ReportedDeath(DateTimeOffset At, bool IsConfirmed);
