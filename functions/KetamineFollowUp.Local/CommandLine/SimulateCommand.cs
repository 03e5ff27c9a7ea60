using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using KetamineFollowUp.Local.Simulation.Populations;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>simulate</c>: a population over virtual time, and whether the rules held.</summary>
internal static class SimulateCommand
{
    /// <summary>The command and its options.</summary>
    public static Command Describe(Terminal terminal)
    {
        var patients = Number("--patients", "How many patients.", 1, 100_000);
        var days = Number("--days", "How many days of virtual time.", 1, 1825);
        var seed = new Option<long>("--seed") { Description = "The same seed gives the same report.", Required = true };
        var directory = new Option<string?>("--out") { Description = "A directory that the report is written to as well." };
        var command = new Command("simulate", "A population over virtual time; exit code 1 when a rule was broken.") { patients, days, seed, directory };
        command.SetAction((result, cancel) => Run(
            terminal, result.GetRequiredValue(patients), result.GetRequiredValue(days), result.GetRequiredValue(seed), result.GetValue(directory), cancel));
        return command;
    }

    public static async Task<int> Run(Terminal terminal, int patients, int days, long seed, string? directory, CancellationToken cancel)
    {
        if (directory is not null && !TryMake(directory, out var problem))
        {
            return terminal.Fail($"{directory} cannot be written: {problem}");
        }

        var watch = Stopwatch.StartNew();
        var tally = await Population.Run(patients, days, seed, cancel);
        var report = PopulationReport.Text(tally, patients, days, seed);
        terminal.Out.Write(report);
        if (directory is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(directory, "report.txt"), report, cancel);
        }

        // Not part of the report: that one is the same every time.
        await terminal.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.0} s"));
        return tally.Broken.Count == 0 ? 0 : 1;
    }

    private static bool TryMake(string directory, out string problem)
    {
        try
        {
            Directory.CreateDirectory(directory);
            problem = "";
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem = fault.Message;
            return false;
        }
    }

    private static Option<int> Number(string name, string description, int least, int most)
    {
        var option = new Option<int>(name) { Description = $"{description} From {least} to {most}.", Required = true };
        option.Validators.Add(result =>
        {
            // A value that is no number is told by the parser.
            if (int.TryParse(result.Tokens is [var only] ? only.Value : "", out var value) && (value < least || value > most))
            {
                result.AddError($"{name} must be from {least} to {most}");
            }
        });
        return option;
    }
}
