using KetamineFollowUp.Clinic.Records;

namespace KetamineFollowUp.Local.Scheduling;

/// <summary>Wakes the scheduler.</summary>
public sealed class LocalDoorbell : Doorbell, IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    /// <summary>Waits for a ring, or until the time is over.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken cancel) => _rung.WaitAsync(atMost, cancel);

    public void Dispose() => _rung.Dispose();

    protected override void OnDue(string id, string type, DateTimeOffset dueAt)
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Rung already: one ring is enough.
        }
    }
}
