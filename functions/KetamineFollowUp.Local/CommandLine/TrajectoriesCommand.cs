using System.CommandLine;
using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Local.Stores;
using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>protocol trajectories</c>: the courses of a clinic's own patients, without anything that says who they are.</summary>
internal static class TrajectoriesCommand
{
    private const int MostDocuments = 5000;

    /// <summary>The command and its options.</summary>
    public static Command Describe(Terminal terminal)
    {
        var data = ServeCommand.Data();
        var command = new Command(
            "trajectories",
            "Prints every treated patient's course, one a line: indication, sessions and totals by days since the first session; no ids, names, dates or words.") { data };
        command.SetAction((result, cancel) => Export(terminal, result.GetRequiredValue(data), cancel));
        return command;
    }

    public static async Task<int> Export(Terminal terminal, string directory, CancellationToken cancel)
    {
        try
        {
            using var record = SqliteReader.Open(directory);
            List<ExportedTrajectory> all = [];
            foreach (var partition in await record.Partitions(Container.Care, cancel))
            {
                if (await Of(record, partition, cancel) is { Sessions.IsEmpty: false } trajectory)
                {
                    all.Add(trajectory);
                }
            }

            // By content: the order of the record would be a hint at who is who.
            foreach (var line in all.Select(one => ExportedTrajectories.Write([one])).Order(StringComparer.Ordinal))
            {
                await terminal.Out.WriteAsync(line);
            }

            await terminal.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{all.Count} trajectories"));
            return 0;
        }
        catch (Exception fault) when (fault is StoreUnavailableException or CorruptDatabaseException)
        {
            return terminal.Fail(fault.Message);
        }
    }

    private static async Task<ExportedTrajectory?> Of(SqliteReader record, string partition, CancellationToken cancel)
    {
        if (await record.Read(new DocumentKey(Container.Care, partition, RecordIds.Patient), cancel) is not { } stored
            || RecordJson.Read<PatientRecord>(stored.Document.Body).Patient is not { } patient)
        {
            return null;
        }

        var sessions = await All<SessionRecord>(record, partition, DocumentTypes.Session, cancel);
        return ExportedTrajectories.Of(
            patient.Indication,
            sessions.Where(kept => kept.Voided is null).Select(kept => kept.Session),
            await All<Reading>(record, partition, DocumentTypes.Score, cancel));
    }

    private static async Task<IEnumerable<T>> All<T>(SqliteReader record, string partition, string type, CancellationToken cancel) =>
        (await record.Query(Container.Care, partition, type, null, MostDocuments, cancel)).Select(stored => RecordJson.Read<T>(stored.Document.Body));
}
