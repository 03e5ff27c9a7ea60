using KetamineFollowUp.Clinic.Record;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Azure.Durable;

/// <summary>
/// Rings the orchestrations of what commits made due. The client comes with every invocation of a function, so commits ring
/// through the invocation that they belong to: see <see cref="During{T}"/>.
/// </summary>
public sealed partial class DurableDueNotifier(ILogger<DurableDueNotifier> log) : DueNotifier
{
    /// <summary>How long an invocation waits for its rings (architecture: 1 s). One that takes longer goes on by itself.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly AsyncLocal<Round?> _round = new();

    /// <summary>Runs work, then rings for what it made due. A ring that fails is not repeated: what is due stands in the record.</summary>
    /// <param name="durable">The invocation's client.</param>
    /// <param name="self">The process or message that the work is about, when its own orchestration asks: it learns the time otherwise.</param>
    /// <param name="work">The work.</param>
    public async Task<T> During<T>(DurableTaskClient durable, string? self, Func<Task<T>> work)
    {
        var round = new Round(self);
        _round.Value = round;
        try
        {
            return await work();
        }
        finally
        {
            await Ring(durable, round);
        }
    }

    protected override void OnDue(string id, string type, DateTimeOffset dueAt)
    {
        if (_round.Value is { } round && id != round.Self)
        {
            round.Add(Instance.Of(id, type));
        }
    }

    protected override void OnEnded(string id, string type)
    {
        if (_round.Value is { } round && id != round.Self)
        {
            round.AddEnded(Instance.Of(id, type));
        }
    }

    private async Task Ring(DurableTaskClient durable, Round round)
    {
        var (due, ended) = round.Take();
        var rings = due.Select(instance => Ring(instance, durable.Ring)).Concat(ended.Select(instance => Ring(instance, durable.Tell)));
        try
        {
            await Task.WhenAll(rings).WaitAsync(LongestWait);
        }
        catch (TimeoutException)
        {
            LogSlow(log);
        }
    }

    private async Task Ring(Instance instance, Func<Instance, Task> ring)
    {
        try
        {
            await ring(instance);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogFault(log, instance.Id, fault.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ringing {Id} failed with {Fault}; the sweeper will find it")]
    private static partial void LogFault(ILogger logger, string id, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ringing takes long; not waited for")]
    private static partial void LogSlow(ILogger logger);

    /// <summary>What one invocation has made due or has ended, each once.</summary>
    private sealed class Round(string? self)
    {
        private readonly Lock _lock = new();
        private readonly HashSet<Instance> _due = [];
        private readonly HashSet<Instance> _ended = [];

        public string? Self => self;

        public void Add(Instance instance)
        {
            lock (_lock)
            {
                _due.Add(instance);
            }
        }

        public void AddEnded(Instance instance)
        {
            lock (_lock)
            {
                _ended.Add(instance);
            }
        }

        public (Instance[] Due, Instance[] Ended) Take()
        {
            lock (_lock)
            {
                return ([.. _due], [.. _ended.Except(_due)]);
            }
        }
    }
}
