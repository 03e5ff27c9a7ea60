using System.Text.Json.Nodes;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Writes lines into a patient's timeline.</summary>
public static class TimelineEntries
{
    /// <summary>Adds a line of the given kind.</summary>
    public static void AddEntry(this PatientTransaction transaction, string kind, JsonObject data, DateTimeOffset? at = null) =>
        transaction.Put(DocumentTypes.Entry, RecordIds.Entry(transaction.TakeSequence()), new TimelineEntry(at ?? transaction.Now, kind, data));

    /// <summary>Adds the findings.</summary>
    public static void AddFindings(this PatientTransaction transaction, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            transaction.AddEntry("finding", new JsonObject
            {
                ["finding"] = Name(finding.Kind),
                ["severity"] = Name(finding.Severity),
                ["reason"] = finding.Reason,
            });
        }
    }

    /// <summary>Silence and failure, where a person gets to see them.</summary>
    public static void AddFactEntry(this PatientTransaction transaction, RecordedFact fact, string about, string detail, string kind = "consent") =>
        transaction.AddEntry(kind, new JsonObject { ["id"] = about, ["state"] = Name(fact), ["detail"] = detail });

    /// <summary>Leaves a text for a person to read.</summary>
    public static void AddUnread(this PatientTransaction transaction, string text)
    {
        var id = RecordIds.Waiting(transaction.Partition, transaction.TakeSequence());
        transaction.Put(DocumentTypes.Unread, id, new WaitingEntry(id, transaction.Now, text), waitsSince: transaction.Now);
    }

    /// <summary>The name an enum value has in JSON.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum =>
        RecordJson.Write(value).Trim('"');
}
