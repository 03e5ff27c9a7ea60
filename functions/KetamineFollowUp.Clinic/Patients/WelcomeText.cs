using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The first text after consent to be texted, however it came: at enrollment or later.</summary>
internal static class WelcomeText
{
    public static void Queue(PatientTransaction transaction, ClinicSettings clinic)
    {
        if (transaction.Patient.CanBeTexted)
        {
            var id = RecordIds.Message(transaction.Partition, transaction.TakeSequence());
            transaction.Record = transaction.Record with { WelcomeId = id, WelcomeQueuedAt = transaction.Now };
            transaction.Queue(new OutgoingMessage
            {
                MessageId = id,
                CreatedAt = transaction.Now,
                Audience = Audience.Patient,
                Channel = Channel.Sms,
                Kind = MessageKind.Welcome,
                Body = ConsentTexts.Welcome(clinic.Name, clinic.Phone, transaction.Patient.PreferredName).In(transaction.Patient.Language),
                Guarantee = Guarantee.AtMostOnce,
            });
        }
    }

    /// <summary>Texts begin, or begin anew at another number: the first text leaves before anything else. One that waits already is for that number too.</summary>
    public static async Task QueueAnew(PatientTransaction transaction, ClinicSettings clinic, CancellationToken cancel)
    {
        if (transaction.Record.WelcomeId is not { } id || await transaction.Find<OutgoingMessage>(id, cancel) is not { State: MessageState.Queued })
        {
            Queue(transaction, clinic);
        }
    }

    /// <summary>A pause or a discharge kept the first text from leaving, or made it wait, and now it may leave: whoever comes back is told who writes.</summary>
    public static async Task QueueKept(PatientTransaction transaction, ClinicSettings clinic, CancellationToken cancel)
    {
        if (transaction.Record.WelcomeId is not { } id || await transaction.Find<OutgoingMessage>(id, cancel) is not { } welcome)
        {
            return;
        }

        if (welcome.State == MessageState.Queued)
        {
            transaction.Queue(welcome);
            transaction.Record = transaction.Record with { WelcomeQueuedAt = transaction.Now };
        }
        else if (welcome.NotSentReason is { } reason && SendPolicy.EndsWithFollowing(reason))
        {
            Queue(transaction, clinic);
        }
    }
}
