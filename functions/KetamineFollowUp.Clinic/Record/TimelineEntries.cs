using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Writes entries into a patient's timeline.</summary>
public static class TimelineEntries
{
    /// <summary>Adds an entry.</summary>
    public static void AddEntry(this PatientTransaction transaction, TimelineEntry entry) => transaction.AddEntry(_ => entry);

    /// <summary>Adds an entry that carries its own id.</summary>
    /// <returns>The id.</returns>
    public static string AddEntry(this PatientTransaction transaction, Func<string, TimelineEntry> entry)
    {
        var id = RecordIds.Entry(transaction.TakeSequence());
        transaction.Put(DocumentTypes.Entry, id, entry(id));
        return id;
    }

    /// <summary>Adds the findings.</summary>
    public static void AddFindings(this PatientTransaction transaction, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            transaction.AddEntry(new TimelineEntry.FindingRaised(transaction.Now, finding));
        }
    }

    /// <summary>Leaves a text for a person to read.</summary>
    /// <returns>The entry's id.</returns>
    public static string AddUnread(this PatientTransaction transaction, string text)
    {
        var id = RecordIds.Waiting(transaction.Partition, transaction.TakeSequence());
        transaction.Put(DocumentTypes.Unread, id, new WaitingEntry(id, transaction.Now, text), waitsSince: transaction.Now);
        return id;
    }

    /// <summary>The same of a text that may have come before: while that entry waits, it counts one more.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="text">What a person is to read.</param>
    /// <param name="before">The entry of the same text; null: none.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The entry's id.</returns>
    public static async Task<string> AddUnread(this PatientTransaction transaction, string text, string? before, CancellationToken cancel)
    {
        if (before is null || await transaction.Find<WaitingEntry>(before, cancel) is not { HandledAt: null } waits)
        {
            return transaction.AddUnread(text);
        }

        transaction.Put(DocumentTypes.Unread, before, waits with { Count = waits.Count + 1 }, waitsSince: transaction.WaitsSince(before));
        return before;
    }
}
