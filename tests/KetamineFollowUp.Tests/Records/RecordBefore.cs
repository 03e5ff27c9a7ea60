using System.Text.Json;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Local.Stores;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Tests.Records;

/// <summary>
/// A record as version 85d8d2b left it, in the middle of a Thursday noon of its virtual clock: 20 patients and three unknown
/// numbers, every type of document there was. One document a line: where it lives, when it is due, and its body as stored.
/// It is never made anew: later versions must open it and go on.
/// </summary>
/// <remarks>
/// A run of the product made it, with three things helped along: a message whose body could not be read for a while (it was set
/// aside, and then repaired), a process that died in the middle of a send, and work that was left undone at the end.
/// </remarks>
internal static class RecordBefore
{
    private const string Resource = "records/record-before.jsonl";
    private const int AtOnce = 100;

    public static IReadOnlyList<Document> Documents { get; } = [.. Lines().Select(Read)];

    /// <summary>Noon and a half in New York, 12 March 2026: where its clock stood.</summary>
    public static DateTimeOffset LeftAt { get; } = JsonDocument.Parse(Single("clock").Body).RootElement.GetProperty("now").GetDateTimeOffset();

    /// <summary>The ids of its patients.</summary>
    public static IReadOnlyList<string> Patients { get; } = [.. Documents.Where(document => document.Type == "patient" && document.Key.Partition[0] != '.').Select(document => document.Key.Partition)];

    /// <summary>The one document of a type.</summary>
    public static Document Single(string type) => Documents.Single(document => document.Type == type);

    /// <summary>Puts it into an empty store, and goes on from its last instant.</summary>
    public static async Task<SimulatedClinic> Open<TStore>(TStore store)
        where TStore : class, IRecordStore, IDueTimes
    {
        foreach (var partition in Documents.GroupBy(document => (document.Key.Container, document.Key.Partition)))
        {
            foreach (var batch in partition.Chunk(AtOnce))
            {
                var (container, key) = partition.Key;
                var result = await store.Commit(container, key, [.. batch.Select(document => new Write.Create(document))], CancellationToken.None);
                Assert.IsType<CommitResult.Committed>(result);
            }
        }

        return await SimulatedClinic.Start(LeftAt, store, RecordJson.Read<OnCallRoster>(Single("roster").Body));
    }

    private static Document Read(string line)
    {
        using var parsed = JsonDocument.Parse(line);
        var root = parsed.RootElement;
        var key = new DocumentKey(Enum.Parse<Container>(Text("container"), ignoreCase: true), Text("partition"), Text("id"));
        return new Document(key, Text("type"), root.GetProperty("body").GetRawText(), At("dueAt"), At("waitsSince"), At("expiresAt"));

        string Text(string name) => root.GetProperty(name).GetString()!;
        DateTimeOffset? At(string name) => root.TryGetProperty(name, out var at) ? at.GetDateTimeOffset() : null;
    }

    private static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(typeof(RecordBefore).Assembly.GetManifestResourceStream(Resource)!);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
