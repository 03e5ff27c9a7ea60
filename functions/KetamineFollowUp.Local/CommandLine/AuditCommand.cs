using System.CommandLine;
using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Local.Stores;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>audit verify</c>: every chain of audit entries, up to the head that stands in its patient document.</summary>
internal static class AuditCommand
{
    /// <summary>The command and its options.</summary>
    public static Command Describe(Terminal terminal)
    {
        var data = ServeCommand.Data();
        var verify = new Command("verify", "Verifies every patient's chain of audit entries; may run beside the server.") { data };
        verify.SetAction((result, cancel) => Verify(terminal, result.GetRequiredValue(data), cancel));
        return new Command("audit", "The audit trail.") { verify };
    }

    public static async Task<int> Verify(Terminal terminal, string directory, CancellationToken cancel)
    {
        try
        {
            using var record = SqliteReader.Open(directory);
            var (chains, entries) = (0L, 0L);
            foreach (var partition in await record.Partitions(Container.Care, cancel))
            {
                var verdict = await new AuditedPartition(record, partition).Verify(cancel);
                if (verdict is AuditVerdict.Broken broken)
                {
                    return terminal.Fail(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{partition}: the chain is broken at entry {broken.Sequence}, which is {EnumNames.Name(broken.Why)}; every entry before it is intact"));
                }

                chains++;
                entries += verdict.Match(intact => intact.Count, _ => 0);
            }

            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{chains} chains with {entries} entries: intact"));
            return 0;
        }
        catch (Exception fault) when (fault is StoreUnavailableException or CorruptDatabaseException)
        {
            return terminal.Fail(fault.Message);
        }
    }
}
