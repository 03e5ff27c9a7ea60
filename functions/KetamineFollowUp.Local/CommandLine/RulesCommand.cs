using System.CommandLine;
using KetamineFollowUp.Simulation.Goals;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>rules</c>: several score rules beside the one that ships, on the same simulated patients.</summary>
internal static class RulesCommand
{
    /// <summary>The command and its options.</summary>
    public static Command Describe(Terminal terminal)
    {
        var patients = SimulateCommand.Number("--patients", "How many patients in each cell of the table.", 100, 100_000, byDefault: 4000);
        var seed = new Option<long>("--seed") { Description = "The same seed gives the same table.", Required = true };
        var command = new Command("rules", "The table of the score rules: the first one, three simple ones and the one that ships.") { patients, seed };
        command.SetAction(result =>
        {
            terminal.Out.Write(RuleReport.Of(result.GetValue(patients), result.GetRequiredValue(seed)));
            return 0;
        });
        return command;
    }
}
