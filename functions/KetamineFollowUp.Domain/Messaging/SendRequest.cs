using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>What the send policy must know of a message to a patient.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Channel">How it is to travel.</param>
/// <param name="IsOfProcess">A process sends it; false: a person, or the answer to a text.</param>
/// <param name="AnyHour">The send window does not hold it back.</param>
/// <param name="NotAfter">Later than this it is stale; null: never.</param>
/// <param name="IsSurveyClosed">It is about a survey, and that survey takes no more answers.</param>
public sealed record SendRequest(MessageKind Kind, Channel Channel, bool IsOfProcess, bool AnyHour, DateTimeOffset? NotAfter, bool IsSurveyClosed)
{
    /// <summary>
    /// What the clinic's machine starts. Crisis texts, replies and what staff wrote, a notice of no process, go out whatever the status.
    /// </summary>
    internal bool IsStarted => IsScheduled || Kind == MessageKind.Welcome || (Kind == MessageKind.Notice && IsOfProcess);

    /// <summary>It answers what the patient has just written. What a process sends answers nothing.</summary>
    internal bool IsAnswer => Kind == MessageKind.Reply || (Kind == MessageKind.Crisis && !IsOfProcess);

    /// <summary>It asks for something or reminds of it, on a day that the protocol or a review chose.</summary>
    internal bool IsScheduled => Kind switch
    {
        MessageKind.Survey or MessageKind.Reminder or MessageKind.Invitation => true,
        MessageKind.Welcome or MessageKind.Reply or MessageKind.Crisis or MessageKind.Notice or MessageKind.Page or MessageKind.ReminderStaff => false,
    };
}
