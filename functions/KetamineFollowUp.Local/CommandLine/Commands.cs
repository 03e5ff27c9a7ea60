using System.CommandLine;
using System.CommandLine.Parsing;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary>The commands and their options.</summary>
internal static class Commands
{
    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code: 0, or 1 after any fault, a wrong command line included.</returns>
    public static async Task<int> Run(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancel)
    {
        var root = Root(terminal);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
            {
                await terminal.Error.WriteLineAsync(fault.Message);
            }

            await terminal.Error.WriteLineAsync();
            root.Parse([.. PathOf(parsed.CommandResult), "--help"]).Invoke(new InvocationConfiguration { Output = terminal.Error });
            return 1;
        }

        try
        {
            // The server ends by itself on a signal, after the work in hand.
            var settings = new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            var code = await parsed.InvokeAsync(settings, cancel);
            await terminal.Out.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (IOException fault)
        {
            // Such as a reader of our output that has gone.
            return terminal.Fail(fault.Message);
        }
    }

    private static IEnumerable<string> PathOf(CommandResult result) =>
        result.Parent is CommandResult parent ? [.. PathOf(parent), result.Command.Name] : [];

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Follow-up of ketamine patients: the whole clinic on this machine. Without a command it serves.");
        ServeCommand.Describe(root, terminal);
        var serve = new Command("serve", "Runs the clinic in one process: pages, API, phones to look at.");
        ServeCommand.Describe(serve, terminal);
        root.Add(serve);
        root.Add(DemoCommand.Describe(terminal));
        root.Add(ScoreCommand.Describe(terminal));
        root.Add(ScreenCommand.Describe(terminal));
        root.Add(ProtocolCommand.Describe(terminal));
        root.Add(AuditCommand.Describe(terminal));
        root.Add(SimulateCommand.Describe(terminal));
        root.Add(GoalsCommand.Describe(terminal));
        root.Add(RulesCommand.Describe(terminal));
        return root;
    }
}
