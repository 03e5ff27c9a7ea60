using KetamineFollowUp.Domain.Inbound;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>What is answered to a text for what it is, whatever question stands open. None of these is a failed answer.</summary>
internal static class KindReplies
{
    /// <summary>Kinds that say nothing of where the patient is, even when that was asked; null for any other.</summary>
    public static ConversationStep? BeforeWhere(ConversationContext context, TextKind kind) => kind.Match(
        command: _ => null,
        automatic: () => new ConversationStep { Unread = context.Words.ForPerson },
        whoIsThis: () => Unless(context, () => WithQuestion(context, ConsentTexts.WhoWeAre(context.Facts.ClinicName, context.Facts.ClinicPhone))),
        callMe: () => null,
        hospital: () => null,
        languageAsked: language => Unless(context, () => Switched(context, language)),
        picture: () => Unless(context, () => Say(context, SafetyTexts.MediaNotRead) with { Unread = context.Words.ForPerson }),
        thanks: () => Unless(context, () => AskedAgain(context)),
        words: () => (ConversationStep?)null);

    /// <summary>Kinds that a person must see to; null for any other.</summary>
    public static ConversationStep? ForPerson(ConversationContext context, TextKind kind) =>
        kind is TextKind.CallMe or TextKind.Hospital ? WithQuestion(context, SafetyTexts.Unread) with { Unread = context.Words.ForPerson } : null;

    // Whoever revoked hears nothing more; a person reads what they write.
    private static ConversationStep Unless(ConversationContext context, Func<ConversationStep> step) =>
        context.Facts.Patient.OptedOut ? new ConversationStep { Unread = context.Words.ForPerson } : step();

    private static ConversationStep Switched(ConversationContext context, Language language)
    {
        var switched = context with { Facts = context.Facts with { Patient = context.Facts.Patient with { Language = language } } };
        return WithQuestion(switched, ConsentTexts.LanguageSwitched) with { Language = language };
    }

    // Thanks are no answer: to a question about safety they must not be the end of it.
    private static ConversationStep AskedAgain(ConversationContext context) => Open(context) is { Item.AsksAboutSafety: true } question
        ? new ConversationStep { Replies = [SurveyReply.Ask(context, question)] }
        : new ConversationStep();

    private static ConversationStep WithQuestion(ConversationContext context, Localized text)
    {
        var said = Say(context, text);
        return Open(context) is { } question ? said with { Replies = [.. said.Replies, SurveyReply.Ask(context, question)] } : said;
    }

    private static ConversationStep Say(ConversationContext context, Localized text) => new() { Replies = [new Reply(MessageKind.Reply, text.In(context.Language))] };

    private static Question? Open(ConversationContext context) => context.Facts.Open is { } survey && context.MayAskByText(survey)
        ? SurveyPath.Current(survey, context.Facts.Catalog)
        : null;
}
