using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Roster;

/// <summary>The body of <c>POST /api/roster/test-page</c>.</summary>
public sealed record TestPageRequest(string StaffId);

/// <summary>Who is on call.</summary>
public sealed class RosterEndpoints(RosterStore rosters, ReplaceRoster changes, SendTestPage tests, TimeProvider time)
{
    private static readonly IResult NotFound = Problems.From(new Rejection.NotFound("No roster has been stored yet."));

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("GET", "/api/roster", CallerKind.Api, Show),
        new("PUT", "/api/roster", CallerKind.Api, Replace),
        new("GET", "/api/roster/on-call", CallerKind.Api, OnCall),
        new("POST", "/api/roster/test-page", CallerKind.Api, TestPage),
    ];

    private async Task<IResult> Show(HttpContext context) =>
        await rosters.Current(context.RequestAborted) is { } roster ? JsonResponse.Ok(roster) : NotFound;

    private Task<IResult> Replace(HttpContext context) => RequestValidation.With<RosterRequest, OnCallRoster>(
        context,
        time,
        (body, check) => body.Read(check),
        async (roster, cancel) => (await changes.Replace(roster, Actors.Integration, seen: null, handsOver: true, cancel)).Match(
            stored => JsonResponse.Ok(RosterResponse.Of(stored)),
            faults =>
            {
                var check = new FieldCheck(time.GetUtcNow());
                check.Faults(faults);
                return Problems.From(check.Rejection!);
            },
            () => throw new InvalidOperationException("a roster that replaces any other cannot have changed meanwhile"),
            held => throw new InvalidOperationException("an integration is not asked")));

    private Task<IResult> OnCall(HttpContext context) => RequestValidation.Run(
        context,
        time,
        check => At(context, check),
        async (input, cancel) =>
        {
            var roster = await rosters.Current(cancel) ?? new OnCallRoster();
            var onCall = RosterRules.At(roster, input.At);
            return JsonResponse.Ok(new { at = input.At, onCall = onCall.Primary, backup = onCall.Backup, catchAll = onCall.CatchAll, gap = onCall.Gap });
        });

    private static Moment At(HttpContext context, FieldCheck check)
    {
        var text = context.Request.Query["at"].ToString();
        if (text.Length == 0)
        {
            return new Moment(check.Now);
        }

        if (!Instant.TryParse(text, out var at))
        {
            check.Fault("at", "must be an ISO 8601 time with an offset, such as 2026-03-09T10:00:00Z");
        }

        return new Moment(check.Instant("at", at));
    }

    private Task<IResult> TestPage(HttpContext context) => RequestValidation.With<TestPageRequest, Tested>(
        context,
        time,
        (body, check) => new Tested(check.Staff("staffId", body.StaffId)),
        async (input, cancel) => await tests.Send(input.Staff, Actors.Integration, cancel) is { } messageIds
            ? JsonResponse.Accepted(new { staffId = input.Staff, messageIds })
            : Problems.From(Rejection.Unprocessable.Field("staffId", "must be a staffId of the roster's members")));

    private sealed record Moment(DateTimeOffset At);

    private sealed record Tested(StaffId Staff);
}
