using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>What an acknowledgement did.</summary>
public abstract record AcknowledgeOutcome
{
    private AcknowledgeOutcome()
    {
    }

    /// <summary>The ladder has stopped.</summary>
    /// <param name="Alert">The alert as it is now; to be stored.</param>
    public sealed record Done(Alert Alert) : AcknowledgeOutcome;

    /// <summary>Someone was faster.</summary>
    /// <param name="By">Who has it.</param>
    /// <param name="At">Since when.</param>
    public sealed record AlreadyAcknowledged(StaffId By, DateTimeOffset At) : AcknowledgeOutcome;

    /// <summary>It is closed.</summary>
    /// <param name="By">Who closed it.</param>
    /// <param name="At">When.</param>
    public sealed record AlreadyResolved(StaffId By, DateTimeOffset At) : AcknowledgeOutcome;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(Func<Done, T> done, Func<AlreadyAcknowledged, T> alreadyAcknowledged, Func<AlreadyResolved, T> alreadyResolved) => this switch
    {
        Done outcome => done(outcome),
        AlreadyAcknowledged outcome => alreadyAcknowledged(outcome),
        AlreadyResolved outcome => alreadyResolved(outcome),
        _ => throw new InvalidOperationException("AcknowledgeOutcome is closed"),
    };
}
