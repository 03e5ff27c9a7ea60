using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Local.Stores;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Demonstration;
using KetamineFollowUp.Tests.Stores;

namespace KetamineFollowUp.Tests.CommandLine;

public sealed class AuditCommandTests : IDisposable
{
    private const string Sam = "sam";
    private readonly TemporaryDirectory _data = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Intact_chains_are_counted_while_the_server_is_at_work()
    {
        await using var store = await WithPatient();
        var said = await Verify();
        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Contains("intact", said.Output, StringComparison.Ordinal);
        Assert.StartsWith("1 chains", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_was_changed_is_named()
    {
        await Tamper(entry => entry with { Actor = "nobody" });
        var said = await Verify();
        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Contains("sam: the chain is broken at entry 2, which is altered", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_cannot_be_read_is_named()
    {
        await Tamper(_ => null);
        Assert.Contains("entry 2, which is altered", (await Verify()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_cut_off_before_its_head_is_found()
    {
        await using (var store = await WithPatient())
        {
            var last = (await store.Query(Container.Care, Sam, DocumentTypes.Audit, null, 100, Cancel))[^1];
            await store.Commit(Container.Care, Sam, [new Write.Delete(last.Document.Key.Id, last.ETag)], Cancel);
        }

        Assert.Contains("truncated", (await Verify()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_patient_document_that_is_gone_leaves_a_chain_without_a_head()
    {
        await using (var store = await WithPatient())
        {
            var record = (await store.Read(new DocumentKey(Container.Care, Sam, RecordIds.Patient), Cancel))!;
            await store.Commit(Container.Care, Sam, [new Write.Delete(RecordIds.Patient, record.ETag)], Cancel);
        }

        Assert.Equal(1, (await Verify()).Code);
    }

    [Fact]
    public async Task A_directory_without_a_database_is_told()
    {
        var said = await Verify();
        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.Contains("there is no database", said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_data.Path));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told()
    {
        await File.WriteAllTextAsync(_data.Database, new string('x', 500), Cancel);
        Assert.Equal(1, (await Verify()).Code);
    }

    private Task<Said> Verify() => Shell.Run("", "audit", "verify", "--data", _data.Path);

    private async Task<SqliteStore> WithPatient()
    {
        var store = SqliteStore.Open(_data.Path);
        await using var clinic = await SimulatedClinic.Start(new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero), store);
        await clinic.Enroll(new Clinic.Patients.Enrollment(DemoPatient.Sam, [], "request"));
        return store;
    }

    private async Task Tamper(Func<AuditEntry, AuditEntry?> change)
    {
        await using var store = await WithPatient();
        var stored = (await store.Read(new DocumentKey(Container.Care, Sam, AuditEntry.IdOf(2)), Cancel))!;
        var changed = change(RecordJson.Read<AuditEntry>(stored.Document.Body));
        var document = stored.Document with { Body = changed is null ? "{" : RecordJson.Write(changed) };
        await store.Commit(Container.Care, Sam, [new Write.Replace(document, stored.ETag)], Cancel);
    }
}
