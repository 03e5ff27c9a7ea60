using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>Records the answers to a text together with the text, and fills their links in as they leave.</summary>
public sealed class ReplyDesk(IRecordStore store, SurveyLinks links)
{
    /// <summary>A crisis reply whose delivery is not confirmed after this long is sent again by the outbox (architecture: 60 s).</summary>
    public static readonly TimeSpan CrisisConfirmedWithin = TimeSpan.FromSeconds(60);

    private const string LinkPlace = "{link}";

    /// <summary>Writes the text and its answers into the transaction.</summary>
    public static InboundRecord Record(
        PatientWork work, InboundText text, string outcome, IEnumerable<Reply> replies, AnswerBy by, Audience audience)
    {
        var kept = replies.Select(reply => Queue(work, reply, by, audience)).ToImmutableArray();
        var record = new InboundRecord(text.MessageSid, work.Now, text.Body, outcome, kept);
        work.Put(DocumentTypes.InboundText, RecordIds.Inbound(text.MessageSid), record);
        return record;
    }

    /// <summary>The answers as they stand in a response; none when the outbox sends them.</summary>
    public async Task<ImmutableArray<AnswerText>> ForResponse(string partition, InboundRecord record, AnswerBy by, CancellationToken cancel)
    {
        if (by == AnswerBy.Outbox)
        {
            return [];
        }

        var answers = ImmutableArray.CreateBuilder<AnswerText>();
        foreach (var reply in record.Replies)
        {
            answers.Add(new AnswerText(reply.MessageId, reply.Kind, await Fill(partition, reply, cancel)));
        }

        return answers.ToImmutable();
    }

    private static KeptReply Queue(PatientWork work, Reply reply, AnswerBy by, Audience audience)
    {
        var isCrisis = reply.Kind == MessageKind.Crisis;
        var message = new OutgoingMessage
        {
            MessageId = RecordIds.Message(work.Partition, work.TakeSequence()),
            CreatedAt = work.Now,
            Audience = audience,
            Channel = Channel.Sms,
            Kind = reply.Kind,
            Body = reply.Body,
            SurveyId = reply.SurveyId,
            Guarantee = isCrisis ? Guarantee.AtLeastOnce : Guarantee.AtMostOnce,
            AnyHour = true,
        };
        switch (by)
        {
            case AnswerBy.Outbox:
                work.Queue(message);
                break;
            case AnswerBy.Response:
                work.Put(
                    DocumentTypes.Message, message.MessageId, message with { State = MessageState.Sent, SentAt = work.Now },
                    dueAt: isCrisis ? work.Now + CrisisConfirmedWithin : null);
                break;
        }

        return new KeptReply(message.MessageId, reply.Kind, reply.Body, reply.SurveyId);
    }

    private async Task<string> Fill(string partition, KeptReply reply, CancellationToken cancel)
    {
        if (reply.SurveyId is null || !reply.Body.Contains(LinkPlace, StringComparison.Ordinal)
            || await store.Read(new DocumentKey(Container.Care, partition, reply.SurveyId), cancel) is not { } stored)
        {
            return reply.Body;
        }

        var link = await links.ForPatient(RecordJson.Read<Survey>(stored.Document.Body), cancel);
        return reply.Body.Replace(LinkPlace, link, StringComparison.Ordinal);
    }
}
