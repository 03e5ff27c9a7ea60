using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Api;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Pages.Forms;
using KetamineFollowUp.Clinic.Pages.Layout;
using KetamineFollowUp.Clinic.Pages.StaffPages;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Pages.PatientPages;

/// <summary>Finding a patient, and enrolling one. What is searched for is sent as a form: a number stands in no address.</summary>
public sealed class PatientsPageEndpoints(StaffDoor door, PatientFinder finder, EnrolmentDesk enrolment, InstrumentCatalog catalog)
{
    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", PatientsPage.Path, Door.StaffPage, context =>
            door.Show(context, visit => Task.FromResult<IResult>(new HtmlPage(StatusCodes.Status200OK, PatientsPage.Of(visit, FormState.Fresh, notice: null))))),
        new ClinicEndpoint("POST", PatientsPage.Path, Door.StaffPage, context => door.Act(context, (visit, form) => Find(context, visit, form))),
        new ClinicEndpoint("GET", EnrolForm.Path, Door.StaffPage, context =>
            door.Show(context, visit => Task.FromResult<IResult>(Page(StatusCodes.Status200OK, visit, FormState.Fresh, notice: null)))),
        new ClinicEndpoint("POST", EnrolForm.Path, Door.StaffPage, context => door.Act(context, (visit, form) => Enrol(context, visit, form))),
    ];

    private async Task<IResult> Find(HttpContext context, StaffVisit visit, FormBody form)
    {
        if (form.Written(PatientsPage.Who.Name) is { } text && await finder.Find(text, context.RequestAborted) is { } patient)
        {
            return new SeeOther(PatientFile.PathOf(patient));
        }

        var state = new FormState(form, FormState.Fresh.Faults);
        return new HtmlPage(StatusCodes.Status422UnprocessableEntity, PatientsPage.Of(visit, state, Notice.Refused("No patient has this id or this number.")));
    }

    private async Task<IResult> Enrol(HttpContext context, StaffVisit visit, FormBody form)
    {
        if (visit.Who is not { } by)
        {
            return Page(StatusCodes.Status422UnprocessableEntity, visit, new FormState(form, FormState.Fresh.Faults), Notice.Refused(visit.WhoAreYou));
        }

        var check = new FieldCheck(visit.Now);
        return EnrolForm.Read(form, visit, check, catalog) is { } input && check.Errors.IsEmpty
            ? (await enrolment.Enrol(input with { By = by.Value }, context.RequestAborted)).Match<IResult>(
                Done,
                Done,
                () => Refused(visit, form, "patientId", "belongs to a patient who was enrolled otherwise"),
                () => Refused(visit, form, "phone", "belongs to another patient"))
            : Page(StatusCodes.Status422UnprocessableEntity, visit, new FormState(form, check.Errors), notice: null);
    }

    private static SeeOther Done(Patient patient) => new(PatientFile.PathOf(patient.PatientId));

    private HtmlPage Refused(StaffVisit visit, FormBody form, string field, string fault) => Page(
        StatusCodes.Status409Conflict, visit, new FormState(form, ImmutableDictionary<string, string[]>.Empty.Add(field, [fault])), notice: null);

    private HtmlPage Page(int status, StaffVisit visit, FormState state, Notice? notice) => new(status, FormPage.Of(visit, EnrolForm.Sheet(visit, catalog), state, notice));
}
