using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Boosters;

namespace KetamineFollowUp.Clinic.Boosters;

/// <summary>What clinicians do with booster reviews.</summary>
public sealed class DecideReview(PatientTransactions transactions, ReviewProcessor reviews)
{
    /// <summary>Records a decision, and does what follows from it.</summary>
    /// <returns>What became of it; null when there is no such review.</returns>
    public async Task<DecisionOutcome?> RecordDecision(string reviewId, ReviewDecision decision, CancellationToken cancel) =>
        ProcessId.IsOf(reviewId, ProcessKind.Review)
            ? await transactions.Change<DecisionOutcome?>(
                RecordIds.Partition(reviewId),
                async transaction =>
                {
                    if (await transaction.Find<BoosterReview>(reviewId, cancel) is not { } stored)
                    {
                        return null;
                    }

                    // What is decided is what is true now, even if only time has changed it.
                    var review = await reviews.AsOfNow(transaction, stored, cancel);

                    var outcome = ReviewProcess.RecordDecision(review, decision, transaction.Now);
                    if (outcome is DecisionOutcome.Done done)
                    {
                        transaction.Audit(decision.By.Value, "review-decided", reviewId, ("decision", EnumNames.Name(decision.Verdict)));
                        await reviews.Store(transaction, done.Review, cancel);
                    }
                    else if (!ReferenceEquals(review, stored))
                    {
                        await reviews.Store(transaction, review, cancel);
                    }

                    return outcome;
                },
                cancel)
            : null;
}
