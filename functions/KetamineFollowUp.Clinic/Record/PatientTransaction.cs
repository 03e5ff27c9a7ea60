using System.Collections.Immutable;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>
/// One transaction on one partition: reads as it goes, collects writes, and commits them all with the patient document,
/// or none. Everything that changes a patient's facts goes through here.
/// </summary>
public sealed class PatientTransaction
{
    private readonly IRecordStore _store;
    private readonly ReadCache _cache;
    private readonly AuditKeys _keys;
    private readonly Patient? _patientBefore;
    private readonly List<AuditLine> _lines = [];
    private readonly Dictionary<string, string> _takenIn = [];
    private readonly string? _recordTag;
    private readonly Dictionary<string, Pending> _pending = [];
    private readonly List<string> _order = [];

    internal PatientTransaction(IRecordStore store, ReadCache cache, AuditKeys keys, string partition, PatientRecord record, string? recordTag, DateTimeOffset now)
    {
        _store = store;
        _cache = cache;
        _keys = keys;
        _patientBefore = record.Patient;
        _recordTag = recordTag;
        Partition = partition;
        Record = record;
        Now = now;
    }

    public string Partition { get; }

    /// <summary>The instant of this transaction.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The patient document as it will be committed.</summary>
    public PatientRecord Record { get; set; }

    /// <summary>The enrolled patient; only where the caller knows that there is one.</summary>
    public Patient Patient => Record.Patient ?? throw new InvalidOperationException("no patient in this partition");

    /// <summary>Takes the partition's next sequence number.</summary>
    public long TakeSequence()
    {
        var taken = Record.NextSequence;
        Record = Record with { NextSequence = taken + 1 };
        return taken;
    }

    /// <summary>The document as this transaction sees it: with its own writes, else as stored; null when there is none.</summary>
    public async Task<T?> Find<T>(string id, CancellationToken cancel)
        where T : class
    {
        if (_pending.TryGetValue(id, out var pending))
        {
            return (T)pending.Value;
        }

        if (await _store.Read(new DocumentKey(Container.Care, Partition, id), cancel) is not { } stored)
        {
            return null;
        }

        var value = _cache.Read<T>(stored);
        _pending[id] = new Pending(stored.Document.Type, value, stored.ETag, stored.Document);
        return value;
    }

    /// <summary>A document that must be there.</summary>
    public async Task<T> Get<T>(string id, CancellationToken cancel)
        where T : class =>
        await Find<T>(id, cancel) ?? throw new InvalidOperationException($"the record lacks {id}");

    /// <summary>When a document that this transaction has read is due; null when it is not.</summary>
    public DateTimeOffset? DueAt(string id) => _pending.GetValueOrDefault(id)?.Envelope.DueAt;

    /// <summary>Since when a document that this transaction has read waits; null when it does not.</summary>
    public DateTimeOffset? WaitsSince(string id) => _pending.GetValueOrDefault(id)?.Envelope.WaitsSince;

    /// <summary>The documents of one type, as stored, made known to this transaction so that they can be replaced.</summary>
    public async Task<IReadOnlyList<(string Id, T Value)>> All<T>(string type, int limit, CancellationToken cancel)
        where T : class
    {
        var stored = await _store.Query(Container.Care, Partition, type, afterId: null, limit, cancel);
        return [.. stored.Select(document =>
        {
            var id = document.Document.Key.Id;
            if (!_pending.TryGetValue(id, out var pending))
            {
                pending = new Pending(type, _cache.Read<T>(document), document.ETag, document.Document);
                _pending[id] = pending;
            }

            return (id, (T)pending.Value);
        })];
    }

    /// <summary>The documents of one type as this transaction sees them, its own new ones included.</summary>
    public async Task<IReadOnlyList<T>> AllWithPending<T>(string type, int limit, CancellationToken cancel)
        where T : class
    {
        _ = await All<T>(type, limit, cancel);
        return [.. _pending.Values.Where(pending => pending.Type == type).Select(pending => pending.Value).OfType<T>()];
    }

    /// <summary>The documents of one type that this transaction writes.</summary>
    public IEnumerable<T> Written<T>(string type)
        where T : class =>
        _order.Select(id => _pending[id]).Where(pending => pending.Type == type).Select(pending => pending.Value).OfType<T>();

    /// <summary>Writes a document: creates it when this transaction has not read it, replaces it otherwise.</summary>
    public void Put<T>(string type, string id, T value, DateTimeOffset? dueAt = null, DateTimeOffset? waitsSince = null, DateTimeOffset? expiresAt = null)
        where T : class
    {
        var tag = _pending.TryGetValue(id, out var known) ? known.ETag : null;
        var envelope = new Document(new DocumentKey(Container.Care, Partition, id), type, "", dueAt, waitsSince, expiresAt);
        _pending[id] = new Pending(type, value, tag, envelope);
        if (!_order.Contains(id))
        {
            _order.Add(id);
        }
    }

    /// <summary>Writes a document that is made of the patient document alone, without reading it first: whoever commits the patient document has the last word on it.</summary>
    public void PutUnread<T>(string type, string id, T value, DateTimeOffset? waitsSince)
        where T : class
    {
        _pending[id] = new Pending(type, value, null, new Document(new DocumentKey(Container.Care, Partition, id), type, "", WaitsSince: waitsSince), IsUnread: true);
        if (!_order.Contains(id))
        {
            _order.Add(id);
        }
    }

    /// <summary>Says who did what, in the partition's hash chain.</summary>
    public void Audit(string actor, string action, string about, params (string Name, string Value)[] details) =>
        _lines.Add(new AuditLine(Now, actor, action, about, details.ToImmutableDictionary(detail => detail.Name, detail => detail.Value)));

    /// <summary>Takes documents that were written before hashes were kept into the audit trail.</summary>
    public void TakeIn(IEnumerable<Document> documents)
    {
        foreach (var document in documents.Where(AuditContents.IsKept))
        {
            _takenIn[document.Key.Id] = AuditContents.Of(document);
        }

        _takenIn[RecordIds.Patient] = AuditContents.Of(Record.Patient);
        Record = Record with { KeepsContents = true };
        Audit(Actors.System, KeptContents.TakenIn, Partition);
    }

    internal bool HasWrites => _order.Count > 0 || _lines.Count > 0;

    internal IReadOnlyList<Write> Writes()
    {
        var writes = _order.ConvertAll(id => ToWrite(_pending[id]));
        writes.AddRange(Entries(Contents(writes)).Select(entry => ToWrite(entry)));
        var record = new Document(new DocumentKey(Container.Care, Partition, RecordIds.Patient), DocumentTypes.Patient, RecordJson.Write(Record));
        writes.Add(_recordTag is null ? new Write.Create(record) : new Write.Replace(record, _recordTag));
        return writes;
    }

    internal void KeepWritten(IReadOnlyDictionary<string, string> etags)
    {
        foreach (var id in _order)
        {
            _cache.Keep(_pending[id].Envelope.Key, etags[id], _pending[id].Value);
        }

        _cache.Keep(new DocumentKey(Container.Care, Partition, RecordIds.Patient), etags[RecordIds.Patient], Record);
    }

    // What a batch writes is kept with its last entry; what the machine writes by itself gets an entry too.
    private IEnumerable<Pending> Entries(ImmutableDictionary<string, string> contents)
    {
        IEnumerable<AuditLine> lines = _lines.Count > 0 || contents.IsEmpty ? _lines : [new AuditLine(Now, Actors.System, "record-written", Partition, [])];
        foreach (var (index, line) in lines.Index())
        {
            var (entry, head) = AuditChain.Append(_keys, Record.Audit, line, index + 1 < _lines.Count ? [] : contents);
            Record = Record with { Audit = head };
            yield return new Pending(DocumentTypes.Audit, entry, null, new Document(new DocumentKey(Container.Care, Partition, entry.DocumentId), DocumentTypes.Audit, ""));
        }
    }

    private ImmutableDictionary<string, string> Contents(IEnumerable<Write> writes)
    {
        var contents = ImmutableDictionary.CreateBuilder<string, string>();
        contents.AddRange(_takenIn);
        foreach (var document in writes.Select(DocumentOf).OfType<Document>().Where(AuditContents.IsKept))
        {
            contents[document.Key.Id] = AuditContents.Of(document);
        }

        if (!ReferenceEquals(Record.Patient, _patientBefore))
        {
            contents[RecordIds.Patient] = AuditContents.Of(Record.Patient);
        }

        return contents.ToImmutable();
    }

    private static Document? DocumentOf(Write write) => write.Match(create => create.Document, replace => replace.Document, put => put.Document, _ => (Document?)null);

    private static Write ToWrite(Pending pending)
    {
        var document = pending.Envelope with { Body = RecordJson.Write(pending.Value) };
        return pending.IsUnread ? new Write.Put(document) : pending.ETag is null ? new Write.Create(document) : new Write.Replace(document, pending.ETag);
    }

    private sealed record Pending(string Type, object Value, string? ETag, Document Envelope, bool IsUnread = false);
}
