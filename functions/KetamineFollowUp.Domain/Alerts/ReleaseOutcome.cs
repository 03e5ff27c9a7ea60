using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>What giving an alert back did.</summary>
public abstract record ReleaseOutcome
{
    private ReleaseOutcome()
    {
    }

    /// <summary>It is open again.</summary>
    /// <param name="Alert">The alert as it is now; to be stored.</param>
    public sealed record Done(Alert Alert) : ReleaseOutcome;

    /// <summary>Nobody has taken it.</summary>
    public sealed record NotTaken : ReleaseOutcome;

    /// <summary>It is closed.</summary>
    /// <param name="By">Who closed it.</param>
    /// <param name="At">When.</param>
    public sealed record AlreadyResolved(StaffId By, DateTimeOffset At) : ReleaseOutcome;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(Func<Done, T> done, Func<T> notTaken, Func<AlreadyResolved, T> alreadyResolved) => this switch
    {
        Done outcome => done(outcome),
        NotTaken => notTaken(),
        AlreadyResolved outcome => alreadyResolved(outcome),
        _ => throw new InvalidOperationException("ReleaseOutcome is closed"),
    };
}
