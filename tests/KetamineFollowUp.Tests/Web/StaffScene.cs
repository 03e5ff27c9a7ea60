using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

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

    /// <summary>An open booster review: a responder who lost the response; its page's path.</summary>
    public static async Task<string> Review(this WebScene scene)
    {
        ReviewId id = default;
        var now = scene.Clinic.Now;
        var readings = new[] { Reading(now.AddDays(-40), 20), Reading(now.AddDays(-20), 4), Reading(now.AddDays(-8), 13), Reading(now.AddDays(-3), 14) };
        var session = new Session(SessionId.Parse("s-before"), now.AddDays(-39), Route.Iv, 40, SessionPhase.Induction);
        await scene.Clinic.Get<PatientTransactions>().Change(
            "P1",
            async transaction =>
            {
                foreach (var reading in readings)
                {
                    transaction.Put(DocumentTypes.Score, RecordIds.Score(reading.Source, reading.Instrument), reading);
                }

                transaction.Put(DocumentTypes.Session, RecordIds.Session(session.SessionId), new SessionRecord(session, EpisodeId.Parse("P1~e-s-before"), session.CompletedAt));
                transaction.Record = transaction.Record with { Readings = transaction.Record.Readings.SetItem("phq-9", ReadingHistory.Rebuild(readings, null)) };
                id = RecordIds.Review("P1", transaction.TakeSequence());
                transaction.Record = transaction.Record with { ReviewId = id };
                var facts = await scene.Clinic.Get<CourseFacts>().Read(transaction, CancellationToken.None);
                var recommendation = BoosterRules.WorkOut(facts, scene.Clinic.Get<ProtocolCatalog>().Current.Boosters, transaction.Now)!;
                await scene.Clinic.Get<ReviewProcessor>().Store(transaction, ReviewProcess.Open(id, recommendation, transaction.Now), CancellationToken.None);
                return true;
            },
            CancellationToken.None);
        return $"/clinic/reviews/{id}";
    }

    private static Reading Reading(DateTimeOffset at, int total) =>
        new("phq-9", at, total, "moderate", SafetyAnswer.Negative, $"survey-{total}");
}
