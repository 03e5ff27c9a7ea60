using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>Texts while no survey is open: late answers, and messages for a person.</summary>
internal static class UnpromptedText
{
    public static ConversationStep Take(ConversationContext scene)
    {
        if (scene.Words.Text.Trim().Length == 0)
        {
            return new ConversationStep
            {
                Unread = scene.Words.HasMedia ? "(a picture without words)" : "(an empty text)",
                Replies = [new Reply(MessageKind.Reply, SafetyTexts.MediaNotRead.In(scene.Language))],
            };
        }

        return LateAnswer.Take(scene) ?? new ConversationStep
        {
            Unread = scene.Words.Text,
            Replies = [new Reply(MessageKind.Reply, Answer(scene).In(scene.Language))],
        };
    }

    private static Localized Answer(ConversationContext scene) => scene.Facts.Patient.StatusAt(scene.Now) switch
    {
        PatientStatus.Active => SafetyTexts.Unread,
        PatientStatus.Paused or PatientStatus.Discharged => SafetyTexts.Continued,
    };
}
