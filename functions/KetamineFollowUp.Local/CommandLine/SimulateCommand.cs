using System.Diagnostics;
using System.Globalization;
using KetamineFollowUp.Local.Simulation.Populations;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>simulate</c>: a population over virtual time, and whether the rules held.</summary>
internal static class SimulateCommand
{
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
}
