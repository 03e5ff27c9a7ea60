using KetamineFollowUp.Local.Scheduling;

namespace KetamineFollowUp.Local.Doors;

/// <summary>Turns the clock, if it can be turned.</summary>
public sealed class ClockTurns(StoredClock? clock, DuePump pump, TimeProvider time)
{
    private const int MostYears = 5;

    /// <summary>True on a virtual clock.</summary>
    public bool CanTurn => clock is not null;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Runs everything up to an instant, each thing at its own due time.</summary>
    public async Task<ClockTurn> To(DateTimeOffset target)
    {
        if (clock is null)
        {
            return new ClockTurn.RealClock();
        }

        if (target < Now)
        {
            return new ClockTurn.Refused("lies before the present time; the clock does not go back");
        }

        if (target > Now.AddYears(MostYears))
        {
            return new ClockTurn.Refused($"is more than {MostYears} years ahead");
        }

        // A caller who goes away does not stop half way.
        await pump.TurnTo(target, clock.TurnTo, CancellationToken.None);
        return new ClockTurn.Turned(Now);
    }
}

/// <summary>What became of turning the clock.</summary>
public abstract record ClockTurn
{
    private ClockTurn()
    {
    }

    public sealed record Turned(DateTimeOffset Now) : ClockTurn;

    /// <summary>The server runs on the real clock.</summary>
    public sealed record RealClock : ClockTurn;

    /// <summary>Not there.</summary>
    public sealed record Refused(string Why) : ClockTurn;

    public T Match<T>(Func<DateTimeOffset, T> turned, Func<T> realClock, Func<string, T> refused) => this switch
    {
        Turned t => turned(t.Now),
        RealClock => realClock(),
        Refused r => refused(r.Why),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
