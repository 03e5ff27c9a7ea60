using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Finding a patient, and enrolling one. What is searched for is sent as a form: a number stands in no address.</summary>
public sealed class PatientSearchEndpoints(StaffAccess caller, FindPatient finder, EnrollPatient enrollment, InstrumentCatalog catalog)
{
    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", PatientSearchView.Path, CallerKind.Staff, context =>
            caller.Show(context, request => Task.FromResult<IResult>(new HtmlView(StatusCodes.Status200OK, PatientSearchView.Of(request, FormState.Fresh, notice: null))))),
        new ClinicEndpoint("POST", PatientSearchView.Path, CallerKind.Staff, context => caller.Act(context, (request, form) => Find(context, request, form))),
        new ClinicEndpoint("GET", EnrollForm.Path, CallerKind.Staff, context =>
            caller.Show(context, request => Task.FromResult<IResult>(Page(StatusCodes.Status200OK, request, FormState.Fresh, notice: null)))),
        new ClinicEndpoint("POST", EnrollForm.Path, CallerKind.Staff, context => caller.Act(context, (request, form) => Enroll(context, request, form))),
    ];

    private async Task<IResult> Find(HttpContext context, StaffRequest request, FormBody form)
    {
        if (form.Written(PatientSearchView.Who.Name) is { } text && await finder.Find(text, context.RequestAborted) is { } patient)
        {
            return new SeeOther(PatientFile.PathOf(patient));
        }

        var state = new FormState(form, FormState.Fresh.Faults);
        return new HtmlView(StatusCodes.Status422UnprocessableEntity, PatientSearchView.Of(request, state, StatusMessage.Refused("No patient has this id or this number.")));
    }

    private async Task<IResult> Enroll(HttpContext context, StaffRequest request, FormBody form)
    {
        if (request.Who is not { } by)
        {
            return Page(StatusCodes.Status422UnprocessableEntity, request, new FormState(form, FormState.Fresh.Faults), StatusMessage.Refused(request.WhoAreYou));
        }

        var check = new FieldCheck(request.Now);
        return EnrollForm.Read(form, request, check, catalog) is { } input && check.Errors.IsEmpty
            ? (await enrollment.Enroll(input with { By = by.Value }, context.RequestAborted)).Match<IResult>(
                Done,
                Done,
                () => Refused(request, form, "patientId", "belongs to a patient who was enrolled otherwise"),
                () => Refused(request, form, "phone", "belongs to another patient"),
                () => Refused(request, form, "phone", "belongs to somebody on the roster"),
                field => Page(
                    StatusCodes.Status422UnprocessableEntity, request, new FormState(form, ImmutableDictionary<string, string[]>.Empty.Add(field, [$"must be {UsPhone.Allowed}"])), notice: null))
            : Page(StatusCodes.Status422UnprocessableEntity, request, new FormState(form, check.Errors), notice: null);
    }

    private static SeeOther Done(Patient patient) => new(PatientFile.PathOf(patient.PatientId));

    private HtmlView Refused(StaffRequest request, FormBody form, string field, string fault) => Page(
        StatusCodes.Status409Conflict, request, new FormState(form, ImmutableDictionary<string, string[]>.Empty.Add(field, [fault])), notice: null);

    private HtmlView Page(int status, StaffRequest request, FormState state, StatusMessage? notice) => new(status, FormView.Of(request, EnrollForm.Sheet(request, catalog), state, notice));
}
