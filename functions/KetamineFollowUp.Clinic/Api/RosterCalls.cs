using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Workflows;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Api;

/// <summary>The body of <c>POST /api/roster/test-page</c>.</summary>
public sealed record TestPageRequest(string StaffId);

/// <summary>Who is on call.</summary>
public sealed class RosterCalls(RosterDesk rosters, RosterChangeDesk changes, TestPageDesk tests, TimeProvider time)
{
    private static readonly IResult NotFound = Problems.From(new Rejection.NotFound("No roster has been stored yet."));

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("GET", "/api/roster", Door.Api, Show),
        new("PUT", "/api/roster", Door.Api, Replace),
        new("GET", "/api/roster/on-call", Door.Api, OnCall),
        new("POST", "/api/roster/test-page", Door.Api, TestPage),
    ];

    private async Task<IResult> Show(HttpContext context) =>
        await rosters.Current(context.RequestAborted) is { } roster ? JsonAnswer.Ok(roster) : NotFound;

    private Task<IResult> Replace(HttpContext context) => Ask.With<RosterRequest, Roster>(
        context,
        time,
        (body, check) => body.Read(check),
        async (roster, cancel) => (await changes.Replace(roster, Actors.Integration, seen: null, cancel)).Match(
            JsonAnswer.Ok,
            faults =>
            {
                var check = new FieldCheck(time.GetUtcNow());
                check.Faults(faults);
                return Problems.From(check.Rejection!);
            },
            () => throw new InvalidOperationException("a roster that replaces any other cannot have changed meanwhile")));

    private Task<IResult> OnCall(HttpContext context) => Ask.Run(
        context,
        time,
        check => At(context, check),
        async (input, cancel) =>
        {
            var roster = await rosters.Current(cancel) ?? new Roster();
            var onCall = RosterRules.At(roster, input.At);
            return JsonAnswer.Ok(new { at = input.At, onCall = onCall.Primary, backup = onCall.Backup, catchAll = onCall.CatchAll, gap = onCall.Gap });
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

    private Task<IResult> TestPage(HttpContext context) => Ask.With<TestPageRequest, Tested>(
        context,
        time,
        (body, check) => new Tested(check.Staff("staffId", body.StaffId)),
        async (input, cancel) => await tests.Send(input.Staff, Actors.Integration, cancel) is { } messageIds
            ? JsonAnswer.Accepted(new { staffId = input.Staff, messageIds })
            : Problems.From(Rejection.Unprocessable.Field("staffId", "must be a staffId of the roster's members")));

    private sealed record Moment(DateTimeOffset At);

    private sealed record Tested(StaffId Staff);
}
