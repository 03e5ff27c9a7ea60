using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>Texts while no survey is open: late answers, and messages for a person.</summary>
internal static class IdleTalk
{
    public static ConversationTurn Take(ConversationScene scene)
    {
        if (scene.Words.Text.Trim().Length == 0)
        {
            return new ConversationTurn
            {
                Unread = scene.Words.HasMedia ? "(a picture without words)" : "(an empty text)",
                Replies = [new Reply(MessageKind.Reply, SafetyTexts.MediaNotRead.In(scene.Language))],
            };
        }

        return LateAnswer.Take(scene) ?? new ConversationTurn
        {
            Unread = scene.Words.Text,
            Replies = [new Reply(MessageKind.Reply, Answer(scene).In(scene.Language))],
        };
    }

    private static Localized Answer(ConversationScene scene) => scene.Facts.Patient.StatusAt(scene.Now) switch
    {
        PatientStatus.Active => SafetyTexts.Unread,
        PatientStatus.Paused or PatientStatus.Discharged => SafetyTexts.Continued,
    };
}
