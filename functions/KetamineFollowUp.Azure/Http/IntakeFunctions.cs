using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace KetamineFollowUp.Azure.Http;

/// <summary>Patients, sessions and what is added to a chart, by integrations.</summary>
public sealed class IntakeFunctions(HttpEntry door)
{
    private const string PatientsRoute = "api/patients";
    private const string PatientRoute = "api/patients/{id}";
    private const string SessionsRoute = "api/sessions";
    private const string SessionsVoidRoute = "api/sessions/{patientId}/{sessionId}/void";
    private const string PatientsScoresRoute = "api/patients/{id}/scores";
    private const string PatientsUsualLevelRoute = "api/patients/{id}/usual-level";
    private const string PatientsKnownIdeationRoute = "api/patients/{id}/known-ideation";
    private const string PatientsSafetyPlanRoute = "api/patients/{id}/safety-plan";
    private const string PatientsScoresVoidRoute = "api/patients/{id}/scores/{scoreId}/void";
    private const string PatientsMedicationChangesRoute = "api/patients/{id}/medication-changes";
    private const string PatientsHoldsRoute = "api/patients/{id}/holds";
    private const string PatientsNotesRoute = "api/patients/{id}/notes";
    private const string PatientsMessagesRoute = "api/patients/{id}/messages";

    [Function(nameof(EnrolPatient))]
    public Task<IResult> EnrolPatient(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = PatientsRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsRoute);

    [Function(nameof(ListPatients))]
    public Task<IResult> ListPatients(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = PatientsRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsRoute);

    [Function(nameof(ShowPatient))]
    public Task<IResult> ShowPatient(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = PatientRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientRoute);

    [Function(nameof(ChangePatient))]
    public Task<IResult> ChangePatient(
        [HttpTrigger(AuthorizationLevel.Function, "patch", Route = PatientRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientRoute);

    [Function(nameof(CompleteSession))]
    public Task<IResult> CompleteSession(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = SessionsRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, SessionsRoute);

    [Function(nameof(VoidSession))]
    public Task<IResult> VoidSession(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = SessionsVoidRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, SessionsVoidRoute);

    [Function(nameof(AddScore))]
    public Task<IResult> AddScore(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = PatientsScoresRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsScoresRoute);

    [Function(nameof(SayUsualLevel))]
    public Task<IResult> SayUsualLevel(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = PatientsUsualLevelRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsUsualLevelRoute);

    [Function(nameof(NoteKnownIdeation))]
    public Task<IResult> NoteKnownIdeation(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = PatientsKnownIdeationRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsKnownIdeationRoute);

    [Function(nameof(EndKnownIdeation))]
    public Task<IResult> EndKnownIdeation(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = PatientsKnownIdeationRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsKnownIdeationRoute);

    [Function(nameof(ShowSafetyPlan))]
    public Task<IResult> ShowSafetyPlan(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = PatientsSafetyPlanRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsSafetyPlanRoute);

    [Function(nameof(WriteSafetyPlan))]
    public Task<IResult> WriteSafetyPlan(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = PatientsSafetyPlanRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsSafetyPlanRoute);

    [Function(nameof(VoidScore))]
    public Task<IResult> VoidScore(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = PatientsScoresVoidRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsScoresVoidRoute);

    [Function(nameof(AddMedicationChange))]
    public Task<IResult> AddMedicationChange(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = PatientsMedicationChangesRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsMedicationChangesRoute);

    [Function(nameof(SetHold))]
    public Task<IResult> SetHold(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = PatientsHoldsRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsHoldsRoute);

    [Function(nameof(AddNote))]
    public Task<IResult> AddNote(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = PatientsNotesRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsNotesRoute);

    [Function(nameof(WriteToPatient))]
    public Task<IResult> WriteToPatient(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = PatientsMessagesRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsMessagesRoute);
}
