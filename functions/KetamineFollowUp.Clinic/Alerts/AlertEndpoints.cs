using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Looks;
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
    bool? CaringContacts = null, int? Seen = null)
{
    /// <summary>What was recorded about safety; null when nothing was.</summary>
    internal SafetyAssessment? ReadSafety(FieldCheck check)
    {
        var safety = new SafetyAssessment(RiskLevel, Tool is null ? null : check.Line("tool", Tool, FieldLengths.Name), PlanReviewed, MeansAsked, FollowUp, CaringContacts);
        return safety == new SafetyAssessment(null, null, null, null, null) ? null : safety;
    }
}

/// <summary>Listing, taking and closing alerts.</summary>
public sealed class AlertEndpoints(AlertActions alerts, AlertCalls calls, WaitingLists lists, TimeProvider time)
{
    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("GET", "/api/alerts", CallerKind.Api, List) { Shows = LookKind.Alert },
        new("POST", "/api/alerts/{id}/acknowledge", CallerKind.Api, Acknowledge),
        new("POST", "/api/alerts/{id}/resolve", CallerKind.Api, Resolve),
    ];

    private Task<IResult> List(HttpContext context) => RequestValidation.Run(
        context,
        time,
        check => new Listed(ListRequest.IsAll(context, check), ListRequest.Read(context, check)),
        async (input, cancel) => input.All ? await All(input.Page, cancel) : Open(await lists.OpenAlerts(cancel), input.Page));

    private Task<IResult> All(ListRequest page, CancellationToken cancel) => lists.Page(
        page, position => lists.Alerts(all: true, position, page.Limit + 1, cancel), Answer, cancel);

    private static IResult Open(IEnumerable<Alert> open, ListRequest page) =>
        ListResponses.Of(WorklistOrder.Of(open), page, alert => alert.AlertId.Value, Answer);

    private static object Answer(ListResponse<Alert> page) => new { alerts = page.Items.Select(AlertResponse.Of), next = page.Next(alert => alert.AlertId.Value) };

    private Task<IResult> Acknowledge(HttpContext context) => RequestValidation.With<AcknowledgeRequest, Taking>(
        context,
        time,
        (body, check) => new Taking(check.Staff("by", body.By)),
        (input, cancel) => calls.Answer(context, input.By, async id => Fault(await alerts.Acknowledge(id, input.By, cancel)), cancel));

    private Task<IResult> Resolve(HttpContext context) => RequestValidation.With<ResolveRequest, Closing>(
        context,
        time,
        (body, check) => new Closing(check.Staff("by", body.By), body.Disposition, check.OptionalText("note", body.Note, FieldLengths.Note), body.ReadSafety(check), SeenNumbers.Read(check, body.Seen)),
        (input, cancel) => calls.Answer(
            context,
            input.By,
            async id => await lists.Alert(id, cancel) is { } alert && SafetyFields.Misplaced(alert, input.Disposition, input.Safety) is { } misplaced
                ? Problems.From(misplaced)
                : SeenNumbers.Problem(await lists.Alert(id, cancel), input.Seen)
                    ?? Fault(await alerts.Resolve(id, input.By, input.Disposition, input.Note, cancel, input.Safety, input.Seen)),
            cancel));

    // Null: it is done.
    private static IResult? Fault(AlertActionOutcome outcome) => outcome.Match<IResult?>(
        () => null,
        () => null,
        () => null,
        already => Problems.Already("acknowledged", already.By.Value, already.At),
        resolved => Problems.Already("resolved", resolved.By.Value, resolved.At),
        () => AlertCalls.NotFound);

    private sealed record Listed(bool All, ListRequest Page);

    private sealed record Taking(StaffId By);

    private sealed record Closing(StaffId By, Disposition Disposition, string? Note, SafetyAssessment? Safety, int? Seen);
}
