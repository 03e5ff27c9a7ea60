using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The first text after consent to be texted, however it came: at enrolment or later.</summary>
internal static class WelcomeText
{
    public static void Queue(PatientWork work, ClinicSettings clinic)
    {
        if (work.Patient.CanBeTexted)
        {
            var id = RecordIds.Message(work.Partition, work.TakeSequence());
            work.Record = work.Record with { WelcomeId = id };
            work.Queue(new OutgoingMessage
            {
                MessageId = id,
                CreatedAt = work.Now,
                Audience = Audience.Patient,
                Channel = Channel.Sms,
                Kind = MessageKind.Welcome,
                Body = ConsentTexts.Welcome(clinic.Name, clinic.Phone, work.Patient.PreferredName).In(work.Patient.Language),
                Guarantee = Guarantee.AtMostOnce,
            });
        }
    }

    /// <summary>A pause or a discharge kept the first text from leaving, or made it wait, and now it may leave: whoever comes back is told who writes.</summary>
    public static async Task QueueKept(PatientWork work, ClinicSettings clinic, CancellationToken cancel)
    {
        if (work.Record.WelcomeId is not { } id || await work.Find<OutgoingMessage>(id, cancel) is not { } welcome)
        {
            return;
        }

        if (welcome.State == MessageState.Queued)
        {
            work.Queue(welcome);
        }
        else if (SendPermission.WasKeptBack(welcome))
        {
            Queue(work, clinic);
        }
    }
}
