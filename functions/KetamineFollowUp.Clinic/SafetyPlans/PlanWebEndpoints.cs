using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.SafetyPlans;

/// <summary>
/// The plan behind a link that the patient asked for by text. A GET shows one button and uses nothing up: phones and carriers fetch links to preview them.
/// The button's POST uses the link; what it shows is in no address, so it cannot be gone back to later.
/// </summary>
public sealed class PlanWebEndpoints(
    PlanLinks links, PatientPlan plans, ReadSafetyPlan read, PatientTransactions patients, ClinicSettings clinic, TimeProvider time)
{
    private const string Pattern = $"{PlanLinks.Path}{{token}}";
    private const string SavePattern = $"{Pattern}/save";
    private static readonly SafetyPlanParts Nothing = new();

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", Pattern, CallerKind.Patient, Show),
        new ClinicEndpoint("POST", Pattern, CallerKind.Patient, Open),
        new ClinicEndpoint("POST", SavePattern, CallerKind.Patient, Save),
    ];

    private Task<IResult> Show(HttpContext context) => With(context, door => Task.FromResult<IResult>(
        door.Link.Opens(time.GetUtcNow()) ? new HtmlView(StatusCodes.Status200OK, PlanDoorView.Of(door.Language, clinic, door.Path)) : Gone(door, Nothing)));

    private Task<IResult> Open(HttpContext context) => With(context, async door =>
        await plans.Open(door.Link.LinkId, context.RequestAborted) is { } opened
            ? Page(StatusCodes.Status200OK, door, new PlanForm(opened.Form, opened.Plan?.Parts ?? Nothing, []), opened.Plan)
            : Gone(door, Nothing));

    private Task<IResult> Save(HttpContext context) => With(context, async door =>
        await (await FormBody.Read(context)).Match(
            body => Save(door, PlanForm.Of(body), context.RequestAborted), rejection => Task.FromResult(Problems.From(rejection))));

    private async Task<IResult> Save(Door door, PlanForm form, CancellationToken cancel)
    {
        if (!form.TooLong.IsEmpty)
        {
            return links.IsFormOf(door.Link, form.Token) && door.Link.Takes(time.GetUtcNow())
                ? Page(StatusCodes.Status422UnprocessableEntity, door, form, await read.Of(door.Patient.PatientId, cancel))
                : Gone(door, form.Parts);
        }

        return await plans.Save(door.Link.LinkId, form.Token, form.Parts, cancel) is { } saved
            ? new HtmlView(StatusCodes.Status200OK, PlanSavedView.Of(door.Language, clinic, saved))
            : Gone(door, form.Parts);
    }

    private HtmlView Page(int status, Door door, PlanForm form, SafetyPlan? plan) =>
        new(status, PlanView.Of(door.Language, clinic, $"{door.Path}/save", form.Token ?? "", form.Parts, plan?.Unsorted, form.TooLong));

    private HtmlView Gone(Door door, SafetyPlanParts written) => new(StatusCodes.Status410Gone, PlanGoneView.Of(door.Language, clinic, written));

    private async Task<IResult> With(HttpContext context, Func<Door, Task<IResult>> act)
    {
        var token = context.Path("token");
        return await links.Of(token, context.RequestAborted) is { } link
            && await patients.Read(RecordIds.Partition(link.LinkId), context.RequestAborted) is { Patient: { } patient }
                ? await act(new Door(link, patient, $"{PlanLinks.Path}{Uri.EscapeDataString(token)}"))
                : new HtmlView(StatusCodes.Status404NotFound, UnknownLinkView.Of(clinic));
    }

    private sealed record Door(PlanLink Link, Patient Patient, string Path)
    {
        public Language Language => Patient.Language;
    }
}
