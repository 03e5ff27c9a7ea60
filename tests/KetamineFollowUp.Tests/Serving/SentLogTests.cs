using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Tests.Serving;

public class SentLogTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_that_come_while_the_disk_is_busy_are_stored_together_in_the_order_of_the_calls()
    {
        var store = new HeldStore();
        var log = new SentLog(store);
        var told = new List<long>();
        log.Added += message => told.Add(message.Seq);
        var disk = store.Hold();
        List<Task> added = [.. Enumerable.Range(1, 60).Select(number => log.Add(seq => Message(seq, $"text {number}")))];
        Assert.DoesNotContain(added, task => task.IsCompleted);

        disk.SetResult();
        await Task.WhenAll(added);

        Assert.Equal([1, 50, 9], store.Batches);
        Assert.Equal(Enumerable.Range(1, 60).Select(number => (long)number), told);
        Assert.Equal(
            Enumerable.Range(1, 60).Select(number => ((long)number, $"text {number}")),
            (await log.After(0, Cancel)).Select(message => (message.Seq, message.Body)));
    }

    [Fact]
    public async Task A_commit_that_went_through_though_it_failed_takes_no_number_from_the_next_message()
    {
        var store = new HeldStore();
        var log = new SentLog(store);
        await log.Add(seq => Message(seq, "first"));
        store.Hold().SetException(new StoreUnavailableException("no answer"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => log.Add(seq => Message(seq, "second")));

        await log.Add(seq => Message(seq, "third"));

        Assert.Equal(["first", "second", "third"], (await log.After(0, Cancel)).Select(message => message.Body));
    }

    private static SentMessage Message(long seq, string body) =>
        new(seq, At, Channel.Sms, "+12025550000", Audience.Patient, MessageKind.Reply, null, body, $"m-{seq}");

    /// <summary>Writes at once and answers when the test says so.</summary>
    private sealed class HeldStore : IRecordStore
    {
        private readonly MemoryStore _store = new();
        private TaskCompletionSource? _held;

        public List<int> Batches { get; } = [];

        /// <summary>The next commit waits for this.</summary>
        public TaskCompletionSource Hold() => _held = new TaskCompletionSource();

        public Task<StoredDocument?> Read(DocumentKey key, CancellationToken cancel) => _store.Read(key, cancel);

        public async Task<CommitResult> Commit(Container container, string partition, IReadOnlyList<Write> writes, CancellationToken cancel)
        {
            Batches.Add(writes.Count);
            var result = await _store.Commit(container, partition, writes, cancel);
            if (Interlocked.Exchange(ref _held, null) is { } held)
            {
                await held.Task;
            }

            return result;
        }

        public Task<IReadOnlyList<StoredDocument>> Query(
            Container container, string partition, string type, string? afterId, int limit, CancellationToken cancel) =>
            _store.Query(container, partition, type, afterId, limit, cancel);

        public Task<IReadOnlyList<StoredDocument>> Due(DateTimeOffset atOrBefore, int limit, CancellationToken cancel) =>
            _store.Due(atOrBefore, limit, cancel);

        public Task<IReadOnlyList<StoredDocument>> Patients(string? after, int limit, CancellationToken cancel) =>
            _store.Patients(after, limit, cancel);

        public Task<IReadOnlyList<StoredDocument>> Waiting(string type, WaitingPosition? after, int limit, CancellationToken cancel) =>
            _store.Waiting(type, after, limit, cancel);
    }
}
