using System.Text.Json.Nodes;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Records;

/// <summary>Writes lines into a patient's timeline.</summary>
public static class Entries
{
    /// <summary>Adds a line of the given kind.</summary>
    public static void AddEntry(this PatientWork work, string kind, JsonObject data, DateTimeOffset? at = null) =>
        work.Put(DocumentTypes.Entry, RecordIds.Entry(work.TakeSequence()), new TimelineEntry(at ?? work.Now, kind, data));

    /// <summary>Adds the findings.</summary>
    public static void AddFindings(this PatientWork work, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            work.AddEntry("finding", new JsonObject
            {
                ["finding"] = Name(finding.Kind),
                ["severity"] = Name(finding.Severity),
                ["reason"] = finding.Reason,
            });
        }
    }

    /// <summary>Silence and failure, where a person gets to see them.</summary>
    public static void AddFactEntry(this PatientWork work, RecordedFact fact, string about, string detail, string kind = "consent") =>
        work.AddEntry(kind, new JsonObject { ["id"] = about, ["state"] = Name(fact), ["detail"] = detail });

    /// <summary>Leaves a text for a person to read.</summary>
    public static void AddUnread(this PatientWork work, string text)
    {
        var id = RecordIds.Waiting(work.Partition, work.TakeSequence());
        work.Put(DocumentTypes.Unread, id, new WaitingEntry(id, work.Now, text), waitsSince: work.Now);
    }

    /// <summary>The name an enum value has in JSON.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum =>
        RecordJson.Write(value).Trim('"');
}
