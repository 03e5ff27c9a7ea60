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
        if (context.Words.Text.Trim().Length == 0)
        {
            return new ConversationStep
            {
                Unread = context.Words.HasMedia ? "(a picture without words)" : "(an empty text)",
                Replies = [new Reply(MessageKind.Reply, SafetyTexts.MediaNotRead.In(context.Language))],
            };
        }

        return LateAnswer.Take(context) ?? new ConversationStep
        {
            Unread = context.Words.Text,
            Replies = [new Reply(MessageKind.Reply, Answer(context).In(context.Language))],
        };
    }

    private static Localized Answer(ConversationContext context) => context.Facts.Patient.StatusAt(context.Now) switch
    {
        PatientStatus.Active => SafetyTexts.Unread,
        PatientStatus.Paused or PatientStatus.Discharged => SafetyTexts.Continued,
    };
}
