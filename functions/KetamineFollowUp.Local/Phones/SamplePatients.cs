using System.Globalization;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;
using Route = KetamineFollowUp.Domain.Sessions.Route;

namespace KetamineFollowUp.Local.Phones;

/// <summary>Makes patients to try things with.</summary>
internal sealed class SamplePatients(EnrollPatient enrollments, CompleteSession sessions, ClinicSettings clinic, TimeProvider time)
{
    private const int MaxSamples = 99;
    private static readonly string[] Names = ["Sam", "Alex", "Robin", "Casey", "Jordan", "Maria"];

    /// <summary>Enrolls the next sample patient, who has just completed a first session; nothing when there are enough.</summary>
    public async Task Add(CancellationToken cancel)
    {
        for (var number = 1; number <= MaxSamples; number++)
        {
            var patient = Patient(number);
            var enrolled = await enrollments.Enroll(new Enrollment(patient, [Baseline()], $"sample-{number}-{time.GetUtcNow():O}"), cancel);
            if (enrolled is EnrollmentOutcome.Enrolled)
            {
                var session = new Session(SessionId.Parse("session-1"), time.GetUtcNow(), Route.Iv, 40, SessionPhase.Induction);
                await sessions.Complete(patient.PatientId, session, cancel);
                return;
            }
        }
    }

    // 555-0100 to 555-0199 are kept for fiction.
    private Patient Patient(int number) => new()
    {
        PatientId = PatientId.Parse(string.Create(CultureInfo.InvariantCulture, $"sample-{number}")),
        PreferredName = Names[(number - 1) % Names.Length],
        Phone = PhoneNumber.Parse(string.Create(CultureInfo.InvariantCulture, $"+12125550{100 + number}")),
        Email = EmailAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"sample-{number}@patient.example")),
        TimeZone = clinic.Zone,
        Language = Language.En,
        Indication = Indication.Depression,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(Sms: true, Email: true, SmsReply: true),
    };

    private Reading Baseline() => new("phq-9", time.GetUtcNow().AddDays(-3), 17, "moderately severe", SafetyAnswer.Negative, "clinic");
}
