using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Tests.Pages;

/// <summary>What staff find when they open a page.</summary>
internal static class StaffScene
{
    public const string Day = "day-clinician";
    public const string Lead = "medical-lead";

    /// <summary>An urgent alert of the patient; its page's path.</summary>
    public static async Task<string> Alert(this PageScene scene)
    {
        await scene.Browser.Post(await scene.Survey("safety"), ("safety.1", "2"));
        await scene.Clinic.Settle();
        return $"/clinic/alerts/{(await scene.OpenAlert())!.AlertId}";
    }

    /// <summary>An open booster review with two readings behind it; its page's path.</summary>
    public static async Task<string> Review(this PageScene scene)
    {
        var id = "";
        var now = scene.Clinic.Now;
        var readings = new[] { Reading(now.AddDays(-40), 20), Reading(now.AddDays(-3), 14) };
        await scene.Clinic.Get<PatientDesk>().Change(
            "P1",
            async work =>
            {
                foreach (var reading in readings)
                {
                    work.Put(DocumentTypes.Score, RecordIds.Score(reading.Source, reading.Instrument), reading);
                }

                work.Record = work.Record with { Readings = work.Record.Readings.SetItem("phq-9", ReadingHistory.Rebuild(readings, null)) };
                id = RecordIds.Review("P1", work.TakeSequence());
                var recommendation = new Recommendation(RecommendationKind.BoosterNow, null, ["Loss of response: PHQ-9."], ["Pregnancy, recorded."]);
                await scene.Clinic.Get<ReviewProcessor>().Store(work, ReviewProcess.Open(id, recommendation, work.Now), CancellationToken.None);
                return true;
            },
            CancellationToken.None);
        return $"/clinic/reviews/{id}";
    }

    private static Reading Reading(DateTimeOffset at, int total) =>
        new("phq-9", at, total, "moderate", SafetyAnswer.Negative, $"survey-{total}");
}
