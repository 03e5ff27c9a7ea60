using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>An answer to a survey that has closed: never dropped silently, and still read for safety.</summary>
internal static class LateAnswer
{
    /// <summary>The turn of a late answer; null when the text is not one.</summary>
    public static ConversationStep? Take(ConversationContext scene)
    {
        if (scene.Facts.LastClosed is not { State: not SurveyState.Completed } closed
            || SurveyPath.Current(closed, scene.Facts.Catalog) is not { } question
            || !IsBareAnswer(question, scene))
        {
            return null;
        }

        var answer = Read(question, scene);
        return new ConversationStep
        {
            Unread = $"Late answer to {question.Instrument.Name.En}, item {question.Item.Id} (closed): {scene.Words.Text}",
            Findings = answer is null ? [] : AnswerFindings.From(question.Instrument, question.Item, answer),
            Replies = [new Reply(MessageKind.Reply, SurveyTexts.SurveyClosed.In(scene.Language))],
        };
    }

    /// <summary>True when the text reads as an answer to the question and words are not what the question asks for.</summary>
    public static bool IsBareAnswer(Question question, ConversationContext scene) =>
        question.Item.Kind != ItemKind.Words
        && AnswerReader.Read(question.Item, scene.Language, scene.Words.Text).Match(_ => true, _ => true, () => true, () => true, () => false);

    private static Answer? Read(Question question, ConversationContext scene) =>
        AnswerReader.Read(question.Item, scene.Language, scene.Words.Text).Match(
            value => new Answer(question.Instrument.Id, question.Item.Id, value, null, scene.Now, AnswerVia.Text),
            _ => (Answer?)null, () => null, () => null, () => null);
}
