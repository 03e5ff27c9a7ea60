using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Staff write into a record only where there is such a patient.</summary>
internal static class KnownPatient
{
    /// <summary>Changes the record of a patient.</summary>
    /// <returns>False: there is no such patient, and nothing was written.</returns>
    public static Task<bool> ChangeKnown(this PatientTransactions transactions, PatientId patient, Func<PatientTransaction, Task> write, CancellationToken cancel) =>
        transactions.Change(
            patient.Value,
            async transaction =>
            {
                var exists = transaction.Record.Patient is not null;
                if (exists)
                {
                    await write(transaction);
                }

                return exists;
            },
            cancel);

    /// <summary>The same for a change that reads nothing further.</summary>
    public static Task<bool> ChangeKnown(this PatientTransactions transactions, PatientId patient, Action<PatientTransaction> write, CancellationToken cancel) =>
        transactions.ChangeKnown(
            patient,
            transaction =>
            {
                write(transaction);
                return Task.CompletedTask;
            },
            cancel);
}
