using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Changes a patient from a form; what speaks against it becomes a fault of its field.</summary>
internal static class PatientChanges
{
    public static async Task Apply(ChangePatient changes, PatientId patient, PatientPatch patch, StaffId by, FieldCheck check, CancellationToken cancel) =>
        _ = (await changes.Change(patient, patch, by.Value, cancel)).Match(
            changed => true,
            () => Refuse(check, "patientId", "belongs to nobody"),
            () => Refuse(check, "phone", "belongs to another patient"),
            () => Refuse(check, "phone", "belongs to somebody on the roster"),
            invalid => Refuse(check, invalid.Field, invalid.Fault));

    private static bool Refuse(FieldCheck check, string field, string fault)
    {
        check.Fault(field, fault);
        return false;
    }
}
