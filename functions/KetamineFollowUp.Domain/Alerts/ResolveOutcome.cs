using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>What a disposition did.</summary>
public abstract record ResolveOutcome
{
    private ResolveOutcome()
    {
    }

    /// <summary>It is recorded: the alert is resolved, or after an attempt without success it stays acknowledged.</summary>
    /// <param name="Alert">The alert as it is now; to be stored.</param>
    public sealed record Done(Alert Alert) : ResolveOutcome;

    /// <summary>It was closed before.</summary>
    /// <param name="By">Who closed it.</param>
    /// <param name="At">When.</param>
    public sealed record AlreadyResolved(StaffId By, DateTimeOffset At) : ResolveOutcome;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(Func<Done, T> done, Func<AlreadyResolved, T> alreadyResolved) => this switch
    {
        Done outcome => done(outcome),
        AlreadyResolved outcome => alreadyResolved(outcome),
        _ => throw new InvalidOperationException("ResolveOutcome is closed"),
    };
}
