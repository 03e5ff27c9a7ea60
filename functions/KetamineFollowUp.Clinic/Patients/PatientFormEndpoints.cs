using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Looks;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The forms about a patient: one address for each, one way for all.</summary>
public sealed class PatientFormEndpoints(StaffAccess caller, PatientTransactions patients, PatientForms forms, InstrumentCatalog catalog)
{
    /// <summary>Which questionnaire a paper form is.</summary>
    public const string InstrumentField = "instrument";

    private const string Pattern = "/clinic/patients/{id}/{form}";
    private static readonly string[] HasChanged = ["has changed since this page was opened: look at it again, then fill in what is still needed"];

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", Pattern, CallerKind.Staff, context => caller.Show(context, request => Show(context, request))) { Shows = LookKind.Record },
        new ClinicEndpoint("POST", Pattern, CallerKind.Staff, context => caller.Act(context, (request, given) => Act(context, request, given))),
    ];

    private async Task<IResult> Show(HttpContext context, StaffRequest staff) => await Find(context, staff) is var (form, request)
        ? new HtmlView(StatusCodes.Status200OK, FormView.Of(staff, await form.Sheet(request, context.RequestAborted), FormState.Fresh, notice: null))
        : NotFoundView.Answer(staff, "There is no such patient, or no such form.");

    private async Task<IResult> Act(HttpContext context, StaffRequest staff, FormBody given)
    {
        if (await Find(context, staff) is not var (form, request))
        {
            return NotFoundView.Answer(staff, "There is no such patient, or no such form.");
        }

        var sheet = await form.Sheet(request, context.RequestAborted);
        if (staff.Who is not { } by)
        {
            return Again(StatusCodes.Status422UnprocessableEntity, request, sheet, new FormState(given, FormState.Fresh.Faults), StatusMessage.Refused(staff.WhoAreYou));
        }

        if (sheet.Seen.Length > 0 && given[StaffFormModel.SeenField] != sheet.Seen)
        {
            return await form.IsKept(request, given, context.RequestAborted)
                ? Done(request, form)
                : Again(StatusCodes.Status409Conflict, request, sheet, new FormState(given, ImmutableDictionary<string, string[]>.Empty.Add("The record", HasChanged)), notice: null);
        }

        var check = new FieldCheck(staff.Now);
        await form.Act(request, by, given, check, context.RequestAborted);
        return check.Errors.IsEmpty
            ? Done(request, form)
            : Again(StatusCodes.Status422UnprocessableEntity, request, sheet, new FormState(given, check.Errors), notice: null);
    }

    private static SeeOther Done(PatientFormRequest request, PatientForm form) => new($"{PatientFile.PathOf(request.Patient.PatientId)}?{StaffRequest.SaidField}={form.Slug}");

    private static HtmlView Again(int status, PatientFormRequest request, StaffFormModel sheet, FormState state, StatusMessage? notice) =>
        new(status, FormView.Of(request.Staff, sheet, state, notice));

    private async Task<(PatientForm Form, PatientFormRequest Request)?> Find(HttpContext context, StaffRequest staff)
    {
        if (forms.Find(context.Request.RouteValues["form"] as string) is not { } form
            || !PatientId.TryParse(context.Request.RouteValues["id"] as string, out var id)
            || await patients.Read(id.Value, context.RequestAborted) is not { Patient: { } patient } record)
        {
            return null;
        }

        var instrument = catalog.Find(context.Request.Query[InstrumentField].ToString());
        return (form, new PatientFormRequest(staff, record, patient, instrument is null ? "" : PaperForm.Query(instrument), instrument?.Id));
    }
}
