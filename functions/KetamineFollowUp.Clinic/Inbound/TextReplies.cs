using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>Records the answers to a text together with the text, and fills their links in as they leave.</summary>
public sealed class TextReplies(IRecordStore store, SurveyLinks links, PlanLinks plans)
{
    /// <summary>A crisis reply whose delivery is not confirmed after this long is sent again by the outbox (architecture: 60 s).</summary>
    public static readonly TimeSpan CrisisConfirmedWithin = TimeSpan.FromSeconds(60);

    private const string LinkPlace = "{link}";

    /// <summary>Puts the text first in the batch, where its id tells a repeat; its answers follow by <see cref="Record"/>, once they are known.</summary>
    public static void Begin(PatientTransaction transaction, InboundText text, string outcome) => Put(transaction, text, outcome, []);

    /// <summary>Writes the text and its answers into the transaction.</summary>
    public static InboundRecord Record(
        PatientTransaction transaction, InboundText text, string outcome, IEnumerable<Reply> replies, ReplyVia by, Audience audience)
    {
        var kept = replies.Select(reply => Queue(transaction, reply, by, audience)).ToImmutableArray();
        return Put(transaction, text, outcome, kept);
    }

    private static InboundRecord Put(PatientTransaction transaction, InboundText text, string outcome, ImmutableArray<StoredReply> replies)
    {
        var record = new InboundRecord(text.MessageSid, transaction.Now, text.Body, outcome, replies);
        transaction.Put(DocumentTypes.InboundText, RecordIds.Inbound(text.MessageSid), record);
        return record;
    }

    /// <summary>The answers as they stand in a response; none when the outbox sends them.</summary>
    public async Task<ImmutableArray<ReplyText>> ForResponse(string partition, InboundRecord record, ReplyVia by, CancellationToken cancel)
    {
        if (by == ReplyVia.Outbox)
        {
            return [];
        }

        var answers = ImmutableArray.CreateBuilder<ReplyText>();
        foreach (var reply in record.Replies)
        {
            answers.Add(new ReplyText(reply.MessageId, reply.Kind, await Fill(partition, reply, cancel)));
        }

        return answers.ToImmutable();
    }

    private static StoredReply Queue(PatientTransaction transaction, Reply reply, ReplyVia by, Audience audience)
    {
        var isCrisis = reply.Kind == MessageKind.Crisis;
        var plan = reply.OpensPlan ? PlanLinks.Begin(transaction) : null;
        var message = new OutgoingMessage
        {
            MessageId = RecordIds.Message(transaction.Partition, transaction.TakeSequence()),
            CreatedAt = transaction.Now,
            Audience = audience,
            Channel = Channel.Sms,
            Kind = reply.Kind,
            Body = reply.Body,
            SurveyId = reply.SurveyId,
            PlanLink = plan?.LinkId,
            NotAfter = plan?.ExpiresAt,
            Guarantee = isCrisis ? Guarantee.AtLeastOnce : Guarantee.AtMostOnce,
            AnyHour = true,
        };
        switch (by)
        {
            case ReplyVia.Outbox:
                transaction.Queue(message);
                break;
            case ReplyVia.Response:
                transaction.Put(
                    DocumentTypes.Message, message.MessageId, message with { State = MessageState.Sent, SentAt = transaction.Now, SentTo = transaction.Record.Patient?.Phone?.Value },
                    dueAt: isCrisis ? transaction.Now + CrisisConfirmedWithin : null);
                break;
        }

        return new StoredReply(message.MessageId, reply.Kind, reply.Body, reply.SurveyId, plan?.LinkId);
    }

    private async Task<string> Fill(string partition, StoredReply reply, CancellationToken cancel)
    {
        if (reply.PlanLink is { } plan)
        {
            return await plans.Fill(reply.Body, plan, cancel);
        }

        if (reply.SurveyId is not { } survey || !reply.Body.Contains(LinkPlace, StringComparison.Ordinal)
            || await store.Read(new DocumentKey(Container.Care, partition, survey.Value), cancel) is not { } stored)
        {
            return reply.Body;
        }

        var link = await links.ForPatient(RecordJson.Read<Survey>(stored.Document.Body), cancel);
        return reply.Body.Replace(LinkPlace, link, StringComparison.Ordinal);
    }
}
