using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Pages.OutcomePages;
using KetamineFollowUp.Clinic.Pages.PatientPages;
using KetamineFollowUp.Clinic.Pages.ProtocolPages;
using KetamineFollowUp.Clinic.Pages.StaffPages;
using KetamineFollowUp.Clinic.Pages.SurveyPages;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Pages;

/// <summary>Everything a person opens in a browser.</summary>
public sealed class PageEndpoints(
    SurveyPageEndpoints surveys,
    WorklistPageEndpoints worklist,
    AlertPageEndpoints alerts,
    ReviewPageEndpoints reviews,
    RosterPageEndpoints roster,
    PatientPageEndpoints patients,
    PatientFormEndpoints patientForms,
    PatientsPageEndpoints patientLists,
    OutcomePageEndpoints outcomes,
    ProtocolPageEndpoints protocol)
{
    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", "/assets/{hash}", Door.Asset, ShowAsset),
        .. surveys.All,
        .. worklist.All,
        .. alerts.All,
        .. reviews.All,
        .. roster.All,
        .. patients.All,
        .. patientForms.All,
        .. patientLists.All,
        .. outcomes.All,
        .. protocol.All,
    ];

    private static Task<IResult> ShowAsset(HttpContext context) => Task.FromResult(
        Asset.Find(context.Request.RouteValues["hash"] as string) ?? Problems.From(new Rejection.NotFound("There is no such asset.")));
}
