using System.CommandLine;
using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Local.Stores;
using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>protocol trajectories</c>: the courses of a clinic's own patients, without anything that says who they are.</summary>
internal static class TrajectoriesCommand
{
    private const int MaxDocuments = 5000;

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
            await terminal.Error.WriteLineAsync(SpreadOf(all));
            return 0;
        }
        catch (Exception fault) when (fault is StoreUnavailableException or CorruptDatabaseException)
        {
            return terminal.Fail(fault.Message);
        }
    }

    // Of every course that was exported, since its last induction session.
    private static string SpreadOf(IEnumerable<ExportedTrajectory> all)
    {
        var spread = OwnLineSpread.Sum(all.Select(one =>
        {
            var from = one.Sessions.LastOrDefault(session => session.Phase == SessionPhase.Induction)?.Day ?? one.Sessions[0].Day;
            return OwnLineSpread.Of(one.Readings.Where(form => form.Instrument == OwnLineSpread.Instrument && form.Day >= from).Select(form => (form.Day, form.Total)));
        }));
        return spread.Sd is { } sd
            ? string.Create(CultureInfo.InvariantCulture, $"PHQ-9 around each patient's own line: standard deviation {sd:0.00} points, {spread.Patients} patients{(spread.IsMuch ? "; above 3: raise the lower limit of the levels" : "")}")
            : "PHQ-9 around each patient's own line: too few forms to measure it";
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
        (await record.Query(Container.Care, partition, type, null, MaxDocuments, cancel)).Select(stored => RecordJson.Read<T>(stored.Document.Body));
}
