using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace KetamineFollowUp.Azure.Http;

/// <summary>What waits for staff, in a browser: the platform's sign-in says who they are, and the pages who may do what.</summary>
public sealed class StaffWebFunctions(HttpEntry door)
{
    private const string WorklistRoute = "clinic";
    private const string WorklistAnswerRoute = "clinic/worklist/{id}/answer";
    private const string WorklistHandledRoute = "clinic/worklist/{id}/handled";
    private const string AlertsRoute = "clinic/alerts/{id}";
    private const string AlertsAcknowledgeRoute = "clinic/alerts/{id}/acknowledge";
    private const string AlertsResolveRoute = "clinic/alerts/{id}/resolve";
    private const string AlertsHomeRoute = "clinic/alerts/{id}/home";
    private const string AlertsReleaseRoute = "clinic/alerts/{id}/release";
    private const string AlertsReopenRoute = "clinic/alerts/{id}/reopen";
    private const string AlertsNotesRoute = "clinic/alerts/{id}/notes";
    private const string ReviewsRoute = "clinic/reviews/{id}";
    private const string ReviewsDecisionRoute = "clinic/reviews/{id}/decision";

    [Function(nameof(ShowWorklistPage))]
    public Task<IResult> ShowWorklistPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = WorklistRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, WorklistRoute);

    [Function(nameof(AnswerEntryOnPage))]
    public Task<IResult> AnswerEntryOnPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = WorklistAnswerRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, WorklistAnswerRoute);

    [Function(nameof(HandleEntryOnPage))]
    public Task<IResult> HandleEntryOnPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = WorklistHandledRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, WorklistHandledRoute);

    [Function(nameof(ShowAlertPage))]
    public Task<IResult> ShowAlertPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = AlertsRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, AlertsRoute);

    [Function(nameof(AcknowledgeAlertOnPage))]
    public Task<IResult> AcknowledgeAlertOnPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = AlertsAcknowledgeRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, AlertsAcknowledgeRoute);

    [Function(nameof(ResolveAlertOnPage))]
    public Task<IResult> ResolveAlertOnPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = AlertsResolveRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, AlertsResolveRoute);

    [Function(nameof(SayPatientIsHomeOnPage))]
    public Task<IResult> SayPatientIsHomeOnPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = AlertsHomeRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, AlertsHomeRoute);

    [Function(nameof(ReleaseAlertOnPage))]
    public Task<IResult> ReleaseAlertOnPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = AlertsReleaseRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, AlertsReleaseRoute);

    [Function(nameof(ReopenAlertOnPage))]
    public Task<IResult> ReopenAlertOnPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = AlertsReopenRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, AlertsReopenRoute);

    [Function(nameof(AddAlertNoteOnPage))]
    public Task<IResult> AddAlertNoteOnPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = AlertsNotesRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, AlertsNotesRoute);

    [Function(nameof(ShowReviewPage))]
    public Task<IResult> ShowReviewPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = ReviewsRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, ReviewsRoute);

    [Function(nameof(DecideReviewOnPage))]
    public Task<IResult> DecideReviewOnPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ReviewsDecisionRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, ReviewsDecisionRoute);
}
