using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>STOP, START, HELP and their kin.</summary>
internal static class ConsentKeywords
{
    /// <summary>What a keyword about consent calls for; null when the text is none.</summary>
    public static ConversationStep? Take(ConversationContext context, Keyword? keyword) => keyword is { } said ? Take(context, said) : null;

    private static ConversationStep? Take(ConversationContext context, Keyword keyword)
    {
        var optedOut = context.Facts.Patient.OptedOut;
        return keyword switch
        {
            Keyword.Back or Keyword.Plan or Keyword.No => null,
            Keyword.Yes => optedOut ? OptIn(context) : null,
            // The carrier has answered: a second answer would fail, or confirm twice.
            Keyword.CarrierStop => new ConversationStep { Consent = optedOut ? ConsentChange.None : ConsentChange.OptedOut },
            Keyword.CarrierStart => new ConversationStep { Consent = optedOut ? ConsentChange.OptedIn : ConsentChange.None },
            Keyword.CarrierHelp => new ConversationStep(),
            Keyword.Help => Say(context, ConsentTexts.Help(context.Facts.ClinicName, context.Facts.ClinicPhone)),
            Keyword.Start => OptIn(context),
            Keyword.Revoke => optedOut
                ? new ConversationStep()
                : Say(context, ConsentTexts.StopConfirmation(context.Facts.ClinicName)) with { Consent = ConsentChange.OptedOut },
            Keyword.WrongNumber => optedOut
                ? new ConversationStep()
                : Say(context, ConsentTexts.WrongNumber) with { Consent = ConsentChange.WrongNumber, Unread = context.Words.Text },
        };
    }

    private static ConversationStep OptIn(ConversationContext context) =>
        Say(context, ConsentTexts.StartConfirmation(context.Facts.ClinicName)) with { Consent = ConsentChange.OptedIn };

    private static ConversationStep Say(ConversationContext context, Localized text) =>
        new() { Replies = [new Reply(MessageKind.Reply, text.In(context.Language))] };
}
