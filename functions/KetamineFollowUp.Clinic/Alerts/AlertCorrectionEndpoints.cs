using System.Globalization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Roster;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>The body of <c>release</c> and <c>reopen</c>.</summary>
public sealed record CorrectionRequest(string By, string? Reason = null);

/// <summary>The body of a late note.</summary>
public sealed record AlertNoteRequest(string By, string Text);

/// <summary>Giving alerts back, opening them again, and adding to them.</summary>
public sealed class AlertCorrectionEndpoints(AlertCorrections corrections, StaffOnRoster roster, WaitingLists lists, TimeProvider time)
{
    private static readonly IResult NotFound = Problems.From(new Rejection.NotFound("There is no alert with this id."));

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("POST", "/api/alerts/{id}/release", CallerKind.Api, Release),
        new("POST", "/api/alerts/{id}/reopen", CallerKind.Api, Reopen),
        new("POST", "/api/alerts/{id}/notes", CallerKind.Api, AddNote),
    ];

    private Task<IResult> Release(HttpContext context) => RequestValidation.With<CorrectionRequest, Correction>(
        context, time, Read, (input, cancel) => Act(context, input.By, id => corrections.Release(id, input.By, input.Words, cancel), cancel));

    private Task<IResult> Reopen(HttpContext context) => RequestValidation.With<CorrectionRequest, Correction>(
        context, time, Read, (input, cancel) => Act(context, input.By, id => corrections.Reopen(id, input.By, input.Words, cancel), cancel));

    private Task<IResult> AddNote(HttpContext context) => RequestValidation.With<AlertNoteRequest, Correction>(
        context,
        time,
        (body, check) => new Correction(check.Staff("by", body.By), check.Text("text", body.Text, FieldLengths.Note)),
        (input, cancel) => Act(context, input.By, id => corrections.AddNote(id, input.By, input.Words ?? "", cancel), cancel));

    private static Correction Read(CorrectionRequest body, FieldCheck check) =>
        new(check.Staff("by", body.By), check.OptionalText("reason", body.Reason, FieldLengths.Reason));

    private async Task<IResult> Act(HttpContext context, StaffId by, Func<AlertId, Task<AlertCorrectionOutcome>> act, CancellationToken cancel)
    {
        if (RecordPath.Id<AlertId>(context) is not { } id || await lists.Alert(id, cancel) is null)
        {
            return NotFound;
        }

        if (await roster.Missing("by", by, cancel) is { } missing)
        {
            return Problems.From(missing);
        }

        return (await act(id)).Match(
            () => null,
            () => Conflict("Nobody has taken this alert."),
            () => Conflict("This alert is not resolved."),
            already => Conflict(string.Create(CultureInfo.InvariantCulture, $"Already resolved by {already.By.Value} at {already.At:yyyy-MM-dd'T'HH:mm:ss'Z'}.")),
            other => Conflict($"The patient has another unresolved alert: {other.AlertId}."),
            () => NotFound) ?? await Now(id, cancel);
    }

    private async Task<IResult> Now(AlertId id, CancellationToken cancel) =>
        await lists.Alert(id, cancel) is { } alert ? JsonResponse.Ok(AlertResponse.Of(alert)) : NotFound;

    private static IResult? Conflict(string detail) => Problems.From(new Rejection.Conflict(detail));

    private sealed record Correction(StaffId By, string? Words);
}
