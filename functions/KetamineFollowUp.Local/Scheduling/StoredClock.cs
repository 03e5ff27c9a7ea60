using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Local.Scheduling;

/// <summary>A virtual clock whose time is kept with the data: a restart goes on from there, never from before.</summary>
public sealed class StoredClock
{
    private const string Partition = "local-clock";
    private static readonly DocumentKey Key = new(Container.Clinic, Partition, "clock");
    private readonly IRecordStore _store;
    private string? _tag;

    private StoredClock(IRecordStore store, DateTimeOffset start, string? tag)
    {
        _store = store;
        _tag = tag;
        Time = new VirtualClock(start);
    }

    public VirtualClock Time { get; }

    /// <summary>The virtual time that the data was left at; null when they were never used on a virtual clock.</summary>
    public static async Task<DateTimeOffset?> LeftAt(IRecordStore store, CancellationToken cancel) =>
        await store.Read(Key, cancel) is { } stored ? RecordJson.Read<ClockTime>(stored.Document.Body).Now : null;

    /// <summary>The clock at <paramref name="start"/>, or at the stored time if that is later.</summary>
    public static async Task<StoredClock> Open(IRecordStore store, DateTimeOffset start, CancellationToken cancel)
    {
        var stored = await store.Read(Key, cancel);
        var left = stored is null ? start : RecordJson.Read<ClockTime>(stored.Document.Body).Now;
        var clock = new StoredClock(store, left > start ? left : start, stored?.ETag);
        await clock.Keep();
        return clock;
    }

    /// <summary>Turns the clock; the new time is stored before anything happens at it.</summary>
    public async Task TurnTo(DateTimeOffset instant)
    {
        if (instant > Time.GetUtcNow())
        {
            Time.TurnTo(instant);
            await Keep();
        }
    }

    private async Task Keep()
    {
        var document = new Document(Key, "clock", RecordJson.Write(new ClockTime(Time.GetUtcNow())));
        Write write = _tag is null ? new Write.Create(document) : new Write.Replace(document, _tag);
        _tag = (await _store.Commit(Container.Clinic, Partition, [write], CancellationToken.None)).Match(
            committed => committed.ETags[Key.Id],
            conflict => throw new InvalidOperationException("somebody else turned the stored clock"));
    }

    private sealed record ClockTime(DateTimeOffset Now);
}
