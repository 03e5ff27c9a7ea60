using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Looks at a patient's course, opens booster reviews, and advances them.</summary>
public sealed class ReviewProcessor(ProtocolCatalog protocols, RosterStore rosters, StepApplier steps, ClinicSettings clinic)
{
    // Far above what a patient collects in years of follow-up.
    private const int MaxDocuments = 2000;

    // Time alone makes a booster due by the day, not by the hour (ASSUMPTION).
    private static readonly TimeSpan LookAtLeastEvery = TimeSpan.FromHours(20);

    /// <summary>Recommends, when something deserves a look, as of this instant.</summary>
    /// <returns>What was looked at; null when nothing has changed and too little time has passed.</returns>
    public async Task<BoosterFacts?> Look(PatientTransaction transaction, CancellationToken cancel)
    {
        var canRecommend = transaction.Record is { Patient: { } patient, LatestSession: not null } && patient.StatusAt(transaction.Now) == PatientStatus.Active;
        if (!transaction.Record.CourseChanged && (!canRecommend || transaction.Record.CourseLookedAt > transaction.Now - LookAtLeastEvery))
        {
            return null;
        }

        var facts = await Facts(transaction, protocols.Current.Findings.ActivationAt, cancel);
        if (canRecommend)
        {
            transaction.Record = transaction.Record with { CourseChanged = false, CourseLookedAt = transaction.Now };
            await Recommend(transaction, facts, transaction.Record.LatestSession!, cancel);
        }

        return facts;
    }

    /// <summary>Does what happens to a review by itself.</summary>
    public async Task Advance(PatientTransaction transaction, ReviewId reviewId, CancellationToken cancel)
    {
        if (await transaction.Find<BoosterReview>(reviewId.Value, cancel) is { } review)
        {
            await Store(transaction, review, cancel);
        }
    }

    /// <summary>Stores a review that changed, and what follows from it.</summary>
    public async Task Store(PatientTransaction transaction, BoosterReview review, CancellationToken cancel)
    {
        var onCall = await rosters.Current(cancel) is { } roster ? RosterRules.At(roster, transaction.Now).Primary : [];
        var plan = ReviewProcess.Decide(review, [], Facts(transaction, onCall), transaction.Now);
        transaction.Put(
            plan.State.State is ReviewState.Open ? DocumentTypes.Review : DocumentTypes.DecidedReview, review.ReviewId.Value, plan.State,
            dueAt: plan.LookAgainAt, waitsSince: plan.State.OpenedAt);
        _ = await steps.Apply(transaction, review.ReviewId, plan.Steps, cancel);
    }

    /// <summary>What the recommendation looks at, gathered from the record.</summary>
    public static async Task<BoosterFacts> Facts(PatientTransaction transaction, int activationAt, CancellationToken cancel)
    {
        var sessions = await transaction.All<SessionRecord>(DocumentTypes.Session, MaxDocuments, cancel);
        var scores = await transaction.All<Reading>(DocumentTypes.Score, MaxDocuments, cancel);
        return new BoosterFacts
        {
            Indication = transaction.Patient.Indication,
            Zone = transaction.Patient.TimeZone,
            Sessions =
            [
                .. sessions.Where(kept => kept.Value.Voided is null).Select(kept => TreatedSession.Of(kept.Value.Session)),
            ],
            Readings = [.. scores.Select(kept => kept.Value)],
            SafetyAlertUnresolved = transaction.Record.OpenAlert is { IsSafety: true },
            ActivationAt = activationAt,
            Holds = [.. transaction.Record.Holds.Values],
            Signs = transaction.Record.Signs,
            MedicationChanges = transaction.Record.MedicationChanges,
            Foundations = transaction.Record.Foundations,
            UsualSince = transaction.Record.UsualSince,
        };
    }

    private async Task Recommend(PatientTransaction transaction, BoosterFacts facts, LatestSession session, CancellationToken cancel)
    {
        if (BoosterRules.Recommend(facts, protocols.Current.Boosters, transaction.Now) is not { } recommendation)
        {
            return;
        }

        var latest = transaction.Record.ReviewId is { } id ? await transaction.Get<BoosterReview>(id.Value, cancel) : null;
        if (ReviewProcess.NeedsNewReview(latest, recommendation, session.CompletedAt))
        {
            var opened = ReviewProcess.Open(RecordIds.Review(transaction.Partition, transaction.TakeSequence()), recommendation, transaction.Now);
            transaction.Record = transaction.Record with { ReviewId = opened.ReviewId };
            transaction.Audit(Actors.System, "review-opened", opened.ReviewId.Value);
            await Store(transaction, opened, cancel);
        }
        else if (latest is { State: ReviewState.Open or ReviewState.Deferred } && !IsSame(latest.Recommendation, recommendation))
        {
            await Store(transaction, ReviewProcess.Update(latest, recommendation, transaction.Now), cancel);
        }
    }

    // Records compare arrays by reference; what counts is what they say.
    private static bool IsSame(Recommendation one, Recommendation other) => RecordJson.Write(one) == RecordJson.Write(other);

    private ReviewFacts Facts(PatientTransaction transaction, System.Collections.Immutable.ImmutableArray<StaffId> onCall) => new(
        clinic.Name,
        clinic.Zone,
        onCall,
        VisitTexts.ReviewInvitation(clinic.Name, clinic.Phone).In(transaction.Patient.Language),
        transaction.Record.OpenAlert?.Severity == Severity.Emergency,
        transaction.Record.LatestSession?.CompletedAt);
}
