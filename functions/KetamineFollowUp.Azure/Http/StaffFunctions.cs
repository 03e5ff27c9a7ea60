using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace KetamineFollowUp.Azure.Http;

/// <summary>What staff do and see, by integrations.</summary>
public sealed class StaffFunctions(HttpEntry door)
{
    private const string PatientsTimelineRoute = "api/patients/{id}/timeline";
    private const string AlertsRoute = "api/alerts";
    private const string AlertsAcknowledgeRoute = "api/alerts/{id}/acknowledge";
    private const string AlertsResolveRoute = "api/alerts/{id}/resolve";
    private const string AlertsReleaseRoute = "api/alerts/{id}/release";
    private const string AlertsReopenRoute = "api/alerts/{id}/reopen";
    private const string AlertsNotesRoute = "api/alerts/{id}/notes";
    private const string AlertsHomeRoute = "api/alerts/{id}/home";
    private const string BoostersRoute = "api/boosters";
    private const string BoostersDecisionRoute = "api/boosters/{id}/decision";
    private const string RosterRoute = "api/roster";
    private const string RosterOnCallRoute = "api/roster/on-call";
    private const string RosterTestPageRoute = "api/roster/test-page";
    private const string WorklistRoute = "api/worklist";
    private const string WorklistHandledRoute = "api/worklist/{id}/handled";

    [Function(nameof(ShowTimeline))]
    public Task<IResult> ShowTimeline(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = PatientsTimelineRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsTimelineRoute);

    [Function(nameof(ListAlerts))]
    public Task<IResult> ListAlerts(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = AlertsRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, AlertsRoute);

    [Function(nameof(AcknowledgeAlert))]
    public Task<IResult> AcknowledgeAlert(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = AlertsAcknowledgeRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, AlertsAcknowledgeRoute);

    [Function(nameof(ResolveAlert))]
    public Task<IResult> ResolveAlert(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = AlertsResolveRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, AlertsResolveRoute);

    [Function(nameof(ReleaseAlert))]
    public Task<IResult> ReleaseAlert(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = AlertsReleaseRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, AlertsReleaseRoute);

    [Function(nameof(ReopenAlert))]
    public Task<IResult> ReopenAlert(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = AlertsReopenRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, AlertsReopenRoute);

    [Function(nameof(AddAlertNote))]
    public Task<IResult> AddAlertNote(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = AlertsNotesRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, AlertsNotesRoute);

    [Function(nameof(SayPatientIsHome))]
    public Task<IResult> SayPatientIsHome(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = AlertsHomeRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, AlertsHomeRoute);

    [Function(nameof(ListReviews))]
    public Task<IResult> ListReviews(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = BoostersRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, BoostersRoute);

    [Function(nameof(DecideReview))]
    public Task<IResult> DecideReview(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = BoostersDecisionRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, BoostersDecisionRoute);

    [Function(nameof(ShowRoster))]
    public Task<IResult> ShowRoster(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = RosterRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, RosterRoute);

    [Function(nameof(ReplaceRoster))]
    public Task<IResult> ReplaceRoster(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = RosterRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, RosterRoute);

    [Function(nameof(ShowOnCall))]
    public Task<IResult> ShowOnCall(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = RosterOnCallRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, RosterOnCallRoute);

    [Function(nameof(SendTestPage))]
    public Task<IResult> SendTestPage(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = RosterTestPageRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, RosterTestPageRoute);

    [Function(nameof(ShowWorklist))]
    public Task<IResult> ShowWorklist(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = WorklistRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, WorklistRoute);

    [Function(nameof(HandleEntry))]
    public Task<IResult> HandleEntry(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = WorklistHandledRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, WorklistHandledRoute);
}
