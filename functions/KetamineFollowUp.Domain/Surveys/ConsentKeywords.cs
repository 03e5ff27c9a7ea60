using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>STOP, START, HELP and their kin.</summary>
internal static class ConsentKeywords
{
    /// <summary>The turn of a keyword about consent; null when the text is none.</summary>
    public static ConversationStep? Take(ConversationContext scene, Keyword? keyword) => keyword is { } said ? Take(scene, said) : null;

    private static ConversationStep? Take(ConversationContext scene, Keyword keyword)
    {
        var optedOut = scene.Facts.Patient.OptedOut;
        return keyword switch
        {
            Keyword.Back or Keyword.No => null,
            Keyword.Yes => optedOut ? OptIn(scene) : null,
            // The carrier has answered: a second answer would fail, or confirm twice.
            Keyword.CarrierStop => new ConversationStep { Consent = optedOut ? ConsentChange.None : ConsentChange.OptedOut },
            Keyword.CarrierStart => new ConversationStep { Consent = optedOut ? ConsentChange.OptedIn : ConsentChange.None },
            Keyword.CarrierHelp => new ConversationStep(),
            Keyword.Help => Say(scene, ConsentTexts.Help(scene.Facts.ClinicName, scene.Facts.ClinicPhone)),
            Keyword.Start => OptIn(scene),
            Keyword.Revoke => optedOut
                ? new ConversationStep()
                : Say(scene, ConsentTexts.StopConfirmation(scene.Facts.ClinicName)) with { Consent = ConsentChange.OptedOut },
            Keyword.WrongNumber => optedOut
                ? new ConversationStep()
                : Say(scene, ConsentTexts.WrongNumber) with { Consent = ConsentChange.WrongNumber, Unread = scene.Words.Text },
        };
    }

    private static ConversationStep OptIn(ConversationContext scene) =>
        Say(scene, ConsentTexts.StartConfirmation(scene.Facts.ClinicName)) with { Consent = ConsentChange.OptedIn };

    private static ConversationStep Say(ConversationContext scene, Localized text) =>
        new() { Replies = [new Reply(MessageKind.Reply, text.In(scene.Language))] };
}
