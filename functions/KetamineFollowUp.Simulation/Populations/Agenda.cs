namespace KetamineFollowUp.Simulation.Populations;

/// <summary>What the people of a simulation are going to do, in order of time; at one instant in the order it was planned.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, long Order)> _plans = new();
    private long _planned;

    /// <summary>When the next thing is done; null when nothing is planned.</summary>
    public DateTimeOffset? Next => _plans.TryPeek(out _, out var at) ? at.At : null;

    public void At(DateTimeOffset at, Func<Task> act) => _plans.Enqueue(act, (at, _planned++));

    /// <summary>Does everything planned up to an instant.</summary>
    public async Task Run(DateTimeOffset upTo)
    {
        while (Next <= upTo)
        {
            await _plans.Dequeue()();
        }
    }
}
