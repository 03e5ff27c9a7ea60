using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Inbound;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>Replies to a question about suicide that must not pass for an answer: a yes in other words is heard at once, a no that came twice within seconds is asked again.</summary>
internal static class SafetyClarification
{
    // messaging.md, step 5: two texts closer than this were not written one after the other.
    private static readonly TimeSpan TwiceWithin = TimeSpan.FromSeconds(3);

    /// <summary>What a reply calls for that contains a yes and is no clean answer: the finding and the crisis text now, and the question again. Null: it contains none.</summary>
    public static ConversationStep? Positive(ConversationContext context, Survey survey, Question question)
    {
        if (!SafetyPositive.IsIn(question.Item, context.Words.Text))
        {
            return null;
        }

        var answer = new Answer(question.Instrument.Id, question.Item.Id, question.Item.FlagFrom, null, context.Now, AnswerVia.Text);
        ImmutableArray<Finding> findings =
        [
            .. AnswerFindings.From(question.Instrument, question.Item, answer).Select(finding => finding with
            {
                Reason = $"{question.Instrument.Name.En}, item {question.Item.Id}: a reply in other words contains a yes. It is asked again.",
            }),
        ];
        var step = new ConversationStep { Survey = survey, Unread = context.Words.ForPerson, Findings = findings, Replies = [SurveyReply.Ask(context, question)] };
        return CrisisReplies.WithCrisisText(step, question.Item.Flag, findings);
    }

    /// <summary>A no to a question about suicide with the same body as the text just before it: asked again, once. Null: it counts.</summary>
    public static ConversationStep? Doubled(ConversationContext context, Survey survey, Question question, AnswerReading reading)
    {
        var key = $"{question.Instrument.Id} {question.Item.Id}";
        return question.Item.AsksAboutSafety
            && reading is AnswerReading.Value { Answer: var value } && !question.Item.IsRaisedBy(value)
            && survey.DoubtedNo != key
            && context.Facts.Traffic.Texts is [.., var before] && before.Print == context.Words.Print && context.Now - before.At < TwiceWithin
            ? new ConversationStep { Survey = survey with { DoubtedNo = key }, AsksAgain = true, IsDoubtedNo = true, Replies = [SurveyReply.Ask(context, question)] }
            : null;
    }
}
