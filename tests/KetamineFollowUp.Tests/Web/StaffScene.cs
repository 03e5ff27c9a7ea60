using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Tests.Web;

/// <summary>What staff find when they open a page.</summary>
internal static class StaffScene
{
    public const string Day = "day-clinician";
    public const string Lead = "medical-lead";

    /// <summary>An urgent alert of the patient; its page's path.</summary>
    public static async Task<string> Alert(this WebScene scene)
    {
        await scene.Browser.Post(await scene.Survey("safety"), ("safety.1", "2"));
        await scene.Clinic.Settle();
        return $"/clinic/alerts/{(await scene.OpenAlert())!.AlertId}";
    }

    /// <summary>An open booster review with two readings behind it; its page's path.</summary>
    public static async Task<string> Review(this WebScene scene)
    {
        ReviewId id = default;
        var now = scene.Clinic.Now;
        var readings = new[] { Reading(now.AddDays(-40), 20), Reading(now.AddDays(-3), 14) };
        await scene.Clinic.Get<PatientTransactions>().Change(
            "P1",
            async transaction =>
            {
                foreach (var reading in readings)
                {
                    transaction.Put(DocumentTypes.Score, RecordIds.Score(reading.Source, reading.Instrument), reading);
                }

                transaction.Record = transaction.Record with { Readings = transaction.Record.Readings.SetItem("phq-9", ReadingHistory.Rebuild(readings, null)) };
                id = RecordIds.Review("P1", transaction.TakeSequence());
                var recommendation = new Recommendation(RecommendationKind.BoosterNow, null, ["Loss of response: PHQ-9."], ["Pregnancy, recorded."]);
                await scene.Clinic.Get<ReviewProcessor>().Store(transaction, ReviewProcess.Open(id, recommendation, transaction.Now), CancellationToken.None);
                return true;
            },
            CancellationToken.None);
        return $"/clinic/reviews/{id}";
    }

    private static Reading Reading(DateTimeOffset at, int total) =>
        new("phq-9", at, total, "moderate", SafetyAnswer.Negative, $"survey-{total}");
}
