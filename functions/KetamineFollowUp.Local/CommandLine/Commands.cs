using System.CommandLine;
using System.CommandLine.Parsing;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Local.Serving;

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
                Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
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
        AsServe(root, terminal);
        root.Add(AsServe(new Command("serve", "Runs the clinic in one process: pages, API, phones to look at."), terminal));
        root.Add(Demo(terminal));
        root.Add(Score(terminal));
        root.Add(Screen(terminal));
        root.Add(Protocol(terminal));
        root.Add(Audit(terminal));
        root.Add(Simulate(terminal));
        return root;
    }

    private static Command AsServe(Command command, Terminal terminal)
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen, on this machine only; several are separated by semicolons. Port 0 takes a free one.",
            DefaultValueFactory = _ => ServeOptions.DefaultUrls,
        };
        var data = Data();
        var clock = new Option<DateTimeOffset?>("--clock")
        {
            Description = "Stands the clock still at this instant, such as 2026-03-02T10:00:00Z; then only /local/clock turns it.",
            CustomParser = result =>
            {
                if (Instant.TryParse(result.Tokens[0].Value, out var instant) && instant.Year is >= 2000 and <= 2100)
                {
                    return instant;
                }

                result.AddError("--clock must be an ISO 8601 time with an offset, from 2000 to 2100, such as 2026-03-02T10:00:00Z");
                return null;
            },
        };
        command.Add(urls);
        command.Add(data);
        command.Add(clock);
        command.SetAction((result, cancel) => Serve.Run(
            new ServeOptions(result.GetRequiredValue(urls), result.GetRequiredValue(data), result.GetValue(clock)),
            Configurations.OfProcess(), terminal.Out, terminal.Error, cancel));
        return command;
    }

    private static Command Demo(Terminal terminal)
    {
        var command = new Command("demo", "One patient's course, day 0 to day 60, in virtual time.");
        command.SetAction((_, cancel) => DemoCommand.Run(terminal));
        return command;
    }

    private static Command Score(Terminal terminal)
    {
        var instrument = new Option<string>("--instrument") { Description = "The instrument's id, such as phq-9.", Required = true };
        var sex = new Option<ScreeningSex?>("--sex") { Description = "For cut-offs that differ by sex; without it the lower one counts." };
        var file = new Argument<string>("FILE.csv") { Description = "A header row, then one respondent a line: item columns in order. A blank or impossible value is missing." };
        var command = new Command("score", "Scores a file of forms: prints total,band,safety a line.") { instrument, sex, file };
        command.SetAction(result => ScoreCommand.Run(
            terminal, result.GetRequiredValue(instrument), result.GetRequiredValue(file), result.GetValue(sex)));
        return command;
    }

    private static Command Screen(Terminal terminal)
    {
        var command = new Command("screen", "Reads lines of free text and prints emergency, concern or none for each: the screen that inbound texts pass.");
        command.SetAction(_ => ScreenCommand.Run(terminal));
        return command;
    }

    private static Command Protocol(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A protocol file (JSON)." };
        var check = new Command("check", "Says every fault of a protocol file, with its place.") { file };
        check.SetAction(result => ProtocolCommand.Check(terminal, result.GetRequiredValue(file)));
        return new Command("protocol", "Protocol files.") { check };
    }

    private static Command Audit(Terminal terminal)
    {
        var data = Data();
        var verify = new Command("verify", "Verifies every patient's chain of audit entries; may run beside the server.") { data };
        verify.SetAction((result, cancel) => AuditCommand.Verify(terminal, result.GetRequiredValue(data), cancel));
        return new Command("audit", "The audit trail.") { verify };
    }

    private static Command Simulate(Terminal terminal)
    {
        var patients = Number("--patients", "How many patients.", 1, 100_000);
        var days = Number("--days", "How many days of virtual time.", 1, 1825);
        var seed = new Option<long>("--seed") { Description = "The same seed gives the same report.", Required = true };
        var directory = new Option<string?>("--out") { Description = "A directory that the report is written to as well." };
        var command = new Command("simulate", "A population over virtual time; exit code 1 when a rule was broken.") { patients, days, seed, directory };
        command.SetAction((result, cancel) => SimulateCommand.Run(
            terminal, result.GetRequiredValue(patients), result.GetRequiredValue(days), result.GetRequiredValue(seed), result.GetValue(directory), cancel));
        return command;
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

    private static Option<string> Data() => new("--data")
    {
        Description = "The directory of the database.",
        DefaultValueFactory = _ => ServeOptions.DefaultData,
    };
}
