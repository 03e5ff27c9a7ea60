using System.Collections.Immutable;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>A text on record, with what was answered: a repeat gets the same again.</summary>
/// <param name="MessageSid">The provider's id.</param>
/// <param name="At">When it came in.</param>
/// <param name="Body">What was written.</param>
/// <param name="Outcome">What it was taken for.</param>
/// <param name="Replies">The answers, links not filled in.</param>
public sealed record InboundRecord(string MessageSid, DateTimeOffset At, string Body, string Outcome, ImmutableArray<StoredReply> Replies);

/// <summary>An answer on record.</summary>
/// <param name="MessageId">Its message.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Body">The text; <c>{link}</c> stands for the link.</param>
/// <param name="SurveyId">The survey that a link opens.</param>
/// <param name="PlanLink">The link to the safety plan that stands for it; null for none.</param>
public sealed record StoredReply(string MessageId, MessageKind Kind, string Body, SurveyId? SurveyId, string? PlanLink = null);
