using System.Collections.Immutable;
using System.CommandLine;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Simulation.Illnesses;
using KetamineFollowUp.Simulation.Populations;
using KetamineFollowUp.Simulation.Reports;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>protocol compare</c>: what a change of the protocol would change, seen before it is made.</summary>
internal static class CompareCommand
{
    private const int ByDefaultPatients = 100;
    private const int ByDefaultDays = 90;

    /// <summary>The command and its options.</summary>
    public static Command Describe(Terminal terminal)
    {
        var one = new Argument<string>("A") { Description = "A protocol file, such as the present one." };
        var other = new Argument<string>("B") { Description = "Another one, such as a draft." };
        var patients = SimulateCommand.Number("--patients", "How many simulated patients.", 1, 100_000, ByDefaultPatients);
        var days = SimulateCommand.Number("--days", "How many days of virtual time.", 1, 1825, ByDefaultDays);
        var seed = new Option<long>("--seed") { Description = "Of the simulated patients.", DefaultValueFactory = _ => 1 };
        var file = new Option<string?>("--trajectories") { Description = "A file of exported trajectories to follow instead; see protocol trajectories." };
        var command = new Command("compare", "Runs two protocols over the same courses and tables what would change.") { one, other, patients, days, seed, file };
        command.SetAction(async (result, cancel) =>
        {
            if (Load(terminal, result.GetRequiredValue(one)) is not { } before
                || Load(terminal, result.GetRequiredValue(other)) is not { } after
                || Trajectories(terminal, result.GetValue(file)) is not { } courses)
            {
                return 1;
            }

            var plan = new PopulationPlan(courses.IsEmpty ? result.GetValue(patients) : courses.Length, result.GetValue(days), result.GetValue(seed)) { Trajectories = courses };
            await terminal.Out.WriteAsync(await ProtocolComparison.Run(plan, before, after, cancel));
            return 0;
        });
        return command;
    }

    private static Protocol? Load(Terminal terminal, string file) => ProtocolCommand.Read(terminal, file)?.Match(
        loaded => loaded.Protocol,
        Protocol? (faulty) =>
        {
            terminal.Fail($"{file} has {faulty.Faults.Length} faults, the first: {faulty.Faults[0]}. See protocol check.");
            return null;
        });

    // Empty without a file; null, and the reason said, when the file is no good.
    private static ImmutableArray<ExportedTrajectory>? Trajectories(Terminal terminal, string? file)
    {
        if (file is null)
        {
            return [];
        }

        try
        {
            var read = ExportedTrajectories.Read(File.ReadLines(file));
            if (!read.IsEmpty)
            {
                return read;
            }

            terminal.Fail($"{file} has no trajectories");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or InvalidDataException)
        {
            terminal.Fail($"{file} cannot be read: {fault.Message}");
        }

        return null;
    }
}
