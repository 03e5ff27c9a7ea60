using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Confirms or rejects that the patient has died.</summary>
internal sealed class ReportedDeathForm(AnswerReportedDeath deaths, StaffOnRoster roster) : PatientForm("reported-death", "A reported death", "Record it")
{
    private const string Field = "confirmed";
    private const string Yes = "true";
    private const string No = "false";

    public override ImmutableArray<TimelineKind> Writes => [];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel) => Task.FromResult(SheetOf(
        request,
        new FormField(Field, "What is true", FieldKind.Radios)
        {
            Choices = [(Yes, "The patient has died: discharge them, free the number, send nothing ever again"), (No, "The patient has not died: what was paused goes on")],
        }) with
    {
        Introduction =
        [
            request.Patient.Death switch
            {
                null => "No death is reported.",
                { IsConfirmed: false } report => $"Reported {request.Staff.Times.Text(report.At)}. Nothing scheduled is sent until it is confirmed or rejected.",
                { IsConfirmed: true } report => $"Confirmed; reported {request.Staff.Times.Text(report.At)}.",
            },
            "Ask the family, the hospital or the county before you confirm.",
        ],
    });

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        if (form[Field] is not (Yes or No))
        {
            check.Fault(Field, "is required");
        }

        await roster.Check(check, by, cancel);
        if (check.Rejection is null)
        {
            await deaths.Answer(request.Patient.PatientId, form[Field] == Yes, by, cancel);
        }
    }
}
