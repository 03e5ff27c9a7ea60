namespace KetamineFollowUp.Clinic.Record;

/// <summary>
/// What must hold of a partition after every change, whoever made it. It runs at the end of each transaction that has something to
/// commit, and what it writes is committed with the change.
/// </summary>
public interface ICommitRule
{
    /// <summary>Brings about what must hold.</summary>
    /// <param name="transaction">The transaction, with everything that the change wrote.</param>
    /// <param name="before">The patient document as it was before.</param>
    /// <param name="cancel">Cancels.</param>
    Task Apply(PatientTransaction transaction, PatientRecord before, CancellationToken cancel);
}
