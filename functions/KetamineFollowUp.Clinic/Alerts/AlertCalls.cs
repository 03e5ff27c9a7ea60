using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>What all calls on one alert have in common: it exists, whoever acts is on the roster, and the answer is the alert as it now stands.</summary>
public sealed class AlertCalls(StaffOnRoster roster, WaitingLists lists)
{
    internal static readonly IResult NotFound = Problems.From(new Rejection.NotFound("There is no alert with this id."));

    /// <summary>Answers one call.</summary>
    /// <param name="context">Its path names the alert.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="act">Does it; a result refuses, null: the alert is the answer.</param>
    /// <param name="cancel">Cancels.</param>
    internal async Task<IResult> Answer(HttpContext context, StaffId by, Func<AlertId, Task<IResult?>> act, CancellationToken cancel) =>
        RecordPath.Id<AlertId>(context) is not { } id
            ? NotFound
            : await roster.Act(
                by,
                async () => await lists.Alert(id, cancel) is not null,
                async () => await act(id) ?? await Now(id, cancel),
                NotFound,
                cancel);

    private async Task<IResult> Now(AlertId id, CancellationToken cancel) =>
        await lists.Alert(id, cancel) is { } alert ? JsonResponse.Ok(AlertResponse.Of(alert)) : NotFound;
}
