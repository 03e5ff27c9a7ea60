using System.Globalization;
using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Workflows;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Api;

/// <summary>The body of <c>acknowledge</c>.</summary>
public sealed record AcknowledgeRequest(string By);

/// <summary>The body of <c>resolve</c>.</summary>
public sealed record ResolveRequest(string By, Disposition Disposition, string? Note = null);

/// <summary>Listing, taking and closing alerts.</summary>
public sealed class AlertCalls(AlertDesk alerts, WaitingLists lists, TimeProvider time)
{
    private static readonly IResult NotFound = Problems.From(new Rejection.NotFound("There is no alert with this id."));

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("GET", "/api/alerts", Door.Api, List),
        new("POST", "/api/alerts/{id}/acknowledge", Door.Api, Acknowledge),
        new("POST", "/api/alerts/{id}/resolve", Door.Api, Resolve),
    ];

    private Task<IResult> List(HttpContext context) => Ask.Run(
        context,
        time,
        check => new Listed(ListPage.IsAll(context, check), ListPage.Read(context, check)),
        (input, cancel) => lists.Page(
            input.Page,
            position => lists.Alerts(input.All, position, input.Page.Limit + 1, cancel),
            page => new { alerts = page.Items.Select(AlertView.Of), next = page.Next(alert => alert.AlertId) },
            cancel));

    private Task<IResult> Acknowledge(HttpContext context) => Ask.With<AcknowledgeRequest, Taking>(
        context,
        time,
        (body, check) => new Taking(check.Staff("by", body.By)),
        (input, cancel) => Act(context, id => alerts.Acknowledge(id, input.By, cancel), cancel));

    private Task<IResult> Resolve(HttpContext context) => Ask.With<ResolveRequest, Closing>(
        context,
        time,
        (body, check) => new Closing(check.Staff("by", body.By), body.Disposition, check.OptionalText("note", body.Note, Limits.Note)),
        (input, cancel) => Act(context, id => alerts.Resolve(id, input.By, input.Disposition, input.Note, cancel), cancel));

    private async Task<IResult> Act(HttpContext context, Func<string, Task<Acknowledged>> act, CancellationToken cancel)
    {
        if (RecordPath.Id(context) is not { } id)
        {
            return NotFound;
        }

        return await (await act(id)).Match(
            async done => await lists.Alert(id, cancel) is { } alert ? JsonAnswer.Ok(AlertView.Of(alert)) : NotFound,
            already => Task.FromResult(Conflict("acknowledged", already.By, already.At)),
            resolved => Task.FromResult(Conflict("resolved", resolved.By, resolved.At)),
            () => Task.FromResult(NotFound));
    }

    private static IResult Conflict(string what, StaffId by, DateTimeOffset at) => Problems.From(
        new Rejection.Conflict(string.Create(CultureInfo.InvariantCulture, $"Already {what} by {by.Value} at {at:yyyy-MM-dd'T'HH:mm:ss'Z'}.")));

    private sealed record Listed(bool All, ListPage Page);

    private sealed record Taking(StaffId By);

    private sealed record Closing(StaffId By, Disposition Disposition, string? Note);
}
