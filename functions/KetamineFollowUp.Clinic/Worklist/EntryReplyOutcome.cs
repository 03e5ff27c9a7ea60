using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Clinic.Worklist;

/// <summary>What became of answering an entry of the worklist by text.</summary>
public abstract record EntryReplyOutcome
{
    private EntryReplyOutcome()
    {
    }

    /// <summary>The answer is in the outbox, and the entry off the list.</summary>
    public sealed record Queued : EntryReplyOutcome;

    /// <summary>Somebody has handled it; nothing was sent.</summary>
    public sealed record Already(string By, DateTimeOffset At) : EntryReplyOutcome;

    /// <summary>Whoever wrote cannot be texted: what <see cref="SendPolicy.StaffMessageDenial"/> says, or <see cref="NotSentReason.NoPatient"/>. The entry waits on.</summary>
    public sealed record Denied(NotSentReason Reason) : EntryReplyOutcome;

    /// <summary>No such entry, or not one that somebody wrote.</summary>
    public sealed record Unknown : EntryReplyOutcome;

    public T Match<T>(Func<T> queued, Func<Already, T> already, Func<NotSentReason, T> denied, Func<T> unknown) => this switch
    {
        Queued => queued(),
        Already a => already(a),
        Denied d => denied(d.Reason),
        Unknown => unknown(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
