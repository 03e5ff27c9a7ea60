using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>A member of staff puts a hold on boosters, or lifts it.</summary>
public sealed class SetHold(PatientTransactions transactions)
{
    /// <summary>Puts the hold on or lifts it; what is so already changes nothing.</summary>
    /// <returns>False: there is no such patient.</returns>
    public Task<bool> Set(PatientId patient, HoldKind kind, bool active, StaffId by, string? note, CancellationToken cancel) => transactions.ChangeKnown(
        patient,
        transaction =>
        {
            var holds = transaction.Record.Holds;
            if (holds.GetValueOrDefault(kind) is var known && (active ? known?.By == by && known.Note == note : known is null))
            {
                return;
            }

            transaction.Record = transaction.Record with { Holds = active ? holds.SetItem(kind, new RecordedHold(kind, transaction.Now, by, note)) : holds.Remove(kind) };
            transaction.AddEntry(id => active
                ? new TimelineEntry.HoldSet(transaction.Now, id, kind, by, note)
                : new TimelineEntry.HoldLifted(transaction.Now, id, kind, by, note));
            transaction.Audit(by.Value, active ? "hold-set" : "hold-lifted", EnumNames.Name(kind));
            transaction.WakeEpisode();
        },
        cancel);
}
