using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Where a chain ends. Stands in the patient document, which is written in the same batch as the entry: without it a cut-off tail would not show.</summary>
/// <param name="Sequence">The number of the last entry; 0 before the first.</param>
/// <param name="Hash">The hash of the last entry; before the first, what the chain starts from.</param>
public sealed record AuditHead(long Sequence, string Hash)
{
    /// <summary>The start of a chain that belongs to nobody in particular.</summary>
    public static AuditHead Empty { get; } = new(0, new string('0', 64));

    /// <summary>The start of a patient's chain. It carries the patient's id, so one patient's whole chain cannot stand in for another's.</summary>
    public static AuditHead StartOf(PatientId patient) => new(0, AuditHash.OfChain(patient.Value));
}
