using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>The patient-local time of day at which check-ins are sent.</summary>
/// <param name="At">The earliest.</param>
/// <param name="Spread">Patients are spread over this much after it; <c>At + Spread</c> lies inside the send window.</param>
public sealed record SendTime(TimeOnly At, TimeSpan Spread)
{
    /// <summary>This patient's own time of day, the same every day.</summary>
    public TimeOnly For(PatientId patient) => At.Add(Jitter.For(patient, Spread));
}
