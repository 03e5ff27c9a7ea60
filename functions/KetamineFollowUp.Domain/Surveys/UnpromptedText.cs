using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>Texts while no survey is open: late answers, and messages for a person.</summary>
internal static class UnpromptedText
{
    public static ConversationStep Take(ConversationContext context)
    {
        if (context.Words.Text.Length == 0)
        {
            return Left(context, SafetyTexts.MediaNotRead);
        }

        return LateAnswer.Take(context) ?? Left(context, Answer(context));
    }

    private static ConversationStep Left(ConversationContext context, Localized text) =>
        new() { Unread = context.Words.ForPerson, Replies = [new Reply(MessageKind.Reply, text.In(context.Language))] };

    private static Localized Answer(ConversationContext context) => context.Facts.Patient.StatusAt(context.Now) switch
    {
        PatientStatus.Active => SafetyTexts.Unread,
        PatientStatus.Paused or PatientStatus.Discharged => SafetyTexts.Continued,
    };
}
