using System.Threading.Channels;
using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Simulation.Scheduling;

/// <summary>Wakes the scheduler. Rings add up to one: it looks at everything that is due.</summary>
public sealed class LocalDueNotifier : DueNotifier
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Waits for a ring, or until the time is over.</summary>
    public async Task Wait(TimeSpan atMost, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(atMost);
        try
        {
            await _rung.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Nobody rang in time.
        }
    }

    protected override void OnDue(string id, string type, DateTimeOffset dueAt) => _rung.Writer.TryWrite(true);
}
