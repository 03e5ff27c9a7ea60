using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>What became of taking or closing an alert.</summary>
public abstract record AlertActionOutcome
{
    private AlertActionOutcome()
    {
    }

    /// <summary>It is in the hands of whoever took it.</summary>
    public sealed record Acknowledged : AlertActionOutcome;

    /// <summary>It is closed.</summary>
    public sealed record Resolved : AlertActionOutcome;

    /// <summary>The disposition is on record, and the alert stays unresolved: the patient was not reached.</summary>
    public sealed record AttemptRecorded : AlertActionOutcome;

    /// <summary>Somebody has it in hand; nothing changed.</summary>
    public sealed record AlreadyAcknowledged(StaffId By, DateTimeOffset At) : AlertActionOutcome;

    /// <summary>Somebody closed it; nothing changed.</summary>
    public sealed record AlreadyResolved(StaffId By, DateTimeOffset At) : AlertActionOutcome;

    /// <summary>No such alert.</summary>
    public sealed record UnknownAlert : AlertActionOutcome;

    /// <summary>Reads the outcome: one function per case.</summary>
    public T Match<T>(
        Func<T> acknowledged, Func<T> resolved, Func<T> attemptRecorded,
        Func<AlreadyAcknowledged, T> alreadyAcknowledged, Func<AlreadyResolved, T> alreadyResolved, Func<T> unknownAlert) => this switch
        {
            Acknowledged => acknowledged(),
            Resolved => resolved(),
            AttemptRecorded => attemptRecorded(),
            AlreadyAcknowledged a => alreadyAcknowledged(a),
            AlreadyResolved r => alreadyResolved(r),
            UnknownAlert => unknownAlert(),
            _ => throw new InvalidOperationException("the union is closed"),
        };
}
