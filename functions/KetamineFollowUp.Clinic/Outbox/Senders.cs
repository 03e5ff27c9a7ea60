using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>Sends one text. Must answer within its own time limit; a timeout is <see cref="SendOutcome.Unknown"/>.</summary>
public interface ITextSender
{
    Task<SendOutcome> Send(OutgoingText text, CancellationToken cancel);
}

/// <summary>Sends one email, without open or click tracking.</summary>
public interface IEmailSender
{
    Task<SendOutcome> Send(OutgoingEmail email, CancellationToken cancel);
}

/// <summary>Places one phone call. Must answer within its own time limit; a timeout is <see cref="SendOutcome.Unknown"/>.</summary>
public interface ICallSender
{
    Task<SendOutcome> Send(OutgoingCall call, CancellationToken cancel);
}

/// <summary>A text ready to leave.</summary>
/// <param name="MessageId">The message's id.</param>
/// <param name="To">The number.</param>
/// <param name="Body">The whole text.</param>
/// <param name="StatusCallback">Where its delivery is reported.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Kind">What it is.</param>
public sealed record OutgoingText(string MessageId, PhoneNumber To, string Body, Uri StatusCallback, Audience Audience, MessageKind Kind);

/// <summary>An email ready to leave.</summary>
/// <param name="MessageId">The message's id, handed to the provider as a custom argument.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">The subject, without clinical content.</param>
/// <param name="Body">Plain text, without clinical content.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Kind">What it is.</param>
public sealed record OutgoingEmail(string MessageId, EmailAddress To, string Subject, string Body, Audience Audience, MessageKind Kind);

/// <summary>A phone call ready to be placed. Only staff are called.</summary>
/// <param name="MessageId">The message's id.</param>
/// <param name="To">The number.</param>
/// <param name="Words">What is said first, for a provider that does not ask <paramref name="Script"/>.</param>
/// <param name="Script">Where the provider asks what to say once somebody answers.</param>
/// <param name="StatusCallback">Where its end is reported.</param>
/// <param name="Kind">What it is.</param>
public sealed record OutgoingCall(string MessageId, PhoneNumber To, string Words, Uri Script, Uri StatusCallback, MessageKind Kind);
