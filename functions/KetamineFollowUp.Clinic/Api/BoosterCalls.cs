using System.Globalization;
using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Time;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Api;

/// <summary>The body of <c>decision</c>. <c>until</c> may be an instant, or a date in the clinic's zone.</summary>
public sealed record DecisionRequest(string By, ReviewVerdict Decision, string? Until = null, string? Reason = null);

/// <summary>Booster reviews and the decisions on them.</summary>
public sealed class BoosterCalls(ReviewDesk reviews, WaitingLists lists, ClinicSettings clinic, TimeProvider time)
{
    private static readonly IResult NotFound = Problems.From(new Rejection.NotFound("There is no booster review with this id."));

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("GET", "/api/boosters", Door.Api, List),
        new("POST", "/api/boosters/{id}/decision", Door.Api, Decide),
    ];

    private Task<IResult> List(HttpContext context) => Ask.Run(
        context,
        time,
        check => new Listed(ListPage.IsAll(context, check), ListPage.Read(context, check)),
        (input, cancel) => lists.Page(
            input.Page,
            position => lists.Reviews(input.All, position, input.Page.Limit + 1, cancel),
            page => new { reviews = page.Items.Select(ReviewView.Of), next = page.Next(review => review.ReviewId) },
            cancel));

    private Task<IResult> Decide(HttpContext context) => Ask.With<DecisionRequest, ReviewDecision>(
        context,
        time,
        (body, check) => new ReviewDecision(
            body.Decision,
            check.Staff("by", body.By),
            check.Ahead("until", body.Until, ClinicTime.FindZone(clinic.TimeZone) ?? TimeZoneInfo.Utc),
            check.OptionalText("reason", body.Reason, Limits.Reason)),
        async (decision, cancel) => RecordPath.Id(context) is { } id && await reviews.Decide(id, decision, cancel) is { } outcome
            ? await Answer(id, outcome, cancel)
            : NotFound);

    // As it stands after what followed from the decision, not as it was decided.
    private Task<IResult> Answer(string id, DecisionOutcome outcome, CancellationToken cancel) => outcome.Match(
        async done => JsonAnswer.Ok(ReviewView.Of(await lists.Review(id, cancel) ?? done.Review)),
        already => Task.FromResult(Problems.From(new Rejection.Conflict(string.Create(
            CultureInfo.InvariantCulture, $"Already {Entries.Name(already.State)} by {already.By.Value} at {already.At:yyyy-MM-dd'T'HH:mm:ss'Z'}.")))),
        invalid => Task.FromResult(Problems.From(Rejection.Unprocessable.Field(invalid.Field, invalid.Problem))),
        outdated => Task.FromResult(Problems.From(new Rejection.Conflict(string.Create(
            CultureInfo.InvariantCulture, $"A newer recommendation stands, of {outdated.RecommendedAt:yyyy-MM-dd'T'HH:mm:ss'Z'}.")))));

    private sealed record Listed(bool All, ListPage Page);
}
