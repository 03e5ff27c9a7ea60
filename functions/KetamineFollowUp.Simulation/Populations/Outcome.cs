using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Simulation.Populations;

/// <summary>What became of a patient, from the record.</summary>
internal static class Outcome
{
    private const int MaxDocuments = 5000;

    /// <summary>Counts it; false when the patient was never enrolled.</summary>
    public static async Task<bool> Of(SimulatedClinic clinic, ScriptedPatient patient, Tally tally)
    {
        if (await clinic.Record.Read(new DocumentKey(Container.Care, patient.Id, RecordIds.Patient), CancellationToken.None) is not { } stored
            || RecordJson.Read<PatientRecord>(stored.Document.Body) is not { Patient: { } known })
        {
            return false;
        }

        foreach (var survey in await All<Survey>(clinic, patient.Id, DocumentTypes.Survey))
        {
            tally.Count(survey.EpisodeId is not null ? "check-ins sent" : survey.SurveyId.Value.Contains("~c-", StringComparison.Ordinal) ? "safety check-ins after a crisis" : "screens opened by words");
            tally.Count($"check-ins {EnumNames.Name(survey.State)}", survey.EpisodeId is null ? 0 : 1);
            tally.Count("answers", survey.Answers.Length);
        }

        Alert[] alerts = [.. await All<Alert>(clinic, patient.Id, DocumentTypes.Alert), .. await All<Alert>(clinic, patient.Id, DocumentTypes.ResolvedAlert)];
        BoosterReview[] reviews =
        [
            .. await All<BoosterReview>(clinic, patient.Id, DocumentTypes.Review), .. await All<BoosterReview>(clinic, patient.Id, DocumentTypes.DecidedReview),
        ];
        foreach (var review in reviews)
        {
            tally.Count($"recommended {EnumNames.Name(review.Recommendation.Kind)}");
        }

        tally.Finish(new PatientResult(
            known.EnrolledAt,
            clinic.Now,
            [.. patient.Spells.Select(spell => spell.To > clinic.Now ? spell with { To = clinic.Now } : spell)],
            [.. reviews.Select(review => new Recommended(review.OpenedAt, review.Recommendation.Kind)).OrderBy(one => one.At)],
            [
                .. alerts.SelectMany(alert => alert.Causes).Where(cause => IsOfScores(cause.Finding)).Select(cause => cause.At).Order(),
            ],
            [.. alerts.OrderBy(alert => alert.RaisedAt).Select(alert => new RaisedAlert(alert.Severity, alert.Paging, alert.Causes.All(cause => IsOfScores(cause.Finding))))],
            ExportedTrajectories.Of(
                known.Indication,
                (await All<SessionRecord>(clinic, patient.Id, DocumentTypes.Session)).Select(kept => kept.Session),
                await All<Reading>(clinic, patient.Id, DocumentTypes.Score))));
        return true;
    }

    private static bool IsOfScores(Finding finding) => finding.Kind is FindingKind.Worsening or FindingKind.Severe or FindingKind.WorseThanBaseline;

    private static async Task<IReadOnlyList<T>> All<T>(SimulatedClinic clinic, string partition, string type) =>
        [.. (await clinic.Record.Query(Container.Care, partition, type, null, MaxDocuments, CancellationToken.None))
            .Select(stored => RecordJson.Read<T>(stored.Document.Body))];
}
