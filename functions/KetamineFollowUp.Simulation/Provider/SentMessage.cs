using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Simulation.Provider;

/// <summary>A message that would have left the building.</summary>
/// <param name="Seq">From 1, in the order they left.</param>
/// <param name="At">When.</param>
/// <param name="Channel">How.</param>
/// <param name="To">The number or address.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">Of an email.</param>
/// <param name="Body">The whole text.</param>
/// <param name="MessageId">The message on record: delivery reports name it.</param>
public sealed record SentMessage(
    long Seq, DateTimeOffset At, Channel Channel, string To, Audience Audience, MessageKind Kind, string? Subject, string Body, string MessageId);
