namespace KetamineFollowUp.Domain.Surveys;

/// <summary>A reaction to a text of ours and nothing else: recorded, and no failed answer. Only a question about safety is asked again, at once: a heart is no answer to it.</summary>
internal static class ReactionText
{
    /// <summary>The step; null when the text is something else.</summary>
    public static ConversationStep? Take(ConversationContext context) => !context.Words.IsReaction ? null
        : !context.Facts.Patient.OptedOut && context.Facts.Open is { } survey && context.MayAskByText(survey)
            && SurveyPath.Current(survey, context.Facts.Catalog) is { Item.AsksAboutSafety: true } question
            ? new ConversationStep { Replies = [SurveyReply.Ask(context, question)] }
            : new ConversationStep();
}
