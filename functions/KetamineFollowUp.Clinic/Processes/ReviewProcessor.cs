using KetamineFollowUp.Clinic.Protocols;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Time;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Looks at a patient's course, opens booster reviews, and advances them.</summary>
public sealed class ReviewProcessor(ProtocolShelf protocols, RosterDesk rosters, StepApplier steps, ClinicSettings clinic)
{
    // Far above what a patient collects in years of follow-up.
    private const int MostDocuments = 2000;

    // Time alone makes a booster due by the day, not by the hour (ASSUMPTION).
    private static readonly TimeSpan LookAtLeastEvery = TimeSpan.FromHours(20);

    /// <summary>Recommends, when something deserves a look, as of this instant.</summary>
    /// <returns>What was looked at; null when nothing has changed and too little time has passed.</returns>
    public async Task<BoosterFacts?> Look(PatientWork work, CancellationToken cancel)
    {
        var canRecommend = work.Record is { Patient: { } patient, LatestSession: not null } && patient.StatusAt(work.Now) == PatientStatus.Active;
        if (!work.Record.CourseChanged && (!canRecommend || work.Record.CourseLookedAt > work.Now - LookAtLeastEvery))
        {
            return null;
        }

        var facts = await Facts(work, protocols.Current.Findings.ActivationAt, cancel);
        if (canRecommend)
        {
            work.Record = work.Record with { CourseChanged = false, CourseLookedAt = work.Now };
            await Recommend(work, facts, work.Record.LatestSession!, cancel);
        }

        return facts;
    }

    /// <summary>Does what happens to a review by itself.</summary>
    public async Task Advance(PatientWork work, string reviewId, CancellationToken cancel)
    {
        if (await work.Find<BoosterReview>(reviewId, cancel) is { } review)
        {
            await Store(work, review, cancel);
        }
    }

    /// <summary>Stores a review that changed, and what follows from it.</summary>
    public async Task Store(PatientWork work, BoosterReview review, CancellationToken cancel)
    {
        var onCall = await rosters.Current(cancel) is { } roster ? RosterRules.At(roster, work.Now).Primary : [];
        var plan = ReviewProcess.Advance(review, Facts(work, onCall), work.Now);
        work.Put(
            plan.State.State is ReviewState.Open ? DocumentTypes.Review : DocumentTypes.DecidedReview, review.ReviewId, plan.State,
            dueAt: plan.LookAgainAt, waitsSince: plan.State.OpenedAt);
        _ = await steps.Apply(work, review.ReviewId, plan.Steps, cancel);
    }

    /// <summary>What the recommendation looks at, gathered from the record.</summary>
    public static async Task<BoosterFacts> Facts(PatientWork work, int activationAt, CancellationToken cancel)
    {
        var sessions = await work.All<SessionRecord>(DocumentTypes.Session, MostDocuments, cancel);
        var scores = await work.All<Reading>(DocumentTypes.Score, MostDocuments, cancel);
        return new BoosterFacts
        {
            Indication = work.Patient.Indication,
            Zone = ClinicTime.FindZone(work.Patient.TimeZone) ?? TimeZoneInfo.Utc,
            Sessions =
            [
                .. sessions.Where(kept => kept.Value.Voided is null).Select(kept => TreatedSession.Of(kept.Value.Session)),
            ],
            Readings = [.. scores.Select(kept => kept.Value)],
            SafetyAlertUnresolved = work.Record.OpenAlert is { IsSafety: true },
            ActivationAt = activationAt,
            Holds = [.. work.Record.Holds.Values],
            ManiaFlagAt = work.Record.ManiaFlagAt,
            UrinaryFlagAt = work.Record.UrinaryFlagAt,
            MedicationChanges = work.Record.MedicationChanges,
            Foundations = work.Record.Foundations,
        };
    }

    private async Task Recommend(PatientWork work, BoosterFacts facts, LatestSession session, CancellationToken cancel)
    {
        if (BoosterRules.Recommend(facts, protocols.Current.Boosters, work.Now) is not { } recommendation)
        {
            return;
        }

        var latest = work.Record.ReviewId is { } id ? await work.Get<BoosterReview>(id, cancel) : null;
        if (ReviewProcess.NeedsNewReview(latest, recommendation, session.CompletedAt))
        {
            var opened = ReviewProcess.Open(RecordIds.Review(work.Partition, work.TakeSequence()), recommendation, work.Now);
            work.Record = work.Record with { ReviewId = opened.ReviewId };
            work.Audit(Actors.System, "review-opened", opened.ReviewId);
            await Store(work, opened, cancel);
        }
        else if (latest is { State: ReviewState.Open or ReviewState.Deferred } && !IsSame(latest.Recommendation, recommendation))
        {
            await Store(work, ReviewProcess.Update(latest, recommendation, work.Now), cancel);
        }
    }

    // Records compare arrays by reference; what counts is what they say.
    private static bool IsSame(Recommendation one, Recommendation other) => RecordJson.Write(one) == RecordJson.Write(other);

    private ReviewFacts Facts(PatientWork work, System.Collections.Immutable.ImmutableArray<StaffId> onCall) => new(
        clinic.Name,
        ClinicTime.FindZone(clinic.TimeZone) ?? TimeZoneInfo.Utc,
        onCall,
        VisitTexts.ReviewInvitation(clinic.Name, clinic.Phone).In(work.Patient.Language),
        work.Record.OpenAlert?.Severity == Severity.Emergency,
        work.Record.LatestSession?.CompletedAt);
}
