using KetamineFollowUp.Clinic.Doors;

namespace KetamineFollowUp.Clinic.Api;

/// <summary>The clinic's HTTP interface for other systems and providers; the pages have a table of their own.</summary>
public sealed class ApiEndpoints(
    PatientCalls patients,
    SessionCalls sessions,
    ScoreCalls scores,
    ChartCalls chart,
    MessageCalls messages,
    TimelineCalls timeline,
    AlertCalls alerts,
    BoosterCalls boosters,
    RosterCalls roster,
    WorklistCalls worklist,
    TwilioCalls twilio,
    SendGridCalls sendGrid,
    HealthCalls health)
{
    /// <summary>Every endpoint, in the order of the contract.</summary>
    public IEnumerable<ClinicEndpoint> All =>
    [
        .. patients.Endpoints,
        .. sessions.Endpoints,
        .. scores.Endpoints,
        .. chart.Endpoints,
        .. messages.Endpoints,
        .. twilio.Endpoints,
        .. sendGrid.Endpoints,
        .. timeline.Endpoints,
        .. alerts.Endpoints,
        .. boosters.Endpoints,
        .. roster.Endpoints,
        .. worklist.Endpoints,
        .. health.Endpoints,
    ];
}
