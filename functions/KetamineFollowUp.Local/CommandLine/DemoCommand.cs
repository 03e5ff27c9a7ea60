using KetamineFollowUp.Local.Simulation.Demonstration;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>demo</c>: one patient's course, printed as it happens.</summary>
internal static class DemoCommand
{
    public static async Task<int> Run(Terminal terminal)
    {
        await DemoCourse.Run(terminal.Out);
        return 0;
    }
}
