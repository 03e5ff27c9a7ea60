using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>screen</c>: the crisis-language screen, line by line.</summary>
internal static class ScreenCommand
{
    public static int Run(Terminal terminal)
    {
        foreach (var line in Lines.Of(terminal.In))
        {
            terminal.Out.Write(Entries.Name(CrisisScreen.Read(line).Level));
            terminal.Out.Write('\n');
            if (terminal.IsInteractive)
            {
                terminal.Out.Flush();
            }
        }

        return 0;
    }
}
