using System.Collections.Immutable;
using System.Text.Json;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Sessions;

namespace KetamineFollowUp.Simulation.Illnesses;

/// <summary>Makes, writes and reads trajectories.</summary>
internal static class ExportedTrajectories
{
    private const int MostDays = 3650;

    /// <summary>A patient's trajectory; without sessions it is empty.</summary>
    public static ExportedTrajectory Of(Indication indication, IEnumerable<Session> sessions, IEnumerable<Reading> readings)
    {
        var inOrder = sessions.OrderBy(session => session.CompletedAt).ToList();
        if (inOrder is not [var first, ..])
        {
            return new ExportedTrajectory(indication, [], []);
        }

        return new ExportedTrajectory(
            indication,
            [.. inOrder.Select(session => new TrajectorySession(Day(session.CompletedAt), session.Phase))],
            [
                .. readings.Where(reading => reading.Total is not null).OrderBy(reading => reading.TakenAt).ThenBy(reading => reading.Instrument, StringComparer.Ordinal)
                    .Select(reading => new TrajectoryReading(Day(reading.TakenAt), reading.Instrument, reading.Total!.Value, Ideation(reading.Safety))),
            ]);

        double Day(DateTimeOffset at) => Math.Round((at - first.CompletedAt).TotalDays, 1);
    }

    /// <summary>One trajectory a line.</summary>
    public static string Write(IEnumerable<ExportedTrajectory> trajectories) => string.Concat(trajectories.Select(one => RecordJson.Write(one) + "\n"));

    /// <summary>The trajectories of a file.</summary>
    /// <exception cref="InvalidDataException">A line is no trajectory: which, and why.</exception>
    public static ImmutableArray<ExportedTrajectory> Read(IEnumerable<string> lines) =>
        [.. lines.Select((line, index) => (line, Number: index + 1)).Where(one => one.line.Trim().Length > 0).Select(one => Read(one.line, one.Number))];

    private static ExportedTrajectory Read(string line, int number)
    {
        try
        {
            var read = RecordJson.Read<ExportedTrajectory>(line);
            return Fault(read) is { } fault ? throw new InvalidDataException($"line {number}: {fault}") : read;
        }
        catch (JsonException)
        {
            throw new InvalidDataException($"line {number}: no trajectory in JSON");
        }
    }

    private static string? Fault(ExportedTrajectory read)
    {
        if (read.Sessions.IsDefaultOrEmpty || read.Readings.IsDefault)
        {
            return "sessions and readings must be lists, sessions with one entry at least";
        }

        if (read.Sessions[0].Day is not 0 || read.Sessions.Any(session => session.Day is < 0 or > MostDays || !double.IsFinite(session.Day)))
        {
            return $"sessions: days are counted from the first one, from 0 to {MostDays}";
        }

        if (read.Readings.FirstOrDefault(reading => InstrumentCatalog.Shipped.Find(reading.Instrument ?? "")?.MaxTotal is null) is { } unknown)
        {
            return $"readings: {unknown.Instrument} is no instrument with a total";
        }

        return read.Readings.Any(reading => reading.Total < 0 || reading.Total > InstrumentCatalog.Shipped.Get(reading.Instrument).MaxTotal || Math.Abs(reading.Day) > MostDays)
            ? "readings: a total or a day is out of range"
            : null;
    }

    private static bool? Ideation(SafetyAnswer safety) => safety switch
    {
        SafetyAnswer.Positive => true,
        SafetyAnswer.Negative => false,
        SafetyAnswer.Unknown => null,
    };
}
