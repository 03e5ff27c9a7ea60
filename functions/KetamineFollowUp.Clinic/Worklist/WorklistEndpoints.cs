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
public sealed class WorklistEndpoints(ReadWorklist lists, WorklistActions worklist, StaffOnRoster roster, TimeProvider time)
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
        async (page, cancel) => ListResponses.Of(Lines(await lists.Read(cancel)), page, line => line.Id, Answer));

    // The lists behind each other, the most urgent first: a page of the worklist is so many lines of this one.
    private static IEnumerable<Line> Lines(Worklist waiting) =>
    [
        .. waiting.Alerts.Select(alert => new Line(alert.AlertId.Value, WorklistPart.Alerts, AlertResponse.Of(alert))),
        .. Lines(WorklistPart.Unread, waiting.Unread),
        .. waiting.Reviews.Select(review => new Line(review.ReviewId.Value, WorklistPart.Reviews, ReviewResponse.Of(review))),
        .. Lines(WorklistPart.Unreachable, waiting.Unreachable),
        .. Lines(WorklistPart.Tasks, waiting.Tasks),
        .. Lines(WorklistPart.SetAside, waiting.SetAside),
        .. waiting.NotAnswering.Select(silent => new Line(silent.PatientId.Value, WorklistPart.NotAnswering, silent)),
    ];

    private static IEnumerable<Line> Lines(WorklistPart part, IEnumerable<WaitingEntry> entries) =>
        entries.Select(entry => new Line(entry.EntryId, part, WaitingResponse.Of(entry)));

    private static object Answer(ListResponse<Line> page)
    {
        var parts = page.Items.ToLookup(line => line.Part, line => line.Entry);
        return new
        {
            alerts = parts[WorklistPart.Alerts],
            reviews = parts[WorklistPart.Reviews],
            unread = parts[WorklistPart.Unread],
            unreachable = parts[WorklistPart.Unreachable],
            tasks = parts[WorklistPart.Tasks],
            setAside = parts[WorklistPart.SetAside],
            notAnswering = parts[WorklistPart.NotAnswering],
            next = page.Next(line => line.Id),
        };
    }

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

    private enum WorklistPart
    {
        Alerts,
        Unread,
        Reviews,
        Unreachable,
        Tasks,
        SetAside,
        NotAnswering,
    }

    private sealed record Line(string Id, WorklistPart Part, object Entry);

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
    int Count,
    string? Prepared,
    string? HandledBy,
    DateTimeOffset? HandledAt,
    string? Note)
{
    public static WaitingResponse Of(WaitingEntry entry) =>
        new(entry.EntryId, RecordIds.PatientOf(entry.EntryId), entry.At, entry.Kind, entry.Due, entry.Text, entry.Count, entry.Prepared, entry.HandledBy, entry.HandledAt, entry.Note);
}
