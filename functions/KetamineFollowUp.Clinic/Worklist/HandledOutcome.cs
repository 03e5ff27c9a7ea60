using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Clinic.Worklist;

/// <summary>What became of handling an entry of the worklist.</summary>
public abstract record HandledOutcome
{
    private HandledOutcome()
    {
    }

    public sealed record Done(WaitingEntry Entry) : HandledOutcome;

    /// <summary>Someone else was first.</summary>
    public sealed record Already(string By, DateTimeOffset At) : HandledOutcome;

    /// <summary>No such entry, or not one that is handled by hand.</summary>
    public sealed record Unknown : HandledOutcome;

    public T Match<T>(Func<WaitingEntry, T> done, Func<Already, T> already, Func<T> unknown) => this switch
    {
        Done d => done(d.Entry),
        Already a => already(a),
        Unknown => unknown(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
