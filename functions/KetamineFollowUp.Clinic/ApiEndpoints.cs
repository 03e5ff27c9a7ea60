using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Caseload;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Roster;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Clinic.Worklist;

namespace KetamineFollowUp.Clinic;

/// <summary>The clinic's HTTP interface for other systems and providers; the pages have a table of their own.</summary>
public sealed class ApiEndpoints(
    PatientEndpoints patients,
    CaseloadEndpoints caseload,
    SessionEndpoints sessions,
    ScoreEndpoints scores,
    UsualLevelEndpoints usual,
    KnownIdeationEndpoints known,
    SafetyPlanEndpoints plans,
    PatientRecordEndpoints chart,
    PatientMessageEndpoints messages,
    TimelineEndpoints timeline,
    AlertEndpoints alerts,
    AlertCorrectionEndpoints corrections,
    PatientHomeEndpoints home,
    ReviewEndpoints boosters,
    RosterEndpoints roster,
    WorklistEndpoints worklist,
    TwilioEndpoints twilio,
    TwilioCallEndpoints calls,
    SendGridEndpoints sendGrid,
    HealthEndpoints health)
{
    /// <summary>Every endpoint, in the order of the contract.</summary>
    public IEnumerable<ClinicEndpoint> All =>
    [
        .. patients.Endpoints,
        .. caseload.Endpoints,
        .. sessions.Endpoints,
        .. scores.Endpoints,
        .. usual.Endpoints,
        .. known.Endpoints,
        .. plans.Endpoints,
        .. chart.Endpoints,
        .. messages.Endpoints,
        .. twilio.Endpoints,
        .. calls.Endpoints,
        .. sendGrid.Endpoints,
        .. timeline.Endpoints,
        .. alerts.Endpoints,
        .. corrections.Endpoints,
        .. home.Endpoints,
        .. boosters.Endpoints,
        .. roster.Endpoints,
        .. worklist.Endpoints,
        .. health.Endpoints,
    ];
}
