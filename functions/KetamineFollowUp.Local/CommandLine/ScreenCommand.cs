using System.CommandLine;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>screen</c>: the crisis-language screen, line by line.</summary>
internal static class ScreenCommand
{
    /// <summary>The command and its options.</summary>
    public static Command Describe(Terminal terminal)
    {
        var command = new Command("screen", "Reads lines of free text and prints emergency, concern or none for each: the screen that inbound texts pass.");
        command.SetAction(_ => Run(terminal));
        return command;
    }

    public static int Run(Terminal terminal)
    {
        foreach (var line in Lines.Of(terminal.In))
        {
            terminal.Out.Write(EnumNames.Name(CrisisScreen.Read(line).Level));
            terminal.Out.Write('\n');
            if (terminal.IsInteractive)
            {
                terminal.Out.Flush();
            }
        }

        return 0;
    }
}
