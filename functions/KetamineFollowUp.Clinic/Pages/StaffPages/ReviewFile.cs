using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>A booster review with what a clinician has been waiting for.</summary>
/// <param name="Review">The review.</param>
/// <param name="Patient">Whose it is.</param>
/// <param name="Summaries">Per instrument: baseline, best and the latest.</param>
/// <param name="Readings">The latest full readings, the newest first.</param>
public sealed record ReviewFile(
    BoosterReview Review, Patient Patient, IReadOnlyDictionary<string, ReadingSummary> Summaries, IReadOnlyList<Reading> Readings);

/// <summary>Gathers what a review's page shows.</summary>
public sealed class ReviewFiles(WaitingLists lists, PatientDesk patients, IRecordStore store)
{
    private const int MostReadings = 2000;
    private const int ReadingsShown = 30;

    internal async Task<ReviewFile?> Find(string reviewId, CancellationToken cancel)
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
}
