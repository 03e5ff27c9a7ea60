using System.Text.Json.Serialization;
using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Worklist;

/// <summary>The body of <c>handled</c>.</summary>
public sealed record HandledRequest(string By, string? Note = null);

/// <summary>What waits for a person.</summary>
public sealed class WorklistEndpoints(WorklistActions worklist, StaffOnRoster roster, TimeProvider time)
{
    private static readonly IResult NotFound = Problems.From(new Rejection.NotFound("There is no such entry in the worklist."));

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("GET", "/api/worklist", CallerKind.Api, Show),
        new("POST", "/api/worklist/{id}/handled", CallerKind.Api, Handle),
    ];

    private Task<IResult> Show(HttpContext context) => RequestValidation.Run(
        context,
        time,
        check => ListRequest.Read(context, check),
        async (page, cancel) =>
        {
            var waiting = await worklist.Read(page.Limit, cancel);
            return JsonResponse.Ok(new
            {
                alerts = waiting.Alerts.Select(AlertResponse.Of),
                reviews = waiting.Reviews.Select(ReviewResponse.Of),
                unread = waiting.Unread.Select(WaitingResponse.Of),
                unreachable = waiting.Unreachable.Select(WaitingResponse.Of),
                tasks = waiting.Tasks.Select(WaitingResponse.Of),
                setAside = waiting.SetAside.Select(WaitingResponse.Of),
            });
        });

    private Task<IResult> Handle(HttpContext context) => RequestValidation.With<HandledRequest, Handling>(
        context,
        time,
        (body, check) => new Handling(check.Staff("by", body.By), check.OptionalText("note", body.Note, FieldLengths.Reason)),
        (input, cancel) => RecordPath.Id(context) is { } id
            ? roster.Act(input.By, () => worklist.Has(id, cancel), () => Handle(id, input, cancel), NotFound, cancel)
            : Task.FromResult(NotFound));

    private async Task<IResult> Handle(string id, Handling input, CancellationToken cancel) => (await worklist.Handle(id, input.By, input.Note, cancel)).Match(
        entry => JsonResponse.Ok(WaitingResponse.Of(entry)),
        already => Problems.Already("handled", already.By, already.At),
        () => NotFound);

    private sealed record Handling(StaffId By, string? Note);
}

/// <summary>An entry of the worklist that is handled by hand.</summary>
internal sealed record WaitingResponse(
    string EntryId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] PatientId? PatientId,
    DateTimeOffset At,
    TaskKind? Kind,
    DateTimeOffset? Due,
    string Text,
    string? Prepared,
    string? HandledBy,
    DateTimeOffset? HandledAt,
    string? Note)
{
    public static WaitingResponse Of(WaitingEntry entry) =>
        new(entry.EntryId, RecordIds.PatientOf(entry.EntryId), entry.At, entry.Kind, entry.Due, entry.Text, entry.Prepared, entry.HandledBy, entry.HandledAt, entry.Note);
}
