using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Looks at a patient's course, opens booster reviews, keeps them true, and advances them.</summary>
public sealed class ReviewProcessor(ProtocolCatalog protocols, RosterStore rosters, StepApplier steps, CourseFacts courses, ClinicSettings clinic)
{
    // Time alone makes a booster due by the day, not by the hour (ASSUMPTION).
    private static readonly TimeSpan LookAtLeastEvery = TimeSpan.FromHours(20);

    /// <summary>Opens a review when something deserves a look, as of this instant.</summary>
    /// <returns>What was looked at; null when nothing has changed and too little time has passed.</returns>
    public async Task<BoosterFacts?> Look(PatientTransaction transaction, CancellationToken cancel)
    {
        var canRecommend = transaction.Record is { Patient: { } patient, LatestSession: not null } && patient.StatusAt(transaction.Now) == PatientStatus.Active;
        if (!transaction.Record.CourseChanged && (!canRecommend || transaction.Record.CourseLookedAt > transaction.Now - LookAtLeastEvery))
        {
            return null;
        }

        var facts = await courses.Read(transaction, cancel);
        if (canRecommend)
        {
            var changed = transaction.Record.CourseChanged;
            transaction.Record = transaction.Record with { CourseChanged = false, CourseLookedAt = transaction.Now };
            await Recommend(transaction, facts, changed, cancel);
        }

        return facts;
    }

    /// <summary>Does what happens to a review by itself: first it says what is true now.</summary>
    public async Task Advance(PatientTransaction transaction, ReviewId reviewId, CancellationToken cancel)
    {
        if (await transaction.Find<BoosterReview>(reviewId.Value, cancel) is { } review)
        {
            await Store(transaction, await AsOfNow(transaction, review, cancel), cancel);
        }
    }

    /// <summary>The review as it is at this instant: time alone may have lifted a hold. To be stored by the caller.</summary>
    public async Task<BoosterReview> AsOfNow(PatientTransaction transaction, BoosterReview review, CancellationToken cancel) => review.IsUndecided
        ? ReviewUpdate.WorkOut(review, Standing(transaction, await courses.Read(transaction, cancel)), factsChanged: false, transaction.Now)
        : review;

    /// <summary>A fact has changed: the latest review is worked out anew, and an approved one whose invitation has not left is taken back if it is no longer so.</summary>
    public async Task WorkOutLatest(PatientTransaction transaction, CancellationToken cancel)
    {
        if (transaction.Record.ReviewId is not { } id || await transaction.Find<BoosterReview>(id.Value, cancel) is not { } review)
        {
            return;
        }

        if (review.IsUndecided)
        {
            var standing = Standing(transaction, await courses.Read(transaction, cancel));
            await StoreChange(transaction, review, ReviewUpdate.WorkOut(review, standing, factsChanged: true, transaction.Now), cancel);
        }
        else if (review.State is ReviewState.Approved && await PendingInvitation.IsPending(transaction, review, cancel))
        {
            var after = ReviewUpdate.TakeBack(review, Standing(transaction, await courses.Read(transaction, cancel)), transaction.Now);
            if (after.State is not ReviewState.Approved)
            {
                await PendingInvitation.Stop(transaction, review, cancel);
                await StoreChange(transaction, review, after, cancel);
            }
        }
    }

    /// <summary>An approved invitation did not reach the patient: a person is to call instead.</summary>
    /// <param name="transaction">The transaction that stores the outcome.</param>
    /// <param name="message">The invitation.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task LeaveToStaff(PatientTransaction transaction, OutgoingMessage message, CancellationToken cancel)
    {
        if (message.ProcessId is { } id && await transaction.Find<BoosterReview>(id.Value, cancel) is { LeftToStaffAt: null } review)
        {
            var who = Invitation.Of(transaction.Patient, clinic.Name, clinic.Phone, transaction.Now).Who;
            var why = message.NotSentReason?.Sentence() ?? "It was sent, and did not arrive or may not have.";
            transaction.Leave(id, Invitation.CallInstead(message.Key, who, why, clinic.Zone, transaction.Now));
            transaction.Put(DocumentTypes.DecidedReview, id.Value, review with { LeftToStaffAt = transaction.Now }, waitsSince: review.OpenedAt);
        }
    }

    /// <summary>Stores a review that changed, and what follows from it.</summary>
    public async Task Store(PatientTransaction transaction, BoosterReview review, CancellationToken cancel)
    {
        var onCall = await rosters.Current(cancel) is { } roster ? RosterRules.At(roster, transaction.Now).Primary : [];
        var facts = new ReviewFacts(
            clinic.Name,
            clinic.Zone,
            onCall,
            Invitation.Of(transaction.Patient, clinic.Name, clinic.Phone, transaction.Now),
            transaction.Record.OpenAlert?.Severity == Severity.Emergency,
            transaction.Record.LatestSession?.CompletedAt);
        var plan = ReviewProcess.Decide(review, [], facts, transaction.Now);
        transaction.Put(
            plan.State.State is ReviewState.Open ? DocumentTypes.Review : DocumentTypes.DecidedReview, review.ReviewId.Value, plan.State,
            dueAt: plan.LookAgainAt, waitsSince: plan.State.OpenedAt);
        if (transaction.Record.ReviewId == review.ReviewId)
        {
            transaction.Record = transaction.Record with { OpenReview = plan.State.State is ReviewState.Open ? plan.State.Recommendation.Kind : null };
        }

        _ = await steps.Apply(transaction, review.ReviewId, plan.Steps, cancel);
    }

    private async Task Recommend(PatientTransaction transaction, BoosterFacts facts, bool changed, CancellationToken cancel)
    {
        var latest = transaction.Record.ReviewId is { } id ? await transaction.Get<BoosterReview>(id.Value, cancel) : null;
        if (latest is { IsUndecided: true })
        {
            await StoreChange(transaction, latest, ReviewUpdate.WorkOut(latest, Standing(transaction, facts), changed, transaction.Now), cancel);
        }
        else if (!facts.SafetyAlertUnresolved
            && Standing(transaction, facts) is ReviewStanding.Stands { Recommendation: var recommendation }
            && ReviewProcess.NeedsNewReview(latest, recommendation, transaction.Record.LatestSession?.CompletedAt))
        {
            var opened = ReviewProcess.Open(RecordIds.Review(transaction.Partition, transaction.TakeSequence()), recommendation, transaction.Now);
            transaction.Record = transaction.Record with { ReviewId = opened.ReviewId };
            transaction.Audit(Actors.System, "review-opened", opened.ReviewId.Value);
            await Store(transaction, opened, cancel);
        }
    }

    private async Task StoreChange(PatientTransaction transaction, BoosterReview before, BoosterReview after, CancellationToken cancel)
    {
        if (!ReferenceEquals(before, after))
        {
            transaction.Audit(
                Actors.System, after.State is ReviewState.Withdrawn ? "review-withdrawn" : "review-worked-out", after.ReviewId.Value,
                ("version", after.Version.ToString(CultureInfo.InvariantCulture)));
            await Store(transaction, after, cancel);
        }
    }

    private ReviewStanding Standing(PatientTransaction transaction, BoosterFacts facts) =>
        ReviewStanding.Of(transaction.Patient, facts, protocols.Current.Boosters, transaction.Now);
}
