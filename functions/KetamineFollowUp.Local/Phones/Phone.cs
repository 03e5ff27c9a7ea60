using System.Collections.Immutable;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Local.Phones;

/// <summary>A phone to look at, with the mailbox of its owner.</summary>
/// <param name="Owner">Who has it.</param>
/// <param name="Number">Its number.</param>
/// <param name="Zone">Whose local times are shown.</param>
/// <param name="Texts">What came and went, oldest first.</param>
/// <param name="Mail">The emails, oldest first.</param>
/// <param name="Calls">The calls, oldest first; only staff are called.</param>
internal sealed record Phone(string Owner, string Number, IanaZone Zone, ImmutableArray<Bubble> Texts, ImmutableArray<Bubble> Mail, ImmutableArray<PhoneCall> Calls);

/// <summary>One text or email.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What the clinic sent; null: the owner of the phone wrote it.</param>
/// <param name="Subject">Of an email.</param>
/// <param name="Body">The whole text.</param>
internal sealed record Bubble(DateTimeOffset At, MessageKind? Kind, string? Subject, string Body);
