using System.CommandLine;
using System.Globalization;
using KetamineFollowUp.Clinic.Protocols;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>protocol</c> and <c>protocol check</c>: every fault of a file at once, and what its maintainer should know.</summary>
internal static class ProtocolCommand
{
    /// <summary>The command and its options.</summary>
    public static Command Describe(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A protocol file (JSON)." };
        var check = new Command("check", "Says every fault of a protocol file, with its place.") { file };
        check.SetAction(result => Check(terminal, result.GetRequiredValue(file)));
        return new Command("protocol", "Protocol files.") { check, CompareCommand.Describe(terminal), TrajectoriesCommand.Describe(terminal) };
    }

    /// <summary>A protocol file; null, and the reason said, when it cannot be read at all.</summary>
    public static ProtocolLoad? Read(Terminal terminal, string file)
    {
        string json;
        try
        {
            json = File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Fail($"{file} cannot be read: {fault.Message}");
            return null;
        }

        return ProtocolDraft.Read(Path.GetFileName(file), json, InstrumentCatalog.Shipped);
    }

    public static int Check(Terminal terminal, string file)
    {
        if (Read(terminal, file) is not { } load)
        {
            return 1;
        }

        return load.Match(
            loaded =>
            {
                foreach (var warning in loaded.Warnings)
                {
                    terminal.Out.WriteLine($"warning: {warning}");
                }

                terminal.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{loaded.Protocol.Id} version {loaded.Protocol.Version}: no faults, {loaded.Warnings.Length} warnings"));
                return 0;
            },
            faulty =>
            {
                foreach (var fault in faulty.Faults)
                {
                    terminal.Out.WriteLine($"fault: {fault}");
                }

                terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{faulty.Faults.Length} faults"));
                return 1;
            });
    }
}
