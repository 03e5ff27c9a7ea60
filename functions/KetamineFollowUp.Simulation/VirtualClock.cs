namespace KetamineFollowUp.Simulation;

/// <summary>A clock that stands still until it is turned, and never goes back.</summary>
public sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private DateTimeOffset _now = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <summary>Turns the clock; an instant before now changes nothing.</summary>
    public void TurnTo(DateTimeOffset instant)
    {
        lock (_lock)
        {
            _now = instant > _now ? instant.ToUniversalTime() : _now;
        }
    }
}
