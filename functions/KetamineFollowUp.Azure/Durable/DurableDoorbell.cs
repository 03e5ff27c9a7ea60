using KetamineFollowUp.Clinic.Records;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Azure.Durable;

/// <summary>
/// Rings the orchestrations of what commits made due. The client comes with every invocation of a function, so commits ring
/// through the invocation that they belong to: see <see cref="During{T}"/>.
/// </summary>
public sealed partial class DurableDoorbell(ILogger<DurableDoorbell> log) : Doorbell
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

    private async Task Ring(DurableTaskClient durable, Round round)
    {
        try
        {
            await Task.WhenAll(round.Take().Select(instance => Ring(durable, instance))).WaitAsync(LongestWait);
        }
        catch (TimeoutException)
        {
            LogSlow(log);
        }
    }

    private async Task Ring(DurableTaskClient durable, Instance instance)
    {
        try
        {
            await durable.Ring(instance);
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

    /// <summary>What one invocation has made due, each once.</summary>
    private sealed class Round(string? self)
    {
        private readonly Lock _lock = new();
        private readonly HashSet<Instance> _due = [];

        public string? Self => self;

        public void Add(Instance instance)
        {
            lock (_lock)
            {
                _due.Add(instance);
            }
        }

        public Instance[] Take()
        {
            lock (_lock)
            {
                return [.. _due];
            }
        }
    }
}
