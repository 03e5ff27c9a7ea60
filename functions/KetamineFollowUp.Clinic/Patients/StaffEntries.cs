using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>What staff write into a patient's record: only where there is such a patient, and with the name of whoever wrote it.</summary>
internal static class StaffEntries
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

    /// <summary>Adds a line to the timeline.</summary>
    /// <returns>Its id.</returns>
    public static string AddStaffEntry(this PatientTransaction transaction, string kind, string state, StaffId by, JsonObject data, DateTimeOffset? at = null)
    {
        var id = RecordIds.Entry(transaction.Record.NextSequence);
        data["id"] = id;
        data["state"] = state;
        data["by"] = by.Value;
        transaction.AddEntry(kind, data, at);
        return id;
    }
}
