using System.CommandLine;
using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Local.Serving;
using KetamineFollowUp.Local.Stores;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>audit verify</c>: every chain of audit entries, every document that they are about, and the heads kept beside the data.</summary>
internal static class AuditCommand
{
    private const int MostFaultsTold = 50;

    /// <summary>The command and its options.</summary>
    public static Command Describe(Terminal terminal)
    {
        var data = ServeCommand.Data();
        var verify = new Command("verify", "Verifies the audit trail of every record and what it is about; may run beside the server. Needs the server's Audit__Key.") { data };
        verify.SetAction((result, cancel) => Verify(terminal, result.GetRequiredValue(data), cancel));
        return new Command("audit", "The audit trail.") { verify };
    }

    public static async Task<int> Verify(Terminal terminal, string directory, CancellationToken cancel)
    {
        try
        {
            using var record = SqliteReader.Open(directory);
            var keys = LocalSettings.Read(Configurations.OfProcess(), ServeOptions.DefaultUrls).Deployment.AuditKeys();
            var heads = KeptHeads.Read(new HeadFiles(directory), keys);
            var (entries, chains) = (0L, new List<AuditedPartition>());
            var faults = new List<string>(heads.Faults);
            foreach (var partition in await record.Partitions(Container.Care, cancel))
            {
                var chain = await AuditedPartition.Read(record, keys, partition, cancel);
                chains.Add(chain);
                entries += chain.Entries;
                faults.AddRange(chain.Faults.Select(fault => $"{partition}: {fault}"));
            }

            faults.AddRange(heads.Missed(chains));
            if (faults.Count > 0)
            {
                var more = faults.Count > MostFaultsTold ? string.Create(CultureInfo.InvariantCulture, $"\nand {faults.Count - MostFaultsTold} more") : "";
                return terminal.Fail(string.Join('\n', faults.Take(MostFaultsTold)) + more);
            }

            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{chains.Count} chains with {entries} entries: intact; {heads.Said}"));
            return 0;
        }
        catch (Exception fault) when (fault is StoreUnavailableException or CorruptDatabaseException)
        {
            return terminal.Fail(fault.Message);
        }
    }
}
