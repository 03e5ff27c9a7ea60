using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Puts messages into the outbox, within the transaction that wants them sent.</summary>
public static class MessageQueue
{
    /// <summary>Queues a message; the same id again changes nothing.</summary>
    public static void Queue(this PatientTransaction transaction, OutgoingMessage message) =>
        transaction.Put(DocumentTypes.Message, message.MessageId, message, dueAt: transaction.Now);

    /// <summary>A process writes to the patient on the channel that they follow up on.</summary>
    public static void Queue(this PatientTransaction transaction, string processId, Step.TextPatient step) => transaction.Queue(new OutgoingMessage
    {
        MessageId = $"{processId}~{step.Key}",
        ProcessId = processId,
        Key = step.Key,
        CreatedAt = transaction.Now,
        Audience = Audience.Patient,
        Channel = Channel.Sms,
        Kind = step.Kind,
        Body = step.Body,
        SurveyId = step.SurveyId,
        Guarantee = step.Guarantee,
        AnyHour = step.AnyHour,
        NotAfter = step.NotAfter,
    });

    /// <summary>A process writes to a staff member.</summary>
    public static void Queue(this PatientTransaction transaction, string processId, Step.NotifyStaff step) => transaction.Queue(new OutgoingMessage
    {
        MessageId = $"{processId}~{step.Key}",
        ProcessId = processId,
        Key = step.Key,
        CreatedAt = transaction.Now,
        Audience = Audience.Staff,
        Channel = step.Channel,
        To = step.To,
        Kind = step.Kind,
        Subject = step.Subject,
        Body = step.Body,
        Guarantee = Guarantee.AtLeastOnce,
        AnyHour = true,
    });

    /// <summary>
    /// The channel for a survey or reminder: the one the patient chose, else the other when that one cannot be used.
    /// An opt-out is a decision, not a fault: no other channel goes on writing in its place.
    /// </summary>
    public static Channel SurveyChannel(Patient patient) => patient.Channel switch
    {
        FollowUpChannel.SmsReply or FollowUpChannel.SmsLink =>
            !patient.OptedOut && !patient.CanBeTexted && patient.CanBeEmailed ? Channel.Email : Channel.Sms,
        FollowUpChannel.EmailLink => !patient.CanBeEmailed && patient.CanBeTexted ? Channel.Sms : Channel.Email,
    };
}
