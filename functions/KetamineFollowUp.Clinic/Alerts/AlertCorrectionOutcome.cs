using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>What became of giving an alert back, opening it again, or adding to it.</summary>
public abstract record AlertCorrectionOutcome
{
    private AlertCorrectionOutcome()
    {
    }

    /// <summary>It is done.</summary>
    public sealed record Done : AlertCorrectionOutcome;

    /// <summary>Nobody has taken it; nothing changed.</summary>
    public sealed record NotTaken : AlertCorrectionOutcome;

    /// <summary>It is not resolved; nothing changed.</summary>
    public sealed record NotResolved : AlertCorrectionOutcome;

    /// <summary>Somebody closed it; nothing changed.</summary>
    public sealed record AlreadyResolved(StaffId By, DateTimeOffset At) : AlertCorrectionOutcome;

    /// <summary>The patient has another unresolved alert; nothing changed.</summary>
    public sealed record AnotherIsOpen(AlertId AlertId) : AlertCorrectionOutcome;

    /// <summary>No such alert.</summary>
    public sealed record UnknownAlert : AlertCorrectionOutcome;

    /// <summary>Reads the outcome: one function per case.</summary>
    public T Match<T>(
        Func<T> done, Func<T> notTaken, Func<T> notResolved, Func<AlreadyResolved, T> alreadyResolved, Func<AnotherIsOpen, T> anotherIsOpen, Func<T> unknownAlert) => this switch
        {
            Done => done(),
            NotTaken => notTaken(),
            NotResolved => notResolved(),
            AlreadyResolved outcome => alreadyResolved(outcome),
            AnotherIsOpen outcome => anotherIsOpen(outcome),
            UnknownAlert => unknownAlert(),
            _ => throw new InvalidOperationException("the union is closed"),
        };
}
