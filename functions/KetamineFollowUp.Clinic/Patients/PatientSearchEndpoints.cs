using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Finding a patient, and enrolling one. What is searched for is sent as a form: a number stands in no address.</summary>
public sealed class PatientSearchEndpoints(StaffAccess caller, FindPatient finder, EnrollPatient enrolment, InstrumentCatalog catalog)
{
    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", PatientSearchView.Path, CallerKind.Staff, context =>
            caller.Show(context, visit => Task.FromResult<IResult>(new HtmlView(StatusCodes.Status200OK, PatientSearchView.Of(visit, FormState.Fresh, notice: null))))),
        new ClinicEndpoint("POST", PatientSearchView.Path, CallerKind.Staff, context => caller.Act(context, (visit, form) => Find(context, visit, form))),
        new ClinicEndpoint("GET", EnrollForm.Path, CallerKind.Staff, context =>
            caller.Show(context, visit => Task.FromResult<IResult>(Page(StatusCodes.Status200OK, visit, FormState.Fresh, notice: null)))),
        new ClinicEndpoint("POST", EnrollForm.Path, CallerKind.Staff, context => caller.Act(context, (visit, form) => Enrol(context, visit, form))),
    ];

    private async Task<IResult> Find(HttpContext context, StaffRequest visit, FormBody form)
    {
        if (form.Written(PatientSearchView.Who.Name) is { } text && await finder.Find(text, context.RequestAborted) is { } patient)
        {
            return new SeeOther(PatientFile.PathOf(patient));
        }

        var state = new FormState(form, FormState.Fresh.Faults);
        return new HtmlView(StatusCodes.Status422UnprocessableEntity, PatientSearchView.Of(visit, state, StatusMessage.Refused("No patient has this id or this number.")));
    }

    private async Task<IResult> Enrol(HttpContext context, StaffRequest visit, FormBody form)
    {
        if (visit.Who is not { } by)
        {
            return Page(StatusCodes.Status422UnprocessableEntity, visit, new FormState(form, FormState.Fresh.Faults), StatusMessage.Refused(visit.WhoAreYou));
        }

        var check = new FieldCheck(visit.Now);
        return EnrollForm.Read(form, visit, check, catalog) is { } input && check.Errors.IsEmpty
            ? (await enrolment.Enrol(input with { By = by.Value }, context.RequestAborted)).Match<IResult>(
                Done,
                Done,
                () => Refused(visit, form, "patientId", "belongs to a patient who was enrolled otherwise"),
                () => Refused(visit, form, "phone", "belongs to another patient"))
            : Page(StatusCodes.Status422UnprocessableEntity, visit, new FormState(form, check.Errors), notice: null);
    }

    private static SeeOther Done(Patient patient) => new(PatientFile.PathOf(patient.PatientId));

    private HtmlView Refused(StaffRequest visit, FormBody form, string field, string fault) => Page(
        StatusCodes.Status409Conflict, visit, new FormState(form, ImmutableDictionary<string, string[]>.Empty.Add(field, [fault])), notice: null);

    private HtmlView Page(int status, StaffRequest visit, FormState state, StatusMessage? notice) => new(status, FormView.Of(visit, EnrollForm.Sheet(visit, catalog), state, notice));
}
