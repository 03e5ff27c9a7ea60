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
            work.Queue(new OutgoingMessage
            {
                MessageId = RecordIds.Message(work.Partition, work.TakeSequence()),
                CreatedAt = work.Now,
                Audience = Audience.Patient,
                Channel = Channel.Sms,
                Kind = MessageKind.Welcome,
                Body = ConsentTexts.Welcome(clinic.Name, clinic.Phone, work.Patient.PreferredName).In(work.Patient.Language),
                Guarantee = Guarantee.AtMostOnce,
            });
        }
    }
}
