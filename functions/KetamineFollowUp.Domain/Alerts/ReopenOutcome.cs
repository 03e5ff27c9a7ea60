namespace KetamineFollowUp.Domain.Alerts;

/// <summary>What opening a resolved alert again did.</summary>
public abstract record ReopenOutcome
{
    private ReopenOutcome()
    {
    }

    /// <summary>It is open again.</summary>
    /// <param name="Alert">The alert as it is now; to be stored.</param>
    public sealed record Done(Alert Alert) : ReopenOutcome;

    /// <summary>It is not resolved.</summary>
    public sealed record NotResolved : ReopenOutcome;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(Func<Done, T> done, Func<T> notResolved) => this switch
    {
        Done outcome => done(outcome),
        NotResolved => notResolved(),
        _ => throw new InvalidOperationException("ReopenOutcome is closed"),
    };
}
