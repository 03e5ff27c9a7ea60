using KetamineFollowUp.Clinic.Charts;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Charts;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Boosters;

/// <summary>A booster review with what a clinician has been waiting for.</summary>
/// <param name="Review">The review.</param>
/// <param name="Record">Whose it is.</param>
/// <param name="Patient">Who they are.</param>
/// <param name="Chart">How they do.</param>
/// <param name="Spread">How noisy the clinic's own totals are.</param>
public sealed record ReviewFile(BoosterReview Review, PatientRecord Record, Patient Patient, ScoreChart Chart, OwnLineSpread Spread);

/// <summary>Gathers what a review's page shows.</summary>
public sealed class ReviewFiles(WaitingLists lists, PatientTransactions patients, ReadScoreChart charts, ReadSpread spread)
{
    internal async Task<ReviewFile?> Find(ReviewId reviewId, CancellationToken cancel)
    {
        var partition = reviewId.Partition;
        return await lists.Review(reviewId, cancel) is { } review && await patients.Read(partition, cancel) is { Patient: { } patient } record
            ? new ReviewFile(review, record, patient, await charts.Draw(patient, ChartSpan.Course, cancel), await spread.Read(cancel))
            : null;
    }
}
