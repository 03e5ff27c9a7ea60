using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Proof.Faults;

/// <summary>Patients opt out and in, change their number or channel, pause, and leave.</summary>
internal sealed class LeaveChapter(CareScene scene)
{
    public async Task StopAndStart()
    {
        await scene.Caller.Write(CareScene.TextPhone, "STOP");
        await scene.Caller.Write(CareScene.TextPhone, "START");
    }

    public Task ChangeNumber() => Change(CareScene.Texter, new PatientPatch { Phone = new(true, PhoneNumber.Parse(CareScene.OtherPhone)) });

    public Task ChangeToEmail() => Change(CareScene.Reader, new PatientPatch { Channel = new(true, FollowUpChannel.EmailLink) });

    public Task PauseUntil(DateTimeOffset until) => Change(
        CareScene.Reader, new PatientPatch { Status = new(true, PatientStatus.Paused), PausedUntil = new(true, until) });

    /// <summary>A relative writes, is not believed, and a person who never heard of it is not answered.</summary>
    public async Task ReportDeath()
    {
        await scene.Caller.Write(CareScene.TextPhone, "This is her sister. She passed away this morning.");
        await scene.Caller.Do(() => scene.Clinic.Get<AnswerReportedDeath>().Answer(CareScene.Texter, confirmed: false, CareScene.Lead, CancellationToken.None));
    }

    public Task Discharge() => Change(CareScene.Reader, new PatientPatch { Status = new(true, PatientStatus.Discharged) });

    private async Task Change(PatientId patient, PatientPatch patch) =>
        await scene.Caller.Do(() => scene.Clinic.Get<ChangePatient>().Change(patient, patch, CareScene.Lead.Value, CancellationToken.None));
}
