using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>What a patient and the clinic agreed to do in a crisis.</summary>
public sealed class ReadSafetyPlan(IRecordStore store)
{
    /// <summary>The safety plan as it now is; null when there is none.</summary>
    public async Task<SafetyPlan?> Of(PatientId patient, CancellationToken cancel) =>
        await store.Read(new DocumentKey(Container.Care, patient.Value, RecordIds.SafetyPlan), cancel) is { } stored ? RecordJson.Read<SafetyPlan>(stored.Document.Body) : null;
}
