using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>A member of staff adds a note to a patient's record.</summary>
public sealed class AddNote(PatientTransactions transactions)
{
    // A form may stand open for a shift; a request that comes again later than this is a new one.
    private static readonly TimeSpan KeepOnce = TimeSpan.FromDays(1);

    /// <summary>Adds the note.</summary>
    /// <param name="patient">Whose.</param>
    /// <param name="text">The note.</param>
    /// <param name="by">Who writes it.</param>
    /// <param name="once">What tells a repeated request from a second note; null: every request is a note of its own.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>False: there is no such patient.</returns>
    public Task<bool> Add(PatientId patient, string text, StaffId by, string? once, CancellationToken cancel) => transactions.ChangeKnown(
        patient,
        async transaction =>
        {
            if (once is not null && await transaction.Find<OnceOnly>(RecordIds.Once(once), cancel) is not null)
            {
                return;
            }

            var entry = transaction.AddEntry(id => new TimelineEntry.NoteWritten(transaction.Now, id, text, by));
            transaction.Audit(by.Value, "note-added", entry);
            if (once is not null)
            {
                transaction.Put(DocumentTypes.Once, RecordIds.Once(once), new OnceOnly(entry), expiresAt: transaction.Now + KeepOnce);
            }
        },
        cancel);

    /// <summary>A request that has been done.</summary>
    private sealed record OnceOnly(string Entry);
}
