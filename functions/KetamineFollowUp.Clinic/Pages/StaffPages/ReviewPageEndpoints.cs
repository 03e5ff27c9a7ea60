using System.Globalization;
using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Pages.Layout;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Time;
using KetamineFollowUp.Domain.Workflows;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>The page of a booster review, and the decision.</summary>
public sealed class ReviewPageEndpoints(StaffDoor door, WaitingLists lists, ReviewDesk reviews, PatientDesk patients, IRecordStore store)
{
    private const string Decided = "decided";
    private const string AlreadyDecided = "already-decided";
    private const int MostReadings = 2000;
    private const int ReadingsShown = 30;

    // A deferred review opens again when the clinic does. ASSUMPTION.
    private static readonly TimeOnly OpensAt = new(9, 0);

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", "/clinic/reviews/{id}", Door.StaffPage, context =>
            door.Show(context, visit => Page(context, visit, StatusCodes.Status200OK, file => Said(visit, file.Review), given: null))),
        new ClinicEndpoint("POST", "/clinic/reviews/{id}/decision", Door.StaffPage, context => door.Act(context, (visit, form) => Decide(context, visit, form))),
    ];

    private async Task<IResult> Decide(HttpContext context, StaffVisit visit, FormBody form)
    {
        var reason = StaffForm.Written(form, ReviewPage.ReasonField);
        if (visit.Who is not { } by)
        {
            return await Invalid(context, visit, form, StaffWords.WhoAreYou);
        }

        if (Enum.GetValues<ReviewVerdict>().Where(one => Entries.Name(one) == form[ReviewPage.DecisionField]).ToArray() is not [var verdict])
        {
            return await Invalid(context, visit, form, "Nothing was done: choose a decision.");
        }

        if (reason?.Length > StaffForm.LongestNote)
        {
            return await Invalid(context, visit, form, $"Nothing was done: a reason may have {StaffForm.LongestNote} characters.");
        }

        var outcome = await reviews.Decide(IdOf(context), new ReviewDecision(verdict, by, Until(visit, form), reason), context.RequestAborted);
        return outcome is null
            ? NotFound(visit)
            : await outcome.Match(
                done => Task.FromResult<IResult>(After(context, Decided)),
                already => Task.FromResult<IResult>(After(context, AlreadyDecided)),
                invalid => Invalid(context, visit, form, $"Nothing was done: {invalid.Problem}."));
    }

    private static DateTimeOffset? Until(StaffVisit visit, FormBody form) =>
        DateOnly.TryParseExact(form[ReviewPage.UntilField], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date > DateOnly.MinValue && date < DateOnly.MaxValue
            ? ClinicTime.At(date, OpensAt, visit.Times.Zone)
            : null;

    private Task<IResult> Invalid(HttpContext context, StaffVisit visit, FormBody form, string problem) =>
        Page(context, visit, StatusCodes.Status422UnprocessableEntity, _ => Notice.Refused(problem), form);

    private async Task<IResult> Page(HttpContext context, StaffVisit visit, int status, Func<ReviewFile, Notice?> notice, FormBody? given) =>
        await Find(IdOf(context), context.RequestAborted) is { } file
            ? new HtmlPage(status, ReviewPage.Of(visit, file, notice(file), given))
            : NotFound(visit);

    private async Task<ReviewFile?> Find(string reviewId, CancellationToken cancel)
    {
        var partition = RecordIds.Partition(reviewId);
        if (await lists.Review(reviewId, cancel) is not { } review || await patients.Read(partition, cancel) is not { Patient: { } patient } record)
        {
            return null;
        }

        var scores = await store.Query(Container.Care, partition, DocumentTypes.Score, afterId: null, MostReadings, cancel);
        var readings = scores.Select(stored => RecordJson.Read<Reading>(stored.Document.Body)).Where(reading => reading.Total is not null);
        return new ReviewFile(review, patient, record.Readings, [.. readings.OrderByDescending(reading => reading.TakenAt).Take(ReadingsShown)]);
    }

    // A code counts only where the review agrees: an address can be made up.
    private static Notice? Said(StaffVisit visit, BoosterReview review) => (visit.Said, review) switch
    {
        (_, { State: ReviewState.Open } or { Decision: null }) => null,
        (Decided, _) => Notice.Done($"Recorded: {StaffWords.Of(review.State)}."),
        (AlreadyDecided, { Decision: { } first }) =>
            Notice.Refused($"Already {StaffWords.Of(review.State)} by {visit.NameOf(first.By)}, {visit.Times.Text(first.At)}."),
        _ => null,
    };

    private static SeeOther After(HttpContext context, string said) =>
        new($"/clinic/reviews/{Uri.EscapeDataString(IdOf(context))}?{StaffVisit.SaidField}={said}");

    private static HtmlPage NotFound(StaffVisit visit) => NotFoundPage.Answer(visit, "There is no such review.");

    private static string IdOf(HttpContext context) => context.Request.RouteValues["id"] as string ?? "";
}
