using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Api;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Pages.Forms;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Pages.PatientPages;

/// <summary>Pauses, resumes or ends the follow-up.</summary>
internal sealed class StatusForm(PatientChangeDesk changes) : PatientForm("status", "Pause, resume or discharge", "Change the follow-up")
{
    public override ImmutableArray<string> Writes => [];

    internal override Task<FormSheet> Sheet(PatientVisit visit, CancellationToken cancel)
    {
        var patient = visit.Patient;
        var status = patient.StatusAt(visit.Staff.Now);
        return Task.FromResult(SheetOf(
            visit,
            new FormField("status", "Follow-up", FieldKind.Radios)
            {
                Value = Entries.Name(status),
                Choices =
                [
                    (Entries.Name(PatientStatus.Active), "Active: surveys are sent"),
                    (Entries.Name(PatientStatus.Paused), "Paused: nothing is sent, texts are still read for danger"),
                    (Entries.Name(PatientStatus.Discharged), "Discharged: the follow-up ends, texts are still read for danger"),
                ],
            },
            new FormField("pausedUntil", "Paused until", FieldKind.Date) { IsOptional = true, Hint = "The start of that day, by the clinic's clock. Blank: until somebody ends the pause." }) with
        {
            Introduction = [$"Now: {PatientWords.Status(patient, visit.Staff)}."],
        });
    }

    internal override async Task Act(PatientVisit visit, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var status = check.Choice<PatientStatus>(form, "status");
        var until = form.DayStart("pausedUntil", visit.Staff.ClinicZone);
        var patch = new PatientPatchRequest(
            Status: new(true, status), PausedUntil: until is not null || status == PatientStatus.Paused ? new(true, until) : default).Read(check);
        if (check.Rejection is null)
        {
            await PatientChanges.Apply(changes, visit.Patient.PatientId, patch, by, check, cancel);
        }
    }
}
