using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Proof.Faults;

/// <summary>Patients are enrolled, found, treated; a session turns out to be a mistake.</summary>
internal sealed class EnrollmentChapter(CareScene scene)
{
    public async Task Enroll()
    {
        var texter = new Enrollment(ProofPatient.New(CareScene.Texter.Value, CareScene.TextPhone), [Baseline()], "h1");
        var reader = new Enrollment(
            ProofPatient.New(CareScene.Reader.Value, CareScene.PagePhone) with
            {
                Channel = FollowUpChannel.SmsLink,
                Email = EmailAddress.Parse(CareScene.PageEmail),
                Consents = new Consents(Sms: true, Email: true, SmsReply: false),
            },
            [Baseline()],
            "h2")
        {
            By = CareScene.Lead.Value,
        };
        await scene.Caller.Do(() => scene.Clinic.Get<EnrollPatient>().Enroll(texter, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<EnrollPatient>().Enroll(reader, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<FindPatient>().Find(CareScene.PagePhone, CancellationToken.None));
    }

    public async Task Treat(PatientId patient, string session)
    {
        var done = new Session(SessionId.Parse(session), scene.Clinic.Now - TimeSpan.FromMinutes(5), Route.Iv, 40, SessionPhase.Induction);
        await scene.Caller.Do(() => scene.Clinic.Get<CompleteSession>().Complete(patient, done, CareScene.Lead.Value, restore: false, CancellationToken.None));
    }

    public async Task VoidWrongSession()
    {
        await Treat(CareScene.Texter, "s2");
        await scene.Caller.Do(() => scene.Clinic.Get<VoidSession>().Void(CareScene.Texter, SessionId.Parse("s2"), CareScene.Lead, "entered twice", CancellationToken.None));
    }

    private static Reading Baseline() => new("phq-9", CareScene.Start.AddDays(-3), 18, "moderately-severe", SafetyAnswer.Unknown, "clinic");
}
