using System.Globalization;
using System.Text.Json.Serialization;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Workflows;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Api;

/// <summary>The body of <c>handled</c>.</summary>
public sealed record HandledRequest(string By, string? Note = null);

/// <summary>What waits for a person.</summary>
public sealed class WorklistCalls(WorklistDesk worklist, TimeProvider time)
{
    private static readonly IResult NotFound = Problems.From(new Rejection.NotFound("There is no such entry in the worklist."));

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("GET", "/api/worklist", Door.Api, Show),
        new("POST", "/api/worklist/{id}/handled", Door.Api, Handle),
    ];

    private Task<IResult> Show(HttpContext context) => Ask.Run(
        context,
        time,
        check => ListPage.Read(context, check),
        async (page, cancel) =>
        {
            var waiting = await worklist.Read(page.Limit, cancel);
            return JsonAnswer.Ok(new
            {
                alerts = waiting.Alerts.Select(AlertView.Of),
                reviews = waiting.Reviews.Select(ReviewView.Of),
                unread = waiting.Unread.Select(WaitingView.Of),
                unreachable = waiting.Unreachable.Select(WaitingView.Of),
                setAside = waiting.SetAside.Select(WaitingView.Of),
            });
        });

    private Task<IResult> Handle(HttpContext context) => Ask.With<HandledRequest, Handling>(
        context,
        time,
        (body, check) => new Handling(check.Staff("by", body.By), check.OptionalText("note", body.Note, Limits.Reason)),
        async (input, cancel) => RecordPath.Id(context) is not { } id
            ? NotFound
            : (await worklist.Handle(id, input.By, input.Note, cancel)).Match(
                entry => JsonAnswer.Ok(WaitingView.Of(entry)),
                already => Problems.From(new Rejection.Conflict(string.Create(
                    CultureInfo.InvariantCulture, $"Already handled by {already.By} at {already.At:yyyy-MM-dd'T'HH:mm:ss'Z'}."))),
                () => NotFound));

    private sealed record Handling(StaffId By, string? Note);
}

/// <summary>An entry of the worklist that is handled by hand.</summary>
internal sealed record WaitingView(
    string EntryId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] PatientId? PatientId,
    DateTimeOffset At,
    string Text,
    string? HandledBy,
    DateTimeOffset? HandledAt,
    string? Note)
{
    public static WaitingView Of(WaitingEntry entry) =>
        new(entry.EntryId, RecordIds.PatientOf(entry.EntryId), entry.At, entry.Text, entry.HandledBy, entry.HandledAt, entry.Note);
}
