using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>A text as the provider hands it over, by webhook or from its list.</summary>
/// <param name="MessageSid">The provider's id; the same one again is the same text.</param>
/// <param name="From">The sender's number as the provider gives it; usually E.164.</param>
/// <param name="Body">What was written.</param>
/// <param name="OptOutType">STOP, START or HELP when the carrier has dealt with it.</param>
/// <param name="HasMedia">Pictures came with it.</param>
/// <param name="WrittenAt">When it reached the provider, for a text whose webhook was missed; null: just now.</param>
public sealed record InboundText(string MessageSid, string From, string Body, string? OptOutType, bool HasMedia, DateTimeOffset? WrittenAt = null);

/// <summary>How an inbound text is answered.</summary>
public enum ReplyVia
{
    /// <summary>In the webhook's response.</summary>
    Response,

    /// <summary>By the outbox: the webhook was missed, and reconciliation found the text.</summary>
    Outbox,
}

/// <summary>One answer to be sent in the response.</summary>
/// <param name="MessageId">Its id: the status callback's URL carries it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Body">The whole text, links included.</param>
public sealed record ReplyText(string MessageId, MessageKind Kind, string Body)
{
    /// <summary>A crisis text asks for a delivery report; without one it is sent again.</summary>
    public bool WantsReport => Kind == MessageKind.Crisis;
}

/// <summary>Told of every answer that left in a response; it must not throw.</summary>
/// <param name="to">The number answered.</param>
/// <param name="answer">The answer.</param>
/// <param name="audience">Whom it is for.</param>
public delegate void ReplySent(string to, ReplyText answer, Audience audience);
