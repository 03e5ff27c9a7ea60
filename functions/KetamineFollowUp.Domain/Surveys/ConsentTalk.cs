using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>STOP, START, HELP and their kin.</summary>
internal static class ConsentTalk
{
    /// <summary>The turn of a keyword about consent; null when the text is none.</summary>
    public static ConversationTurn? Take(ConversationScene scene, Keyword? keyword) => keyword is { } said ? Take(scene, said) : null;

    private static ConversationTurn? Take(ConversationScene scene, Keyword keyword)
    {
        var optedOut = scene.Facts.Patient.OptedOut;
        return keyword switch
        {
            Keyword.Back or Keyword.No => null,
            Keyword.Yes => optedOut ? OptIn(scene) : null,
            // The carrier has answered: a second answer would fail, or confirm twice.
            Keyword.CarrierStop => new ConversationTurn { Consent = optedOut ? ConsentChange.None : ConsentChange.OptedOut },
            Keyword.CarrierStart => new ConversationTurn { Consent = optedOut ? ConsentChange.OptedIn : ConsentChange.None },
            Keyword.CarrierHelp => new ConversationTurn(),
            Keyword.Help => Say(scene, ConsentTexts.Help(scene.Facts.ClinicName, scene.Facts.ClinicPhone)),
            Keyword.Start => OptIn(scene),
            Keyword.Revoke => optedOut
                ? new ConversationTurn()
                : Say(scene, ConsentTexts.StopConfirmation(scene.Facts.ClinicName)) with { Consent = ConsentChange.OptedOut },
            Keyword.WrongNumber => optedOut
                ? new ConversationTurn()
                : Say(scene, ConsentTexts.WrongNumber) with { Consent = ConsentChange.WrongNumber, Unread = scene.Words.Text },
        };
    }

    private static ConversationTurn OptIn(ConversationScene scene) =>
        Say(scene, ConsentTexts.StartConfirmation(scene.Facts.ClinicName)) with { Consent = ConsentChange.OptedIn };

    private static ConversationTurn Say(ConversationScene scene, Localized text) =>
        new() { Replies = [new Reply(MessageKind.Reply, text.In(scene.Language))] };
}
