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
    public static void AddUnread(this PatientTransaction transaction, string text)
    {
        var id = RecordIds.Waiting(transaction.Partition, transaction.TakeSequence());
        transaction.Put(DocumentTypes.Unread, id, new WaitingEntry(id, transaction.Now, text), waitsSince: transaction.Now);
    }
}
