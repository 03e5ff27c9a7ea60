using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Puts messages into the outbox, within the transaction that wants them sent.</summary>
public static class MessageQueue
{
    /// <summary>Queues a message; the same id again changes nothing.</summary>
    public static void Queue(this PatientTransaction transaction, OutgoingMessage message) =>
        transaction.Put(DocumentTypes.Message, message.MessageId, message, dueAt: transaction.Now);

    /// <summary>A process writes to the patient.</summary>
    public static void Queue(this PatientTransaction transaction, ProcessId processId, Step.TextPatient step) => transaction.Queue(new OutgoingMessage
    {
        MessageId = $"{processId.Value}~{step.Key}",
        ProcessId = processId,
        Key = step.Key,
        CreatedAt = transaction.Now,
        Audience = Audience.Patient,
        Channel = step.Email is null ? Channel.Sms : Channel.Email,
        Kind = step.Kind,
        Subject = step.Email?.Subject,
        Body = step.Email?.Body ?? step.Body,
        SurveyId = step.SurveyId,
        Guarantee = step.Guarantee,
        AnyHour = step.AnyHour,
        NotAfter = step.NotAfter,
    });

    /// <summary>A process writes to a staff member.</summary>
    public static void Queue(this PatientTransaction transaction, ProcessId processId, Step.NotifyStaff step) => transaction.Queue(new OutgoingMessage
    {
        MessageId = $"{processId.Value}~{step.Key}",
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
}
