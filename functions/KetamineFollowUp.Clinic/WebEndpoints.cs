using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Looks;
using KetamineFollowUp.Clinic.Outcomes;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Protocols;
using KetamineFollowUp.Clinic.Roster;
using KetamineFollowUp.Clinic.SafetyPlans;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Clinic.Worklist;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic;

/// <summary>Everything a person opens in a browser.</summary>
public sealed class WebEndpoints(
    SurveyWebEndpoints surveys,
    PlanWebEndpoints plans,
    WorklistWebEndpoints worklist,
    AlertWebEndpoints alerts,
    AlertCorrectionWebEndpoints corrections,
    ReviewWebEndpoints reviews,
    RosterWebEndpoints roster,
    PatientWebEndpoints patients,
    PatientFormEndpoints patientForms,
    PatientSearchEndpoints patientLists,
    OutcomeWebEndpoints outcomes,
    LookWebEndpoints looks,
    ProtocolWebEndpoints protocol)
{
    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", "/assets/{hash}", CallerKind.Asset, ShowAsset),
        .. surveys.All,
        .. plans.All,
        .. worklist.All,
        .. alerts.All,
        .. corrections.All,
        .. reviews.All,
        .. roster.All,
        .. patients.All,
        .. patientForms.All,
        .. patientLists.All,
        .. outcomes.All,
        .. looks.All,
        .. protocol.All,
    ];

    private static Task<IResult> ShowAsset(HttpContext context) => Task.FromResult(
        Asset.Find(context.Request.RouteValues["hash"] as string) ?? Problems.From(new Rejection.NotFound("There is no such asset.")));
}
