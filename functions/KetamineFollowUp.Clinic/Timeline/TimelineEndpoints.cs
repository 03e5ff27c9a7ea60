using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Looks;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>A patient's timeline.</summary>
public sealed class TimelineEndpoints(ReadTimeline timeline, TimeProvider time)
{
    internal IEnumerable<ClinicEndpoint> Endpoints => [new("GET", "/api/patients/{id}/timeline", CallerKind.Api, Show) { Shows = LookKind.Record }];

    private Task<IResult> Show(HttpContext context) => RequestValidation.Run(
        context,
        time,
        check => new Asked(check.Patient("patientId", context.Path("id")), ListRequest.Read(context, check)),
        async (input, cancel) => await timeline.Read(input.Patient, cancel) is not { } lines
            ? Problems.NoSuchPatient
            : After(lines, input.Page.After) is { } rest
                ? JsonResponse.Ok(Page([.. rest], input.Page.Limit))
                : Problems.From(Rejection.Unprocessable.Field("after", "must be the key of a line of this timeline, or an instant")));

    // Lines may have come in between; the line itself says where it stands. Null: no such line.
    private static IEnumerable<TimelineLine>? After(IReadOnlyList<TimelineLine> lines, string? after) =>
        after is null ? lines
        : lines.Any(line => line.Key == after) ? lines.SkipWhile(line => line.Key != after).Skip(1)
        : Instant.TryParse(after, out var instant) ? lines.Where(line => line.At > instant)
        : null;

    private static object Page(IReadOnlyList<TimelineLine> lines, int limit) => new
    {
        entries = lines.Take(limit).Select(Entry),
        next = lines.Count > limit ? lines[limit - 1].Key : null,
    };

    private static JsonObject Entry(TimelineLine line)
    {
        var entry = new JsonObject { ["at"] = line.At, ["kind"] = TimelineFields.KindOf(line), ["key"] = line.Key };
        foreach (var (name, value) in TimelineFields.Of(line))
        {
            // The contract promises a score's total even where there is none.
            if (value is not null || name == "total")
            {
                entry.TryAdd(name, value?.DeepClone());
            }
        }

        return entry;
    }

    private sealed record Asked(PatientId Patient, ListRequest Page);
}
