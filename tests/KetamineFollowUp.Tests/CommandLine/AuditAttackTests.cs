using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Local.Stores;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Demonstration;
using KetamineFollowUp.Tests.Stores;

namespace KetamineFollowUp.Tests.CommandLine;

/// <summary>Whoever can write to the database and does not know the audit key cannot change, delete or add anything unseen.</summary>
public sealed class AuditAttackTests : IDisposable
{
    private const string Sam = "sam";
    private readonly TemporaryDirectory _data = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task What_nobody_touched_is_intact()
    {
        await Live();
        var said = await Verify();
        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Contains("nothing is missing since the heads of 2026-03-02 15:00 UTC", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_made_harmless_is_named()
    {
        await Live();
        await Change<Alert>(DocumentTypes.Alert, alert => alert with { Severity = Severity.Routine, Causes = [] });
        await IsFound("sam: alert sam~a-", "was changed");
    }

    [Fact]
    public async Task A_text_written_anew_is_named()
    {
        await Live();
        await Change<InboundRecord>(DocumentTypes.InboundText, text => text with { Body = "I am fine" });
        await IsFound("sam: message-in ", "was changed");
    }

    [Theory]
    [InlineData(DocumentTypes.Unread)]
    [InlineData(DocumentTypes.InboundText)]
    [InlineData(DocumentTypes.Alert)]
    public async Task A_document_that_was_deleted_is_named(string type)
    {
        await Live();
        await With(async store =>
        {
            var gone = (await store.Query(Container.Care, Sam, type, null, 1, Cancel))[0];
            await store.Commit(Container.Care, Sam, [new Write.Delete(gone.Document.Key.Id, gone.ETag)], Cancel);
        });
        await IsFound("sam: ", "is missing");
    }

    [Fact]
    public async Task A_text_that_no_longer_waits_is_named()
    {
        await Live();
        await With(async store =>
        {
            var unread = (await store.Query(Container.Care, Sam, DocumentTypes.Unread, null, 1, Cancel))[0];
            await store.Commit(Container.Care, Sam, [new Write.Replace(unread.Document with { WaitsSince = null }, unread.ETag)], Cancel);
        });
        await IsFound("sam: unread ", "was changed");
    }

    [Fact]
    public async Task A_document_slipped_in_is_named()
    {
        await Live();
        await With(async store =>
        {
            var text = (await store.Query(Container.Care, Sam, DocumentTypes.InboundText, null, 1, Cancel))[0].Document;
            await store.Commit(Container.Care, Sam, [new Write.Create(text with { Key = text.Key with { Id = "SM99" } })], Cancel);
        });
        await IsFound("sam: message-in SM99 ", "was added");
    }

    [Fact]
    public async Task The_patient_s_own_facts_changed_are_named()
    {
        await Live();
        await Change<PatientRecord>(RecordIds.Patient, record => record with { Patient = record.Patient! with { PreferredName = "Other" } }, byId: true);
        await IsFound("sam: ", "the patient's own facts were changed");
    }

    [Fact]
    public async Task An_actor_changed_with_the_whole_chain_hashed_anew_needs_the_key()
    {
        await Live();
        await Rehash(new AuditKeys("a-guess-at-the-audit-key"));
        await IsFound("sam: the chain is broken at entry 1, which is altered");
    }

    [Fact]
    public async Task A_chain_written_in_the_form_that_had_no_key_is_found_out()
    {
        await Live();
        await Rehash(keys: null);
        Assert.Equal(1, (await Verify()).Code);
    }

    [Fact]
    public async Task Even_with_the_key_a_chain_written_anew_does_not_lead_to_the_kept_heads()
    {
        await Live();
        await Rehash(SampleClinic.Deployment.AuditKeys());
        await IsFound("sam: its chain was written anew up to entry ", "it was there on 2026-03-02 15:00 UTC");
    }

    [Fact]
    public async Task A_whole_patient_deleted_is_missed()
    {
        await Live();
        await With(async store =>
        {
            string[] types = [DocumentTypes.Patient, DocumentTypes.Audit, DocumentTypes.Caseload, DocumentTypes.Outcomes, .. AuditContents.Kept];
            foreach (var type in types)
            {
                foreach (var document in await store.Query(Container.Care, Sam, type, null, 100, Cancel))
                {
                    await store.Commit(Container.Care, Sam, [new Write.Delete(document.Document.Key.Id, document.ETag)], Cancel);
                }
            }
        });
        await IsFound("sam: the whole record is missing; it was there on 2026-03-02 15:00 UTC");
    }

    [Theory]
    [InlineData("\"sequence\":", "\"sequence\":1")]
    [InlineData("\"sam\":", "\"tom\":")]
    public async Task Heads_that_somebody_edited_are_told(string old, string changed)
    {
        await Live();
        var file = Directory.GetFiles(Path.Combine(_data.Path, "audit-heads"))[0];
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Cancel)).Replace(old, changed, StringComparison.Ordinal), Cancel);
        await IsFound("audit heads 1: the file is not what was signed");
    }

    [Fact]
    public async Task A_day_s_heads_that_are_gone_are_told()
    {
        await Live();
        await With(async store =>
        {
            await using var clinic = await SimulatedClinic.Start(new DateTimeOffset(2026, 3, 3, 15, 0, 0, TimeSpan.Zero), store);
            await clinic.Enroll(new Enrollment(DemoPatient.Sam with { PatientId = Domain.Values.PatientId.Parse("tom"), Phone = Domain.Values.PhoneNumber.Parse("+12025550777") }, [], "request"));
            await Heads(clinic).Now(Cancel);
        });
        Assert.Equal(0, (await Verify()).Code);
        File.Delete(Directory.GetFiles(Path.Combine(_data.Path, "audit-heads")).Order().First());
        await IsFound("audit heads 1: the file that belongs before number 2 is missing");
    }

    [Fact]
    public async Task After_a_change_of_the_key_what_was_written_before_still_verifies_while_the_old_key_is_known()
    {
        var (before, after) = (new AuditKeys("the-key-of-last-year"), new AuditKeys("the-key-of-this-year", "the-key-of-last-year"));
        var line = new AuditLine(new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero), "dr-a", "noted", "p", []);
        var (first, head) = AuditChain.Append(before, AuditHead.Empty, line, []);
        var (second, end) = AuditChain.Append(after, head, line, []);
        Assert.IsType<AuditVerdict.Intact>(AuditChain.Verify(after, AuditHead.Empty, [first, second], end));
        Assert.IsType<AuditVerdict.Broken>(AuditChain.Verify(new AuditKeys("the-key-of-this-year"), AuditHead.Empty, [first, second], end));
        await Task.CompletedTask;
    }

    private Task<Said> Verify() => Shell.Run("", "audit", "verify", "--data", _data.Path);

    private async Task IsFound(params string[] parts)
    {
        var said = await Verify();
        Assert.Equal((1, ""), (said.Code, said.Output));
        Assert.All(parts, part => Assert.Contains(part, said.Error, StringComparison.Ordinal));
    }

    // A patient with words of crisis, a text to read and messages of ours; then the heads are kept.
    private Task Live() => With(async store =>
    {
        await using var clinic = await SimulatedClinic.Start(new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero), store);
        await clinic.Enroll(new Enrollment(DemoPatient.Sam, [], "request"));
        foreach (var (body, index) in new[] { "what time is my visit", "I want to kill myself" }.Select((body, index) => (body, index)))
        {
            var text = new InboundText($"SM{index:D32}", DemoPatient.Sam.Phone!.Value.Value, body, null, false);
            await clinic.Get<TextIntake>().Receive(text, ReplyVia.Response, Cancel);
        }

        await clinic.Settle();
        await Heads(clinic).Now(Cancel);
    });

    private KeepHeads Heads(SimulatedClinic clinic) => new(clinic.Record, new HeadFiles(_data.Path), clinic.Get<AuditKeys>(), clinic.Clock);

    private async Task With(Func<SqliteStore, Task> act)
    {
        await using var store = SqliteStore.Open(_data.Path);
        await act(store);
    }

    private Task Change<T>(string typeOrId, Func<T, T> change, bool byId = false) => With(async store =>
    {
        var stored = byId
            ? (await store.Read(new DocumentKey(Container.Care, Sam, typeOrId), Cancel))!
            : (await store.Query(Container.Care, Sam, typeOrId, null, 1, Cancel))[0];
        var document = stored.Document with { Body = RecordJson.Write(change(RecordJson.Read<T>(stored.Document.Body))) };
        await store.Commit(Container.Care, Sam, [new Write.Replace(document, stored.ETag)], Cancel);
    });

    // Every entry says that somebody else did it, and the head follows; without keys in the form of before there were any.
    private Task Rehash(AuditKeys? keys) => With(async store =>
    {
        var record = (await store.Read(new DocumentKey(Container.Care, Sam, RecordIds.Patient), Cancel))!;
        var head = PatientRecord.New(Sam).Audit;
        var writes = new List<Write>();
        foreach (var stored in await store.Query(Container.Care, Sam, DocumentTypes.Audit, null, 100, Cancel))
        {
            var entry = RecordJson.Read<AuditEntry>(stored.Document.Body) with { Actor = "nobody", PreviousHash = head.Hash };
            entry = keys is null ? entry with { Contents = null } : entry;
            entry = entry with { Hash = keys is null ? PlainHash(entry) : AuditHash.Of(entry, keys) };
            head = new AuditHead(entry.Sequence, entry.Hash);
            writes.Add(new Write.Replace(stored.Document with { Body = RecordJson.Write(entry) }, stored.ETag));
        }

        var changed = record.Document with { Body = RecordJson.Write(RecordJson.Read<PatientRecord>(record.Document.Body) with { Audit = head }) };
        writes.Add(new Write.Replace(changed, record.ETag));
        await store.Commit(Container.Care, Sam, writes, Cancel);
    });

    // The hash of the first form has no key: anybody can make it.
    private static string PlainHash(AuditEntry entry)
    {
        static IEnumerable<byte> Number(long number) => BitConverter.GetBytes(number).Reverse();
        static IEnumerable<byte> Text(string text) => [.. Number(System.Text.Encoding.UTF8.GetByteCount(text)), .. System.Text.Encoding.UTF8.GetBytes(text)];
        byte[] bytes =
        [
            .. Text("ketamine-follow-up/audit/1"), .. Number(entry.Sequence), .. Number(entry.At.UtcTicks), .. Text(entry.Actor), .. Text(entry.Action), .. Text(entry.About),
            .. Number(entry.Details.Count), .. entry.Details.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => Text(pair.Key).Concat(Text(pair.Value))), .. Text(entry.PreviousHash),
        ];
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        Assert.True(AuditHash.IsHashOf(entry with { Hash = hash }, new AuditKeys("any")));
        return hash;
    }
}
