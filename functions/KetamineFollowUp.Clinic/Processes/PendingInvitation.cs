using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>What an approval has set going, and what can still be stopped: until it has left the building, a message is only a document.</summary>
internal static class PendingInvitation
{
    /// <summary>An approved review's invitation has not left, or a person is still to call about it. A review of the plan invites nobody.</summary>
    public static async Task<bool> IsPending(PatientTransaction transaction, BoosterReview approved, CancellationToken cancel) =>
        approved.Recommendation.Kind is not RecommendationKind.ReviewPlan
        && (approved is { InvitedAt: null, LeftToStaffAt: null } || await IsQueued(transaction, approved, cancel));

    /// <summary>Stops what has not left. Whoever is sending it at this moment has claimed it: then one of the two writes fails, and reads again.</summary>
    public static async Task Stop(PatientTransaction transaction, BoosterReview approved, CancellationToken cancel)
    {
        if (await Unsent(transaction, approved, cancel) is { } message)
        {
            transaction.Put(
                DocumentTypes.Message, message.MessageId, message with { State = MessageState.NotSent, Reason = EnumNames.Name(NotSentReason.ReviewChanged) });
        }

        _ = await transaction.TakeBackTask(approved.ReviewId, approved.InvitationKey, NotSentReason.ReviewChanged.Sentence(), cancel);
    }

    private static async Task<bool> IsQueued(PatientTransaction transaction, BoosterReview approved, CancellationToken cancel) =>
        await Unsent(transaction, approved, cancel) is not null
        || await transaction.Find<WaitingEntry>(RecordIds.Task(approved.ReviewId, approved.InvitationKey), cancel) is { HandledBy: null };

    // Also one that the provider was too busy for, and that is to be tried again.
    private static async Task<OutgoingMessage?> Unsent(PatientTransaction transaction, BoosterReview approved, CancellationToken cancel) =>
        await transaction.Find<OutgoingMessage>(MessageId(approved), cancel) is { IsFinal: false, State: not MessageState.Sending } message
        && transaction.DueAt(message.MessageId) is not null
            ? message
            : null;

    private static string MessageId(BoosterReview review) => $"{review.ReviewId.Value}~{review.InvitationKey}";
}
