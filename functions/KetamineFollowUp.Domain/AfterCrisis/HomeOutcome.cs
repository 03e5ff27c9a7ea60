using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.AfterCrisis;

/// <summary>What saying that a patient is home did.</summary>
public abstract record HomeOutcome
{
    private HomeOutcome()
    {
    }

    /// <summary>The check-ins count from now.</summary>
    /// <param name="FollowUp">The follow-up as it is now; to be stored.</param>
    public sealed record Done(CrisisFollowUp FollowUp) : HomeOutcome;

    /// <summary>It was said before; nothing changed.</summary>
    /// <param name="By">Who said it.</param>
    /// <param name="At">When.</param>
    public sealed record Already(StaffId By, DateTimeOffset At) : HomeOutcome;

    /// <summary>Nothing waits for it; nothing changed.</summary>
    public sealed record NotAwaited : HomeOutcome;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(Func<Done, T> done, Func<Already, T> already, Func<T> notAwaited) => this switch
    {
        Done outcome => done(outcome),
        Already outcome => already(outcome),
        NotAwaited => notAwaited(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
