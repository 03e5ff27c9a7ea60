using System.Net;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Boosters;

public class ReviewWebViewTests
{
    [Fact]
    public async Task A_review_shows_its_reasons_holds_and_numbers_and_takes_one_decision()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Review();
        var page = await scene.Browser.Get(path);
        Markup.Of(page).IsSound();
        Assert.All(["Booster session now", "Loss of response: PHQ-9 baseline 20", "That is no clearance", "<strong>20</strong>", "<strong>14</strong>"], part => Assert.Contains(part, page.Body));
        var done = await scene.Browser.Fill($"{path}/decision", page, ("by", StaffScene.Day), ("decision", "decline"), ("reason", "Too early."));
        Assert.Contains("Recorded: declined.", (await scene.Browser.Get(done.Location)).Body);
        var review = await scene.Document<BoosterReview>(path.Split('/')[^1]);
        Assert.Equal((ReviewState.Declined, "Too early."), (review.State, review.Decision!.Reason));
    }

    [Fact]
    public async Task A_review_shows_the_options_its_basis_and_its_limits()
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get(await scene.Review());
        Assert.All(
            ["Consider maintenance: a session; wait and measure again; change other treatment; none of these.", "The thresholds are not validated.", "For staff only", "SUSTAIN-2"],
            part => Assert.Contains(part, page.Body));
        Assert.DoesNotContain("noisier than the rule allows for", page.Body);
    }

    [Fact]
    public async Task A_review_says_so_where_the_clinics_own_totals_are_noisy()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Review();
        var noisy = new OwnLineSpread(400, 40, OwnLineSpread.FewestPatients);
        await scene.Clinic.Get<PatientTransactions>().Change(
            "P1",
            async transaction =>
            {
                var id = RecordIds.Outcomes(transaction.Partition);
                var known = await transaction.Find<PatientOutcomes>(id, CancellationToken.None) ?? PatientOutcomes.None(transaction.Patient.PatientId, transaction.Patient.Indication);
                transaction.Put(DocumentTypes.Outcomes, id, known with { Spread = noisy }, waitsSince: transaction.Now);
                return true;
            },
            CancellationToken.None);
        Assert.Contains("(standard deviation 3.2 points around each patient's own line, above 3)", WebUtility.HtmlDecode((await scene.Browser.Get(path)).Body));
    }

    [Theory]
    [InlineData("2026-03-08", 422)]
    [InlineData("2026-03-09", 422)]
    [InlineData("2026-03-10", 303)]
    [InlineData("", 422)]
    [InlineData("9999-12-31", 422)]
    [InlineData("soon", 422)]
    public async Task A_review_is_deferred_to_a_later_day_only(string until, int status)
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Review();
        var answer = await scene.Browser.Fill($"{path}/decision", await scene.Browser.Get(path), ("by", StaffScene.Day), ("decision", "defer"), ("until", until));
        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 303 ? ReviewState.Deferred : ReviewState.Open, (await scene.Document<BoosterReview>(path.Split('/')[^1])).State);
    }

    [Theory]
    [InlineData(RecommendationKind.ReviewPlan, "nobody is written to")]
    [InlineData(RecommendationKind.Hold, "It cannot be approved while something speaks against a session")]
    [InlineData(RecommendationKind.BoosterSoon, "the patient is asked by text or email to call about a visit")]
    public async Task What_approving_does_is_said_and_nothing_orders_treatment(RecommendationKind kind, string said)
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Review();
        await Recommend(scene, path, new Recommendation(kind, null, ["why"], []));
        var page = await scene.Browser.Get(path);
        Assert.Contains(said, page.Body);
        Assert.Contains("not an order: you decide about treatment", page.Body);
        Assert.Contains("That is no clearance", page.Body);
    }

    [Fact]
    public async Task A_second_decider_is_told_who_was_first_and_when_and_keeps_what_they_wrote()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Review();
        var page = await scene.Browser.Get(path);
        await scene.Browser.Fill($"{path}/decision", page, ("by", StaffScene.Day), ("decision", "decline"), ("reason", "Too early."));
        var second = await scene.Browser.Fill($"{path}/decision", page, ("by", StaffScene.Lead), ("decision", "approve"), ("reason", "Asked for it."));
        Assert.Equal(409, second.Status);
        Assert.Contains("already declined by Day clinician, Mon 9 Mar 2026, 11:00", second.Body);
        Assert.Contains("Asked for it.", second.Body);
        Markup.Of(second).IsSound();
        Assert.Equal(ReviewState.Declined, (await scene.Document<BoosterReview>(path.Split('/')[^1])).State);
    }

    [Fact]
    public async Task A_button_pressed_twice_decides_once()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Review();
        var page = await scene.Browser.Get(path);
        for (var press = 0; press < 2; press++)
        {
            var answer = await scene.Browser.Fill($"{path}/decision", page, ("by", StaffScene.Day), ("decision", "defer"), ("until", "2026-03-20"), ("reason", "On holiday."));
            Assert.Equal(303, answer.Status);
            Assert.Contains("Recorded: deferred.", (await scene.Browser.Get(answer.Location)).Body);
        }

        Assert.Single((await scene.Document<BoosterReview>(path.Split('/')[^1])).Decisions);
        Assert.Contains("until Fri 20 Mar 2026, 09:00", (await scene.Browser.Get(path)).Body);
    }

    [Fact]
    public async Task A_recommendation_that_changed_is_read_again_before_it_is_decided()
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Review();
        var page = await scene.Browser.Get(path);
        await scene.Clinic.Advance(TimeSpan.FromMinutes(5));
        await scene.Change(transaction => transaction.Record = transaction.Record with
        {
            Holds = transaction.Record.Holds.SetItem(HoldKind.Pregnancy, new RecordedHold(HoldKind.Pregnancy, transaction.Now, StaffId.Parse(StaffScene.Lead), "told today")),
        });
        var answer = await scene.Browser.Fill($"{path}/decision", page, ("by", StaffScene.Day), ("decision", "approve"), ("reason", "As agreed."));
        Assert.Equal(409, answer.Status);
        Assert.All(["the recommendation has changed", "told today", "As agreed."], part => Assert.Contains(part, answer.Body));
        Assert.Equal(ReviewState.Open, (await scene.Document<BoosterReview>(path.Split('/')[^1])).State);
        Assert.Equal(303, (await scene.Browser.Fill($"{path}/decision", answer, ("by", StaffScene.Day), ("decision", "decline"))).Status);
    }

    [Theory]
    [InlineData("decision", "order-treatment")]
    [InlineData("decision", "")]
    [InlineData("by", "nobody")]
    [InlineData("seen", "")]
    [InlineData("seen", "99999999999999999999")]
    [InlineData("reason", "long")]
    public async Task A_form_with_a_missing_or_forged_field_decides_nothing(string field, string value)
    {
        await using var scene = await WebScene.WithPatient();
        var path = await scene.Review();
        var page = await scene.Browser.Get(path);
        var fields = Markup.Of(page).HiddenFields().Concat([("by", StaffScene.Day), ("decision", "approve"), ("reason", "fine")])
            .Where(given => given.Item1 != field).Append((field, value == "long" ? new string('x', 1001) : value));
        Assert.Equal(422, (await scene.Browser.Post($"{path}/decision", fields)).Status);
        Assert.Equal(ReviewState.Open, (await scene.Document<BoosterReview>(path.Split('/')[^1])).State);
    }

    private static Task<bool> Recommend(WebScene scene, string path, Recommendation recommendation) => scene.Clinic.Get<PatientTransactions>().Change(
        "P1",
        async transaction =>
        {
            var review = await transaction.Get<BoosterReview>(path.Split('/')[^1], CancellationToken.None);
            await scene.Clinic.Get<ReviewProcessor>().Store(transaction, ReviewProcess.Update(review, recommendation, transaction.Now), CancellationToken.None);
            return true;
        },
        CancellationToken.None);
}
