using System.CommandLine;
using KetamineFollowUp.Simulation.Goals;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>goals</c>: what the rules attain beside what they are to attain, version 1 beside version 2.</summary>
internal static class GoalsCommand
{
    /// <summary>The command and its options.</summary>
    public static Command Describe(Terminal terminal)
    {
        var patients = SimulateCommand.Number("--patients", "How many patients in each trial of the score rules.", 100, 100_000, byDefault: 4000);
        var population = SimulateCommand.Number("--population", "How many patients in the simulated clinic.", 10, 10_000, byDefault: 200);
        var seed = new Option<long>("--seed") { Description = "The same seed gives the same table.", Required = true };
        var command = new Command("goals", "The table of goals: version 1 of the rules beside version 2, on the same simulated patients.") { patients, population, seed };
        command.SetAction(async (result, cancel) =>
        {
            terminal.Out.Write(await GoalReport.Of(result.GetValue(patients), result.GetValue(population), result.GetRequiredValue(seed), cancel));
            return 0;
        });
        return command;
    }
}
