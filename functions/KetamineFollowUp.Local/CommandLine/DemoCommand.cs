using System.CommandLine;
using KetamineFollowUp.Simulation.Demonstration;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>demo</c>: one patient's course, printed as it happens.</summary>
internal static class DemoCommand
{
    /// <summary>The command and its options.</summary>
    public static Command Describe(Terminal terminal)
    {
        var command = new Command("demo", "One patient's course, day 0 to day 60, in virtual time.");
        command.SetAction((_, _) => Run(terminal));
        return command;
    }

    public static async Task<int> Run(Terminal terminal)
    {
        await DemoCourse.Run(terminal.Out);
        return 0;
    }
}
