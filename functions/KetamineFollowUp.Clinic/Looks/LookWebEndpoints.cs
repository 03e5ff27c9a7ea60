using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Looks;

/// <summary>The privacy officer's page: who looked at a patient, and what is unusual. For administrators.</summary>
public sealed class LookWebEndpoints(StaffAccess caller, ReadLooks looks)
{
    public IEnumerable<ClinicEndpoint> All =>
        [new ClinicEndpoint("GET", LooksView.Path, CallerKind.Staff, context => caller.Show(context, request => Page(context, request)))];

    private async Task<IResult> Page(HttpContext context, StaffRequest request)
    {
        if (!request.MayAdminister)
        {
            return Problems.From(new Rejection.Forbidden("Only administrators may see who looked at a patient."));
        }

        var asked = context.Request.Query[LooksView.PatientField].ToString().Trim();
        var patient = PatientId.TryParse(asked, out var id) ? id : (PatientId?)null;
        return new HtmlView(StatusCodes.Status200OK, LooksView.Of(
            request, asked, patient is { } whose ? await looks.At(whose, context.RequestAborted) : null, await looks.Unusual(context.RequestAborted)));
    }
}
