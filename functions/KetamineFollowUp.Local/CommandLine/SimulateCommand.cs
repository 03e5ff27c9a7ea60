using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using KetamineFollowUp.Simulation.Populations;
using KetamineFollowUp.Simulation.Reports;

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
        var directory = new Option<string?>("--out") { Description = "A directory for the report, plots (SVG), tables (CSV) and the trajectories." };
        var staffing = new Option<string>("--staffing")
        {
            Description = $"How soon clinicians answer pages: {string.Join(" or ", Staffing.All.Select(one => one.Name))}.",
            DefaultValueFactory = _ => Staffing.Usual.Name,
        };
        staffing.AcceptOnlyFromAmong([.. Staffing.All.Select(one => one.Name)]);
        var command = new Command("simulate", "A population over virtual time; exit code 1 when a rule was broken.") { patients, days, seed, directory, staffing };
        command.SetAction((result, cancel) => Run(
            terminal,
            new PopulationPlan(result.GetRequiredValue(patients), result.GetRequiredValue(days), result.GetRequiredValue(seed))
            {
                Staffing = Staffing.All.Single(one => one.Name == result.GetValue(staffing)),
            },
            result.GetValue(directory),
            cancel));
        return command;
    }

    public static async Task<int> Run(Terminal terminal, PopulationPlan plan, string? directory, CancellationToken cancel)
    {
        if (directory is not null && !TryMake(directory, out var problem))
        {
            return terminal.Fail($"{directory} cannot be written: {problem}");
        }

        var watch = Stopwatch.StartNew();
        var result = await PopulationResult.Of(plan, cancel);
        terminal.Out.Write(PopulationReport.Text(result));
        if (directory is not null)
        {
            foreach (var (name, content) in ReportFiles.Of(result))
            {
                await File.WriteAllTextAsync(Path.Combine(directory, name), content, cancel);
            }
        }

        // Not part of the report: that one is the same every time.
        await terminal.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.0} s"));
        return result.Tally.Broken.Count == 0 ? 0 : 1;
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

    /// <summary>A whole number within bounds; required when there is no default.</summary>
    public static Option<int> Number(string name, string description, int least, int most, int? byDefault = null)
    {
        var option = new Option<int>(name) { Description = $"{description} From {least} to {most}.", Required = byDefault is null };
        if (byDefault is { } value)
        {
            option.DefaultValueFactory = _ => value;
        }

        option.Validators.Add(result =>
        {
            // A value that is no number is told by the parser.
            if (int.TryParse(result.Tokens is [var only] ? only.Value : "", out var given) && (given < least || given > most))
            {
                result.AddError($"{name} must be from {least} to {most}");
            }
        });
        return option;
    }
}
