using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace KetamineFollowUp.Azure.Http;

/// <summary>A patient with a link, the files that pages load, and monitors.</summary>
public sealed class PatientWebFunctions(HttpEntry door)
{
    private const string SurveyRoute = "s/{token}";
    private const string PlanRoute = "p/{token}";
    private const string PlanSaveRoute = "p/{token}/save";
    private const string AssetsRoute = "assets/{hash}";
    private const string HealthzRoute = "healthz";

    [Function(nameof(ShowSurvey))]
    public Task<IResult> ShowSurvey(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = SurveyRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, SurveyRoute);

    [Function(nameof(CheckSurvey))]
    public Task<IResult> CheckSurvey(
        [HttpTrigger(AuthorizationLevel.Anonymous, "head", Route = SurveyRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, SurveyRoute);

    [Function(nameof(AnswerSurvey))]
    public Task<IResult> AnswerSurvey(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = SurveyRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, SurveyRoute);

    [Function(nameof(ShowPlanDoor))]
    public Task<IResult> ShowPlanDoor(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PlanRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PlanRoute);

    [Function(nameof(OpenPlan))]
    public Task<IResult> OpenPlan(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = PlanRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PlanRoute);

    [Function(nameof(SavePlan))]
    public Task<IResult> SavePlan(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = PlanSaveRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PlanSaveRoute);

    [Function(nameof(ShowAsset))]
    public Task<IResult> ShowAsset(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = AssetsRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, AssetsRoute);

    [Function(nameof(Health))]
    public Task<IResult> Health(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = HealthzRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, HealthzRoute);
}
