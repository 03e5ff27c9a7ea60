using System.Globalization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Roster;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>The body of <c>acknowledge</c>.</summary>
public sealed record AcknowledgeRequest(string By);

/// <summary>The body of <c>resolve</c>.</summary>
public sealed record ResolveRequest(
    string By, Disposition Disposition, string? Note = null,
    RiskLevel? RiskLevel = null, string? Tool = null, bool? PlanReviewed = null, bool? MeansAsked = null, bool? FollowUp = null,
    bool? CaringContacts = null)
{
    /// <summary>What was recorded about safety; null when nothing was.</summary>
    internal SafetyAssessment? ReadSafety(FieldCheck check)
    {
        var safety = new SafetyAssessment(RiskLevel, Tool is null ? null : check.Line("tool", Tool, FieldLengths.Name), PlanReviewed, MeansAsked, FollowUp, CaringContacts);
        return safety == new SafetyAssessment(null, null, null, null, null) ? null : safety;
    }
}

/// <summary>Listing, taking and closing alerts.</summary>
public sealed class AlertEndpoints(AlertActions alerts, StaffOnRoster roster, WaitingLists lists, TimeProvider time)
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
        (input, cancel) => input.All ? All(input.Page, cancel) : Open(input.Page, cancel));

    private Task<IResult> All(ListRequest page, CancellationToken cancel) => lists.Page(
        page, position => lists.Alerts(all: true, position, page.Limit + 1, cancel), Answer, cancel);

    private async Task<IResult> Open(ListRequest page, CancellationToken cancel)
    {
        List<Alert> ordered = [.. WorklistOrder.Of(await lists.OpenAlerts(cancel))];
        var from = page.After is { } after ? ordered.FindIndex(alert => alert.AlertId.Value == after) + 1 : 0;
        return page.After is not null && from == 0
            ? Problems.From(Rejection.Unprocessable.Field("after", "must be an id of this list"))
            : JsonResponse.Ok(Answer(new ListResponse<Alert>([.. ordered.Skip(from).Take(page.Limit + 1)], page.Limit)));
    }

    private static object Answer(ListResponse<Alert> page) => new { alerts = page.Items.Select(AlertResponse.Of), next = page.Next(alert => alert.AlertId.Value) };

    private Task<IResult> Acknowledge(HttpContext context) => RequestValidation.With<AcknowledgeRequest, Taking>(
        context,
        time,
        (body, check) => new Taking(check.Staff("by", body.By)),
        (input, cancel) => Act(context, input.By, misplaced: null, id => alerts.Acknowledge(id, input.By, cancel), cancel));

    private Task<IResult> Resolve(HttpContext context) => RequestValidation.With<ResolveRequest, Closing>(
        context,
        time,
        (body, check) => new Closing(check.Staff("by", body.By), body.Disposition, check.OptionalText("note", body.Note, FieldLengths.Note), body.ReadSafety(check)),
        (input, cancel) => Act(context, input.By, alert => SafetyFields.Misplaced(alert, input.Disposition, input.Safety), id => alerts.Resolve(id, input.By, input.Disposition, input.Note, cancel, input.Safety), cancel));

    private async Task<IResult> Act(HttpContext context, StaffId by, Func<Alert, Rejection?>? misplaced, Func<AlertId, Task<AlertActionOutcome>> act, CancellationToken cancel)
    {
        if (RecordPath.Id<AlertId>(context) is not { } id || await lists.Alert(id, cancel) is not { } alert)
        {
            return NotFound;
        }

        if (await roster.Missing("by", by, cancel) is { } missing)
        {
            return Problems.From(missing);
        }

        if (misplaced?.Invoke(alert) is { } fault)
        {
            return Problems.From(fault);
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

    private sealed record Closing(StaffId By, Disposition Disposition, string? Note, SafetyAssessment? Safety);
}
