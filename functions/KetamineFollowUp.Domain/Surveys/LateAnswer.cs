using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>An answer to a survey that has closed: never dropped silently, and still read for safety.</summary>
internal static class LateAnswer
{
    /// <summary>What a late answer calls for; null when the text is not one.</summary>
    public static ConversationStep? Take(ConversationContext context)
    {
        if (context.Facts.LastClosed is not { State: not SurveyState.Completed } closed
            || SurveyPath.Current(closed, context.Facts.Catalog) is not { } question
            || !IsBareAnswer(question, context))
        {
            return null;
        }

        ImmutableArray<Finding> findings = [.. Read(question, context).SelectMany(answer => AnswerFindings.From(question.Instrument, question.Item, answer))];
        var crisis = CrisisReplies.For(question.Item.Flag, findings);
        var step = new ConversationStep
        {
            Crisis = crisis,
            Unread = $"Late answer to {question.Instrument.Name.En}, item {question.Item.Id} (closed): {context.Words.ForPerson}",
            Findings = findings,
            Replies = crisis == CrisisText.Neutral ? [] : [new Reply(MessageKind.Reply, SurveyTexts.SurveyClosed.In(context.Language))],
        };

        // However late, a positive answer is followed by the screener.
        return findings.Any(finding => context.Facts.ScreenerCall.IsCalledBy(finding, context.Now)) ? CrisisReplies.Screened(context, step) : step;
    }

    /// <summary>True when the text reads as an answer to the question and words are not what the question asks for.</summary>
    public static bool IsBareAnswer(Question question, ConversationContext context) =>
        question.Item.Kind != ItemKind.Words
        && AnswerReader.Read(question.Item, context.Language, context.Words.Text).Match(_ => true, _ => true, _ => true, () => true, () => true, () => false);

    private static ImmutableArray<Answer> Read(Question question, ConversationContext context)
    {
        return AnswerReader.Read(question.Item, context.Language, context.Words.Text).Match<ImmutableArray<Answer>>(
            value => [Of(value)], chosen => [.. chosen.Select(Of)], _ => [], () => [], () => [], () => []);

        Answer Of(int value) => new(question.Instrument.Id, question.Item.Id, value, null, context.Now, AnswerVia.Text);
    }
}
