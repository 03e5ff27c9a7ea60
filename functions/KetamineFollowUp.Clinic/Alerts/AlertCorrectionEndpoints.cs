using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>The body of <c>release</c> and <c>reopen</c>.</summary>
public sealed record CorrectionRequest(string By, string? Reason = null);

/// <summary>The body of a late note.</summary>
public sealed record AlertNoteRequest(string By, string Text);

/// <summary>Giving alerts back, opening them again, and adding to them.</summary>
public sealed class AlertCorrectionEndpoints(AlertCorrections corrections, AlertCalls calls, TimeProvider time)
{
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

    private Task<IResult> Act(HttpContext context, StaffId by, Func<AlertId, Task<AlertCorrectionOutcome>> act, CancellationToken cancel) => calls.Answer(
        context,
        by,
        async id => (await act(id)).Match<IResult?>(
            () => null,
            () => Conflict("Nobody has taken this alert."),
            () => Conflict("This alert is not resolved."),
            already => Problems.Already("resolved", already.By.Value, already.At),
            other => Conflict($"The patient has another unresolved alert: {other.AlertId}."),
            () => AlertCalls.NotFound),
        cancel);

    private static IResult Conflict(string detail) => Problems.From(new Rejection.Conflict(detail));

    private sealed record Correction(StaffId By, string? Words);
}
