using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>What a review does by itself in each of its states.</summary>
internal static class ReviewAdvance
{
    // ASSUMPTION: a look that waited two working days needs a nudge, in the morning of the next.
    private const int WorkingDaysToReminder = 2;
    private static readonly TimeOnly ReminderTime = new(9, 0);

    // ASSUMPTION: while an emergency keeps the invitation back, it is tried again this often.
    private static readonly TimeSpan EmergencyRetry = TimeSpan.FromHours(1);

    // ASSUMPTION: an invitation that could not leave for this long is for a person to sort out.
    private static readonly TimeSpan InvitationStaleAfter = TimeSpan.FromDays(7);

    // ASSUMPTION: what time alone changes, such as a hold after a session, changes by the day.
    private static readonly TimeSpan WorkOutEvery = TimeSpan.FromDays(1);

    /// <summary>Open: looked at every day, and once the on-call clinician is reminded.</summary>
    public static Plan<BoosterReview> Waiting(BoosterReview review, ReviewFacts facts, DateTimeOffset now)
    {
        var plan = Reminding(review, facts, now);
        var tomorrow = now + WorkOutEvery;
        return plan with { LookAgainAt = plan.LookAgainAt < tomorrow ? plan.LookAgainAt : tomorrow };
    }

    // With nobody on call that is put on record, and tried again next working day.
    private static Plan<BoosterReview> Reminding(BoosterReview review, ReviewFacts facts, DateTimeOffset now)
    {
        if (review.RemindedAt is not null)
        {
            return new Plan<BoosterReview>(review, [], null);
        }

        var due = review.ReminderDueAt ?? Morning(review.WaitsSince ?? review.OpenedAt, WorkingDaysToReminder, facts.ClinicZone);
        if (now < due)
        {
            return new Plan<BoosterReview>(review with { ReminderDueAt = due }, [], due);
        }

        if (facts.OnCall.IsEmpty)
        {
            var next = Morning(now, 1, facts.ClinicZone);
            var missing = new Step.Record(RecordedFact.NobodyOnCall, review.ReviewId.Value, "The reminder of a waiting review had nobody to go to.");
            return new Plan<BoosterReview>(review with { ReminderDueAt = next }, [missing], next);
        }

        return new Plan<BoosterReview>(
            review with { ReminderDueAt = null, RemindedAt = now },
            [.. facts.OnCall.Distinct().Select(to => Reminder(review, to, facts.ClinicName))],
            null);
    }

    /// <summary>
    /// Approved: one invitation to book, or a task to call where none can be sent, unless the patient was treated meanwhile. A review of the plan
    /// asks for no session, so it invites nobody: staff arrange what they decided.
    /// </summary>
    public static Plan<BoosterReview> Inviting(BoosterReview review, ReviewFacts facts, DateTimeOffset now)
    {
        if (review.InvitedAt is not null
            || review.LeftToStaffAt is not null
            || review.Recommendation.Kind is RecommendationKind.ReviewPlan
            || facts.LatestSession > review.Decision?.At)
        {
            return new Plan<BoosterReview>(review, [], null);
        }

        if (facts.Invitation.Obstacle is { } obstacle)
        {
            return Left(review, facts, obstacle, now);
        }

        if (facts.EmergencyUnresolved)
        {
            return now - review.Decision?.At < InvitationStaleAfter
                ? new Plan<BoosterReview>(review, [], now + EmergencyRetry)
                : Left(review, facts, NotSentReason.EmergencyUnresolved, now);
        }

        var invitation = new Step.TextPatient(
            review.InvitationKey, MessageKind.Invitation, facts.Invitation.Text, SurveyId: null, Guarantee.AtMostOnce, AnyHour: false,
            NotAfter: now + InvitationStaleAfter, facts.Invitation.Email);
        return new Plan<BoosterReview>(review with { InvitedAt = now }, [invitation], null);
    }

    /// <summary>Deferred: at its time a person looks again.</summary>
    public static Plan<BoosterReview> Deferred(BoosterReview review, ReviewFacts facts, DateTimeOffset now)
    {
        var until = review.Decision?.Until ?? now;
        return now < until
            ? new Plan<BoosterReview>(review, [], until)
            : Waiting(ReviewUpdate.Reopen(review, until), facts, now);
    }

    /// <summary>Withdrawn: nobody is invited. Who has asked for quiet while a decision was waited for is left to a person.</summary>
    public static Plan<BoosterReview> Withdrawn(BoosterReview review, ReviewFacts facts, DateTimeOffset now) =>
        review is { Withdrawal.Cause: WithdrawalCause.OptedOut, LeftToStaffAt: null }
            ? new(review with { LeftToStaffAt = now }, [Invitation.AfterOptOut(facts.Invitation.Who, facts.ClinicZone, now)], null)
            : new(review, [], null);

    private static Plan<BoosterReview> Left(BoosterReview review, ReviewFacts facts, NotSentReason why, DateTimeOffset now) => new(
        review with { LeftToStaffAt = now },
        [Invitation.CallInstead(review.InvitationKey, facts.Invitation.Who, why.Sentence(), facts.ClinicZone, now)],
        null);

    // Emails carry no clinical content; the round keeps the key unique when a review opens again.
    private static Step.NotifyStaff Reminder(BoosterReview review, StaffId to, string clinicName) => new(
        $"reminder-{review.Decisions.Length}-{to}",
        to,
        Channel.Email,
        MessageKind.ReminderStaff,
        $"{clinicName}: a review waits for you",
        "A patient review has been waiting for a clinician's decision. Please open it: {link}");

    private static DateTimeOffset Morning(DateTimeOffset after, int workingDays, IanaZone zone) =>
        ClinicTime.At(ClinicTime.AddWorkingDays(ClinicTime.DateOf(after, zone), workingDays), ReminderTime, zone);
}
