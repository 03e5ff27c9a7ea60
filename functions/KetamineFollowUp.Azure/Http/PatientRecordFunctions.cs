using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace KetamineFollowUp.Azure.Http;

/// <summary>Patients and how they do, in a browser: signed in as for every staff page.</summary>
public sealed class PatientRecordFunctions(HttpEntry door)
{
    private const string PatientsRoute = "clinic/patients";
    private const string PatientRoute = "clinic/patients/{id}";
    private const string ChartRoute = "clinic/charts/{id}";
    private const string PatientFormRoute = "clinic/patients/{id}/{form}";
    private const string EnrollRoute = "clinic/enrol";
    private const string OutcomesRoute = "clinic/outcomes";
    private const string OutcomesCsvRoute = "clinic/outcomes/csv";
    private const string LooksRoute = "clinic/looks";
    private const string ProtocolRoute = "clinic/protocol";

    [Function(nameof(ShowPatientsPage))]
    public Task<IResult> ShowPatientsPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PatientsRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsRoute);

    [Function(nameof(FindPatientOnPage))]
    public Task<IResult> FindPatientOnPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = PatientsRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientsRoute);

    [Function(nameof(ShowPatientPage))]
    public Task<IResult> ShowPatientPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PatientRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientRoute);

    [Function(nameof(ShowChartPage))]
    public Task<IResult> ShowChartPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = ChartRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, ChartRoute);

    [Function(nameof(ShowPatientFormPage))]
    public Task<IResult> ShowPatientFormPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = PatientFormRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientFormRoute);

    [Function(nameof(ActOnPatientPage))]
    public Task<IResult> ActOnPatientPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = PatientFormRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, PatientFormRoute);

    [Function(nameof(ShowEnrolPage))]
    public Task<IResult> ShowEnrolPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = EnrollRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, EnrollRoute);

    [Function(nameof(EnrolOnPage))]
    public Task<IResult> EnrolOnPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = EnrollRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, EnrollRoute);

    [Function(nameof(ShowLooksPage))]
    public Task<IResult> ShowLooksPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = LooksRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, LooksRoute);

    [Function(nameof(ShowOutcomesPage))]
    public Task<IResult> ShowOutcomesPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = OutcomesRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, OutcomesRoute);

    [Function(nameof(DownloadOutcomes))]
    public Task<IResult> DownloadOutcomes(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = OutcomesCsvRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, OutcomesCsvRoute);

    [Function(nameof(ShowProtocolPage))]
    public Task<IResult> ShowProtocolPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = ProtocolRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, ProtocolRoute);

    [Function(nameof(CompareProtocolOnPage))]
    public Task<IResult> CompareProtocolOnPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ProtocolRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, ProtocolRoute);
}
