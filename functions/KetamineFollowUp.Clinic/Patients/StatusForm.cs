using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Pauses, resumes or ends the follow-up.</summary>
internal sealed class StatusForm(ChangePatient changes) : PatientForm("status", "Pause, resume or discharge", "Change the follow-up")
{
    public override ImmutableArray<TimelineKind> Writes => [];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel)
    {
        var patient = request.Patient;
        var status = patient.StatusAt(request.Staff.Now);
        return Task.FromResult(SheetOf(
            request,
            new FormField("status", "Follow-up", FieldKind.Radios)
            {
                Value = EnumNames.Name(status),
                Choices =
                [
                    (EnumNames.Name(PatientStatus.Active), "Active: surveys are sent"),
                    (EnumNames.Name(PatientStatus.Paused), "Paused: nothing is sent, texts are still read for danger"),
                    (EnumNames.Name(PatientStatus.Discharged), "Discharged: the follow-up ends, texts are still read for danger"),
                ],
            },
            new FormField("pausedUntil", "Paused until", FieldKind.Date) { IsOptional = true, Hint = "The start of that day, by the clinic's clock. Blank: until somebody ends the pause." }) with
        {
            Introduction = [$"Now: {PatientWords.Status(patient, request.Staff)}."],
        });
    }

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var status = check.Choice<PatientStatus>(form, "status");
        var until = form.DayStart("pausedUntil", request.Staff.ClinicZone);
        var patch = new PatientPatchRequest(
            Status: new(true, status), PausedUntil: until is not null || status == PatientStatus.Paused ? new(true, until) : default).Read(check);
        if (check.Rejection is null)
        {
            await PatientChanges.Apply(changes, request.Patient.PatientId, patch, by, check, cancel);
        }
    }
}
