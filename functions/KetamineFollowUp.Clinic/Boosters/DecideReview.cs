using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Boosters;

/// <summary>What clinicians do with booster reviews.</summary>
public sealed class DecideReview(PatientTransactions transactions, ReviewProcessor reviews)
{
    /// <summary>Records a decision, and does what follows from it.</summary>
    /// <returns>What became of it; null when there is no such review.</returns>
    public Task<DecisionOutcome?> RecordDecision(ReviewId reviewId, ReviewDecision decision, CancellationToken cancel) =>
        transactions.Change<DecisionOutcome?>(
            reviewId.Partition,
            async transaction =>
            {
                if (await transaction.Find<BoosterReview>(reviewId.Value, cancel) is not { } stored)
                {
                    return null;
                }

                // What is decided is what is true now, even if only time has changed it.
                var review = await reviews.AsOfNow(transaction, stored, cancel);
                var outcome = ReviewProcess.RecordDecision(review, decision, transaction.Now);
                if (outcome is DecisionOutcome.Done done)
                {
                    transaction.Audit(decision.By.Value, "review-decided", reviewId.Value, ("decision", EnumNames.Name(decision.Verdict)));
                    await reviews.Store(transaction, done.Review, cancel);
                }
                else if (!ReferenceEquals(review, stored))
                {
                    await reviews.Store(transaction, review, cancel);
                }

                return outcome;
            },
            cancel);
}
