using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Simulation.Populations;

/// <summary>Every weekday at ten somebody goes through the worklist: routine alerts are closed, booster reviews decided.</summary>
internal sealed class Rounds(SimulatedClinic clinic, Agenda agenda, ScriptedStaff staff, Tally tally)
{
    private const int MaxWaiting = 1000;
    private static readonly TimeOnly Time = new(10, 0);
    private static readonly StaffId By = StaffId.Parse("medical-lead");
    private static readonly IanaZone Zone = SampleClinic.Settings.Zone;

    /// <summary>Plans the rounds of the next working day after a date.</summary>
    public void PlanAfter(DateOnly date)
    {
        var next = ClinicTime.AddWorkingDays(date, 1);
        agenda.At(ClinicTime.At(next, Time, Zone), async () =>
        {
            await Run();
            PlanAfter(next);
        });
    }

    private async Task Run()
    {
        var store = clinic.Get<IRecordStore>();
        foreach (var stored in await store.Waiting(DocumentTypes.Alert, after: null, MaxWaiting, CancellationToken.None))
        {
            // Urgent ones have their ladder.
            if (RecordJson.Read<Alert>(stored.Document.Body) is { Severity: Severity.Routine } alert)
            {
                await staff.Resolve(alert.AlertId, By, staff.DiceOf(alert.AlertId.Value));
            }
        }

        foreach (var stored in await store.Waiting(DocumentTypes.Review, after: null, MaxWaiting, CancellationToken.None))
        {
            await Decide(RecordJson.Read<BoosterReview>(stored.Document.Body));
        }
    }

    private async Task Decide(BoosterReview review)
    {
        var dice = staff.DiceOf($"{review.ReviewId}-{review.Decisions.Length}");
        var verdict = Verdict(review.Recommendation.Kind, dice.Fraction());
        tally.Count($"reviews {EnumNames.Name(review.Recommendation.Kind)}: {EnumNames.Name(verdict)}");
        var decision = new ReviewDecision(verdict, By, verdict == ReviewVerdict.Defer ? clinic.Now.AddDays(7) : null, "simulated");
        await clinic.Get<DecideReview>().RecordDecision(review.ReviewId, decision, CancellationToken.None);
        await clinic.Settle();
    }

    private static ReviewVerdict Verdict(RecommendationKind kind, double luck) => kind switch
    {
        RecommendationKind.BoosterNow or RecommendationKind.BoosterSoon =>
            luck < 0.8 ? ReviewVerdict.Approve : luck < 0.9 ? ReviewVerdict.Defer : ReviewVerdict.Decline,
        RecommendationKind.ReviewPlan => ReviewVerdict.Decline,
        RecommendationKind.Hold => ReviewVerdict.Defer,
    };
}
