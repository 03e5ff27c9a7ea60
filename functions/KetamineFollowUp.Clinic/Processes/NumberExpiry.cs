using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>That a number's record is to be deleted, once its alerts have been resolved for long enough.</summary>
/// <param name="Since">When its first alert came.</param>
public sealed record NumberExpiry(DateTimeOffset Since);

/// <summary>
/// Deletes the record of an unknown number 90 days after its alert was resolved, its own or the one that it shares; not while
/// something of it is open, and not before what it wrote since has been seen to for as long.
/// </summary>
public sealed class NumberExpiries(IRecordStore store, PatientTransactions transactions, JoiningNumbers joinings, PartitionDeletion deletion)
{
    /// <summary>Source: clinical reference, strangers never hide a patient (records expire 90 days after being resolved).</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    // ASSUMPTION: what is still open then is looked at once a day.
    private static readonly TimeSpan LookAgain = TimeSpan.FromDays(1);

    /// <summary>Sees to it that a number's record expires one day; nothing for a patient's.</summary>
    internal static async Task Plan(PatientTransaction transaction, CancellationToken cancel)
    {
        var id = RecordIds.Expiry(transaction.Partition);
        if (RecordIds.IsNumber(transaction.Partition) && await transaction.Find<NumberExpiry>(id, cancel) is null)
        {
            transaction.Put(DocumentTypes.NumberExpiry, id, new NumberExpiry(transaction.Now), dueAt: transaction.Now + KeptFor);
        }
    }

    /// <summary>Deletes it, or looks again later.</summary>
    public async Task Run(string partition, CancellationToken cancel)
    {
        if (await store.Read(new DocumentKey(Container.Care, partition, RecordIds.Patient), cancel) is not { } record)
        {
            return;
        }

        // A record that is deleted from here on must be the one that was judged here.
        var waits = await transactions.Change(partition, transaction => Waits(transaction, cancel), cancel);
        if (!waits)
        {
            await deletion.Run(partition, record, cancel);
        }
    }

    private async Task<bool> Waits(PatientTransaction transaction, CancellationToken cancel)
    {
        var until = await KeptUntil(transaction, cancel);
        if (until <= transaction.Now)
        {
            return false;
        }

        if (await transaction.Find<NumberExpiry>(RecordIds.Expiry(transaction.Partition), cancel) is { } expiry)
        {
            transaction.Put(DocumentTypes.NumberExpiry, RecordIds.Expiry(transaction.Partition), expiry, dueAt: until);
        }

        return true;
    }

    private async Task<DateTimeOffset> KeptUntil(PatientTransaction transaction, CancellationToken cancel)
    {
        var (partition, record, now) = (transaction.Partition, transaction.Record, transaction.Now);
        var shared = record.Joined is { AlertId: { } id } ? await joinings.Last(id, partition, cancel) : null;
        if (record.OpenAlert is not null || record.Joined is { AlertId: null } || shared is { State: not AlertState.Resolved })
        {
            return now + LookAgain;
        }

        // A shared alert that is gone has expired itself.
        var resolved = record.Joined is null ? DateTimeOffset.MinValue : shared?.Resolution?.At ?? now - KeptFor;
        foreach (var (_, own) in await store.All<Alert>(partition, DocumentTypes.ResolvedAlert, cancel))
        {
            resolved = Later(resolved, own.Resolution?.At ?? own.RaisedAt);
        }

        // What it wrote before was seen with the alert; what it wrote since has a life of its own.
        var last = resolved;
        foreach (var (_, text) in await store.All<InboundRecord>(partition, DocumentTypes.InboundText, cancel))
        {
            last = Later(last, text.At);
        }

        foreach (var (_, entry) in await store.All<WaitingEntry>(partition, DocumentTypes.Unread, cancel))
        {
            if (entry.At > resolved && entry.HandledAt is null)
            {
                return now + LookAgain;
            }

            last = Later(last, entry.At > resolved ? entry.HandledAt ?? last : last);
        }

        return last + KeptFor;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
