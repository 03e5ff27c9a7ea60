using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Looks;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Boosters;

/// <summary>The body of <c>decision</c>. <c>until</c> may be an instant, or a date in the clinic's zone; <c>version</c> is that of the review that was read.</summary>
public sealed record DecisionRequest(string By, ReviewVerdict Decision, string? Until = null, string? Reason = null, int? Version = null);

/// <summary>Booster reviews and the decisions on them.</summary>
public sealed class ReviewEndpoints(DecideReview reviews, StaffOnRoster roster, WaitingLists lists, ClinicSettings clinic, TimeProvider time)
{
    private static readonly IResult NotFound = Problems.From(new Rejection.NotFound("There is no booster review with this id."));

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("GET", "/api/boosters", CallerKind.Api, List) { Shows = LookKind.Review },
        new("POST", "/api/boosters/{id}/decision", CallerKind.Api, Decide),
    ];

    private Task<IResult> List(HttpContext context) => RequestValidation.Run(
        context,
        time,
        check => new Listed(ListRequest.IsAll(context, check), ListRequest.Read(context, check)),
        (input, cancel) => lists.Page(
            input.Page,
            position => lists.Reviews(input.All, position, input.Page.Limit + 1, cancel),
            page => new { reviews = page.Items.Select(ReviewResponse.Of), next = page.Next(review => review.ReviewId.Value) },
            cancel));

    private Task<IResult> Decide(HttpContext context) => RequestValidation.With<DecisionRequest, ReviewDecision>(
        context,
        time,
        (body, check) => new ReviewDecision(
            body.Decision,
            check.Staff("by", body.By),
            check.Ahead("until", body.Until, clinic.Zone),
            check.OptionalText("reason", body.Reason, FieldLengths.Reason),
            body.Version),
        (decision, cancel) => RecordPath.Id<ReviewId>(context) is { } id
            ? roster.Act(
                decision.By,
                async () => await lists.Review(id, cancel) is not null,
                async () => await reviews.RecordDecision(id, decision, cancel) is { } outcome ? await Answer(id, outcome, cancel) : NotFound,
                NotFound,
                cancel)
            : Task.FromResult(NotFound));

    // As it stands after what followed from the decision, not as it was decided.
    private Task<IResult> Answer(ReviewId id, DecisionOutcome outcome, CancellationToken cancel) => outcome.Match(
        async done => JsonResponse.Ok(ReviewResponse.Of(await lists.Review(id, cancel) ?? done.Review)),
        already => Task.FromResult(Problems.Already(EnumNames.Name(already.State), already.By.Value, already.At)),
        invalid => Task.FromResult(Problems.From(Rejection.Unprocessable.Field(invalid.Field, invalid.Problem))),
        withdrawn => Conflict($"The review was withdrawn. {withdrawn.Withdrawal.Reason}"),
        outdated => Conflict($"The review has changed: version {outdated.Version} says {EnumNames.Name(outdated.Recommendation.Kind)}. {WhatItSays(outdated.Recommendation)}"),
        held => Conflict($"The review is on hold. {string.Join(' ', held.Holds)}"));

    private static string WhatItSays(Recommendation recommendation) => string.Join(' ', recommendation.Holds.IsEmpty ? recommendation.Reasons : recommendation.Holds);

    private static Task<IResult> Conflict(string detail) => Task.FromResult(Problems.From(new Rejection.Conflict(detail)));

    private sealed record Listed(bool All, ListRequest Page);
}
