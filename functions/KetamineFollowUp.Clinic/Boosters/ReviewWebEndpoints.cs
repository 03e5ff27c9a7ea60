using System.Globalization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Looks;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Boosters;

/// <summary>The page of a booster review, and the decision.</summary>
public sealed class ReviewWebEndpoints(StaffAccess caller, ReviewFiles files, DecideReview reviews)
{
    private const string Decided = "decided";
    private const string AlreadyDecided = "already-decided";

    // A deferred review opens again when the clinic does. ASSUMPTION.
    private static readonly TimeOnly OpensAt = new(9, 0);

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", "/clinic/reviews/{id}", CallerKind.Staff, context => caller.Show(
            context, request => Page(context, request, StatusCodes.Status200OK, file => Said(request, file.Review), given: null))) { Shows = LookKind.Review },
        new ClinicEndpoint("POST", "/clinic/reviews/{id}/decision", CallerKind.Staff, context => caller.Act(
            context, (request, form) => RecordPath.Id<ReviewId>(context) is { } id ? Decide(context, request, form, id) : Task.FromResult<IResult>(NotFound(request)))),
    ];

    private async Task<IResult> Decide(HttpContext context, StaffRequest request, FormBody form, ReviewId id)
    {
        var check = new FieldCheck(request.Now);
        var reason = check.OptionalText(ReviewWebView.ReasonField, StaffForm.Written(form, ReviewWebView.ReasonField), StaffForm.LongestReason);
        if (request.Who is not { } by)
        {
            return await Invalid(context, request, form, request.WhoAreYou);
        }

        if (Enum.GetValues<ReviewVerdict>().Where(one => EnumNames.Name(one) == form[ReviewWebView.DecisionField]).ToArray() is not [var verdict])
        {
            return await Invalid(context, request, form, "Nothing was done: choose a decision.");
        }

        if (StaffForm.Problem(check, _ => "The reason") is { } problem)
        {
            return await Invalid(context, request, form, problem);
        }

        if (Seen(form) is not { } seen)
        {
            return await Invalid(context, request, form, "Nothing was done: this form was not whole. Read the page again, then decide.");
        }

        var decision = new ReviewDecision(verdict, by, verdict == ReviewVerdict.Defer ? Until(request, form) : null, reason, seen);
        return await reviews.RecordDecision(id, decision, context.RequestAborted) is { } outcome
            ? await outcome.Match(
                done => Task.FromResult<IResult>(After(id, Decided)),
                already => TooLate(context, request, form, decision),
                invalid => Invalid(context, request, form, $"Nothing was done: {invalid.Problem}."),
                withdrawn => Changed(context, request, form, "the review was withdrawn."),
                outdated => Changed(context, request, form, "the recommendation has changed since you opened this page. Read it again, then decide."),
                held => Changed(context, request, form, "something speaks against a session now. It can be approved once that is off the record."))
            : NotFound(request);
    }

    // The same decided twice by the same person is a button pressed twice. Anything else was not recorded, and is shown to be copied.
    private async Task<IResult> TooLate(HttpContext context, StaffRequest request, FormBody form, ReviewDecision decision) =>
        await Find(context) is { Review: { Decision: { } first } review }
        && (first.By, first.Until, first.Reason) == (decision.By, decision.Until, decision.Reason) && first.State == StateAfter(decision.Verdict)
            ? After(review.ReviewId, Decided)
            : await Page(context, request, StatusCodes.Status409Conflict, file => Said(request with { Said = AlreadyDecided }, file.Review), form);

    private Task<IResult> Changed(HttpContext context, StaffRequest request, FormBody form, string how) =>
        Page(context, request, StatusCodes.Status409Conflict, _ => StatusMessage.Refused($"Nothing was done: {how}"), form);

    private static ReviewState StateAfter(ReviewVerdict verdict) => verdict switch
    {
        ReviewVerdict.Approve => ReviewState.Approved,
        ReviewVerdict.Defer => ReviewState.Deferred,
        ReviewVerdict.Decline => ReviewState.Declined,
    };

    private static int? Seen(FormBody form) =>
        int.TryParse(form[ReviewWebView.SeenField], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    private static DateTimeOffset? Until(StaffRequest request, FormBody form) =>
        DateOnly.TryParseExact(form[ReviewWebView.UntilField], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date > DateOnly.MinValue && date < DateOnly.MaxValue
            ? ClinicTime.At(date, OpensAt, request.ClinicZone)
            : null;

    private Task<IResult> Invalid(HttpContext context, StaffRequest request, FormBody form, string problem) =>
        Page(context, request, StatusCodes.Status422UnprocessableEntity, _ => StatusMessage.Refused(problem), form);

    private async Task<IResult> Page(HttpContext context, StaffRequest request, int status, Func<ReviewFile, StatusMessage?> notice, FormBody? given) =>
        await Find(context) is { } file
            ? new HtmlView(status, ReviewWebView.Of(request, file, notice(file), given))
            : NotFound(request);

    private async Task<ReviewFile?> Find(HttpContext context) =>
        RecordPath.Id<ReviewId>(context) is { } id ? await files.Find(id, context.RequestAborted) : null;

    // A code counts only where the review agrees: an address can be made up.
    private static StatusMessage? Said(StaffRequest request, BoosterReview review) => (request.Said, review) switch
    {
        (_, { State: ReviewState.Open } or { Decision: null }) => null,
        (Decided, _) => StatusMessage.Done($"Recorded: {StaffWords.Of(review.State)}."),
        (AlreadyDecided, { Decision: { } first }) =>
            StatusMessage.Refused($"Nothing was recorded: already {StaffWords.Of(review.State)} by {request.NameOf(first.By)}, {request.Times.Text(first.At)}."),
        _ => null,
    };

    private static SeeOther After(ReviewId id, string said) => new($"/clinic/reviews/{Uri.EscapeDataString(id.Value)}?{StaffRequest.SaidField}={said}");

    private static HtmlView NotFound(StaffRequest request) => NotFoundView.Answer(request, "There is no such review.");
}
