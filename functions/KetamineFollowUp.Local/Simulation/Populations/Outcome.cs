using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Local.Simulation.Populations;

/// <summary>What became of a patient, from the record.</summary>
internal static class Outcome
{
    private const string Phq9 = "phq-9";
    private const int Remission = 5;
    private const int MostDocuments = 5000;

    /// <summary>Counts it; false when the patient was never enrolled.</summary>
    public static async Task<bool> Of(Simulation clinic, ScriptedPatient patient, Tally tally)
    {
        if (await clinic.Get<PatientDesk>().Read(patient.Id, CancellationToken.None) is not { } record)
        {
            return false;
        }

        foreach (var survey in await All<Survey>(clinic, patient.Id, DocumentTypes.Survey))
        {
            tally.Count(survey.EpisodeId is null ? "screens opened by words" : "check-ins sent");
            tally.Count($"check-ins {Entries.Name(survey.State)}", survey.EpisodeId is null ? 0 : 1);
            tally.Count("answers", survey.Answers.Length);
        }

        foreach (var review in (await All<BoosterReview>(clinic, patient.Id, DocumentTypes.Review)).Concat(await All<BoosterReview>(clinic, patient.Id, DocumentTypes.DecidedReview)))
        {
            tally.Count($"recommended {Entries.Name(review.Recommendation.Kind)}");
        }

        if (record.Readings.GetValueOrDefault(Phq9) is { Baseline.Total: { } baseline, Best.Total: { } best })
        {
            tally.Count("patients with a PHQ-9 before and after");
            tally.Count("patients who fell to half or below", best * 2 <= baseline ? 1 : 0);
            tally.Count("patients who reached remission", best < Remission ? 1 : 0);
        }

        return true;
    }

    private static async Task<IReadOnlyList<T>> All<T>(Simulation clinic, string partition, string type) =>
        [.. (await clinic.Get<IRecordStore>().Query(Container.Care, partition, type, null, MostDocuments, CancellationToken.None))
            .Select(stored => RecordJson.Read<T>(stored.Document.Body))];
}
