using System.Globalization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>The body of <c>acknowledge</c>.</summary>
public sealed record AcknowledgeRequest(string By);

/// <summary>The body of <c>resolve</c>.</summary>
public sealed record ResolveRequest(string By, Disposition Disposition, string? Note = null);

/// <summary>Listing, taking and closing alerts.</summary>
public sealed class AlertEndpoints(AlertActions alerts, WaitingLists lists, TimeProvider time)
{
    private static readonly IResult NotFound = Problems.From(new Rejection.NotFound("There is no alert with this id."));

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("GET", "/api/alerts", CallerKind.Api, List),
        new("POST", "/api/alerts/{id}/acknowledge", CallerKind.Api, Acknowledge),
        new("POST", "/api/alerts/{id}/resolve", CallerKind.Api, Resolve),
    ];

    private Task<IResult> List(HttpContext context) => RequestValidation.Run(
        context,
        time,
        check => new Listed(ListRequest.IsAll(context, check), ListRequest.Read(context, check)),
        (input, cancel) => lists.Page(
            input.Page,
            position => lists.Alerts(input.All, position, input.Page.Limit + 1, cancel),
            page => new { alerts = page.Items.Select(AlertResponse.Of), next = page.Next(alert => alert.AlertId.Value) },
            cancel));

    private Task<IResult> Acknowledge(HttpContext context) => RequestValidation.With<AcknowledgeRequest, Taking>(
        context,
        time,
        (body, check) => new Taking(check.Staff("by", body.By)),
        (input, cancel) => Act(context, id => alerts.Acknowledge(id, input.By, cancel), cancel));

    private Task<IResult> Resolve(HttpContext context) => RequestValidation.With<ResolveRequest, Closing>(
        context,
        time,
        (body, check) => new Closing(check.Staff("by", body.By), body.Disposition, check.OptionalText("note", body.Note, FieldLengths.Note)),
        (input, cancel) => Act(context, id => alerts.Resolve(id, input.By, input.Disposition, input.Note, cancel), cancel));

    private async Task<IResult> Act(HttpContext context, Func<AlertId, Task<AlertActionOutcome>> act, CancellationToken cancel)
    {
        if (RecordPath.Id<AlertId>(context) is not { } id)
        {
            return NotFound;
        }

        return await (await act(id)).Match(
            () => Now(id, cancel),
            () => Now(id, cancel),
            () => Now(id, cancel),
            already => Task.FromResult(Conflict("acknowledged", already.By, already.At)),
            resolved => Task.FromResult(Conflict("resolved", resolved.By, resolved.At)),
            () => Task.FromResult(NotFound));
    }

    private async Task<IResult> Now(AlertId id, CancellationToken cancel) =>
        await lists.Alert(id, cancel) is { } alert ? JsonResponse.Ok(AlertResponse.Of(alert)) : NotFound;

    private static IResult Conflict(string what, StaffId by, DateTimeOffset at) => Problems.From(
        new Rejection.Conflict(string.Create(CultureInfo.InvariantCulture, $"Already {what} by {by.Value} at {at:yyyy-MM-dd'T'HH:mm:ss'Z'}.")));

    private sealed record Listed(bool All, ListRequest Page);

    private sealed record Taking(StaffId By);

    private sealed record Closing(StaffId By, Disposition Disposition, string? Note);
}
