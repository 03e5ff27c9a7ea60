using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>A message that may leave now, addressed and filled in.</summary>
/// <param name="Message">As it stands in the outbox.</param>
/// <param name="Phone">Its number, when it is a text or a call.</param>
/// <param name="Email">Its address, when it is an email.</param>
/// <param name="Body">The whole text, links included.</param>
/// <param name="KeptBody">The text to keep in the record: without the link's token.</param>
public sealed record ReadyMessage(OutgoingMessage Message, PhoneNumber? Phone, EmailAddress? Email, string Body, string KeptBody)
{
    /// <summary>Where it goes; null for staff.</summary>
    public string? PatientAddress => Message.Audience switch
    {
        Audience.Staff => null,
        Audience.Patient => Message.Channel == Channel.Email ? Email?.Value : Phone?.Value,
    };
}

/// <summary>What came of preparing a message.</summary>
public abstract record Prepared
{
    private Prepared()
    {
    }

    public sealed record Ready(ReadyMessage Message) : Prepared;

    /// <summary>Not now, but then.</summary>
    public sealed record Later(DateTimeOffset At) : Prepared;

    /// <summary>Not at all; the reason is recorded.</summary>
    public sealed record Denied(NotSentReason Reason) : Prepared;

    public T Match<T>(Func<ReadyMessage, T> ready, Func<DateTimeOffset, T> later, Func<NotSentReason, T> denied) => this switch
    {
        Ready r => ready(r.Message),
        Later l => later(l.At),
        Denied d => denied(d.Reason),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
