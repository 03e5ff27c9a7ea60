using KetamineFollowUp.Local.Scheduling;
using KetamineFollowUp.Simulation.Scheduling;

namespace KetamineFollowUp.Local.Http;

/// <summary>Turns the clock, if it can be turned.</summary>
public sealed class ClockControl(StoredClock? clock, DuePump pump, TimeProvider time)
{
    private const int MostYears = 5;

    /// <summary>True on a virtual clock.</summary>
    public bool CanTurn => clock is not null;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Runs everything up to an instant, each thing at its own due time.</summary>
    public async Task<ClockChange> To(DateTimeOffset target)
    {
        if (clock is null)
        {
            return new ClockChange.RealClock();
        }

        if (target < Now)
        {
            return new ClockChange.Refused("lies before the present time; the clock does not go back");
        }

        if (target > Now.AddYears(MostYears))
        {
            return new ClockChange.Refused($"is more than {MostYears} years ahead");
        }

        // A caller who goes away does not stop half way.
        await pump.TurnTo(target, clock.TurnTo, CancellationToken.None);
        return new ClockChange.Turned(Now);
    }
}

/// <summary>What became of turning the clock.</summary>
public abstract record ClockChange
{
    private ClockChange()
    {
    }

    public sealed record Turned(DateTimeOffset Now) : ClockChange;

    /// <summary>The server runs on the real clock.</summary>
    public sealed record RealClock : ClockChange;

    /// <summary>Not there.</summary>
    public sealed record Refused(string Why) : ClockChange;

    public T Match<T>(Func<DateTimeOffset, T> turned, Func<T> realClock, Func<string, T> refused) => this switch
    {
        Turned t => turned(t.Now),
        RealClock => realClock(),
        Refused r => refused(r.Why),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
