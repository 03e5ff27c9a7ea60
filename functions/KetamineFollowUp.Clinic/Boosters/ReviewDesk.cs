using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Boosters;

/// <summary>What clinicians do with booster reviews.</summary>
public sealed class ReviewDesk(PatientDesk desk, ReviewProcessor reviews)
{
    /// <summary>Records a decision, and does what follows from it.</summary>
    /// <returns>What became of it; null when there is no such review.</returns>
    public async Task<DecisionOutcome?> Decide(string reviewId, ReviewDecision decision, CancellationToken cancel) =>
        RecordIds.IsReview(reviewId)
            ? await desk.Change<DecisionOutcome?>(
                RecordIds.Partition(reviewId),
                async work =>
                {
                    if (await work.Find<BoosterReview>(reviewId, cancel) is not { } review)
                    {
                        return null;
                    }

                    var outcome = ReviewProcess.Decide(review, decision, work.Now);
                    if (outcome is DecisionOutcome.Done done)
                    {
                        work.Audit(decision.By.Value, "review-decided", reviewId, ("decision", Entries.Name(decision.Verdict)));
                        await reviews.Store(work, done.Review, cancel);
                    }

                    return outcome;
                },
                cancel)
            : null;
}
