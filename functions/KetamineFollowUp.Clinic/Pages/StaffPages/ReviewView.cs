using System.Globalization;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>A booster review with what a clinician has been waiting for.</summary>
/// <param name="Review">The review.</param>
/// <param name="Patient">Whose it is.</param>
/// <param name="Summaries">Per instrument: baseline, best and the latest.</param>
/// <param name="Readings">The latest full readings, the newest first.</param>
internal sealed record ReviewFile(
    BoosterReview Review, Patient Patient, IReadOnlyDictionary<string, ReadingSummary> Summaries, IReadOnlyList<Reading> Readings);

/// <summary>A booster review: the recommendation, its reasons, the numbers, and the clinician's decision.</summary>
internal sealed class ReviewView(StaffTimes times)
{
    public const string DecisionField = "decision";
    public const string UntilField = "until";
    public const string ReasonField = "reason";

    public Html Page(StaffVisit visit, ReviewFile file, Html notice, FormBody? given)
    {
        var review = file.Review;
        return StaffLayout.Page(visit, $"Booster review for {file.Patient.PatientId.Value}", notice, Html.Of($"""
            <p><strong>{StaffWords.Of(review.Recommendation.Kind)}</strong>{ByDate(review.Recommendation)} A recommendation only: the clinician decides.</p>
            <p>{State(visit, review)}</p>
            <h2>Reasons</h2>
            {Sentences(review.Recommendation.Reasons)}
            <h2>What speaks against it</h2>
            {Sentences(review.Recommendation.Holds)}
            {Decision(visit, review, given)}
            {Numbers(file)}
            {PatientCard.Of(file.Patient, visit.Now)}
            """));
    }

    public Html State(StaffVisit visit, BoosterReview review) => review.Decision is { } decision && review.State != ReviewState.Open
        ? Html.Of($"""{StaffWords.Of(review.State)} by {visit.NameOf(decision.By)}, {times.At(decision.At)}. <span class="words">{decision.Reason}</span>""")
        : Html.Of($"Open for {StaffTimes.Span(visit.Now - (review.WaitsSince ?? review.OpenedAt))}, since {times.At(review.WaitsSince ?? review.OpenedAt)}.");

    private static Html ByDate(Recommendation recommendation) =>
        recommendation.ByDate is { } date ? Html.Of($", by {ReadingWords.Day(date)}.") : Html.Of($".");

    private static Html Sentences(IReadOnlyCollection<string> sentences) => sentences.Count == 0
        ? Html.Of($"<p>Nothing on record.</p>")
        : Html.Of($"<ul>{sentences.Select(sentence => Html.Of($"<li>{sentence}</li>"))}</ul>");

    private static Html Decision(StaffVisit visit, BoosterReview review, FormBody? given) => review.State switch
    {
        ReviewState.Open => Html.Of($"""
            <h2>Your decision</h2>
            <form method="post" action="/clinic/reviews/{Uri.EscapeDataString(review.ReviewId)}/decision">
            {StaffForm.Radios(DecisionField, "Decision", Enum.GetValues<ReviewVerdict>().Select(one => (Entries.Name(one), StaffWords.Of(one))), given)}
            <p><label for="{UntilField}">Deferred until (only to defer)</label>
            <input type="date" id="{UntilField}" name="{UntilField}" value="{given?[UntilField]}"></p>
            {StaffForm.Note("decision-reason", ReasonField, "Reason (stays in the record)", given)}
            {visit.FormFields("decide")}
            <button type="submit">Record the decision</button>
            </form>
            """),
        ReviewState.Approved or ReviewState.Deferred or ReviewState.Declined => Html.Empty,
    };

    private Html Numbers(ReviewFile file) => Html.Of($"""
        <h2>The numbers</h2>
        <div class="scroll" role="region" aria-label="Baseline, best and latest" tabindex="0"><table>
        <tr><th scope="col">Form</th><th scope="col">Baseline</th><th scope="col">Best</th><th scope="col">Before last</th><th scope="col">Last</th></tr>
        {file.Summaries.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => Html.Of(
            $"<tr><th scope=\"row\">{ReadingWords.Name(one.Key)}</th><td>{Of(one.Value.Baseline)}</td><td>{Of(one.Value.Best)}</td><td>{Of(one.Value.Previous)}</td><td>{Of(one.Value.Last)}</td></tr>"))}
        </table></div>
        <div class="scroll" role="region" aria-label="All totals" tabindex="0"><table>
        <tr><th scope="col">When</th><th scope="col">Form</th><th scope="col">Total</th><th scope="col">Band</th></tr>
        {file.Readings.Select(reading => Html.Of(
            $"<tr><td>{times.At(reading.TakenAt)}</td><td>{ReadingWords.Name(reading.Instrument)}</td><td>{reading.Total?.ToString(CultureInfo.InvariantCulture)}</td><td>{reading.Band}</td></tr>"))}
        </table></div>
        """);

    private string Of(Reading? reading) => reading is null ? "–" : ReadingWords.TotalAndDay(reading, times.Zone);
}
