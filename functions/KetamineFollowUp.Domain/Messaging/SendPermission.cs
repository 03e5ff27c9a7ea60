namespace KetamineFollowUp.Domain.Messaging;

/// <summary>Whether a message to a patient may leave now.</summary>
public abstract record SendPermission
{
    private SendPermission()
    {
    }

    /// <summary>It may leave now.</summary>
    public sealed record Granted : SendPermission;

    /// <summary>Not now, but then.</summary>
    /// <param name="At">When to ask again.</param>
    public sealed record Later(DateTimeOffset At) : SendPermission;

    /// <summary>Not at all.</summary>
    /// <param name="Reason">Why, for the record.</param>
    public sealed record Denied(NotSentReason Reason) : SendPermission;

    /// <summary>Reads the permission: one function per case.</summary>
    public T Match<T>(Func<T> granted, Func<DateTimeOffset, T> later, Func<NotSentReason, T> denied) => this switch
    {
        Granted => granted(),
        Later l => later(l.At),
        Denied d => denied(d.Reason),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
