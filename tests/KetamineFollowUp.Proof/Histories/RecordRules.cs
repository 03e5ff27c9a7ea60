using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>What must be on record, and what must not be left undone.</summary>
internal static class RecordRules
{
    public static async Task<IEnumerable<string>> Broken(History history, Alert[] unresolved, InboundRecord[] texts) =>
    [
        .. EveryTextIsRecordedOnce(history, texts),
        .. await EveryAlertIsResolvedOrOnTheWorklist(history, unresolved),
        .. await TheAuditChainHolds(history),
        .. await NobodyIsInvitedUnlessTheReviewStands(history),
        .. await OneFollowUpAfterACrisisRunsAtMost(history),
        .. (await history.File.All<WaitingEntry>(DocumentTypes.SetAside)).Select(aside => $"set aside: {aside.Text}"),
        .. (await history.Clinic.Record.Due(history.Clinic.Now, 5, CancellationToken.None)).Select(due => $"stays due: {due.Document.Key.Id}"),
    ];

    private static IEnumerable<string> EveryTextIsRecordedOnce(History history, InboundRecord[] onRecord)
    {
        var counts = onRecord.GroupBy(text => text.MessageSid).ToDictionary(group => group.Key, group => group.Count());
        return history.Texts.Where(text => counts.GetValueOrDefault(text.MessageSid) != 1)
            .Select(text => $"{text.MessageSid} (\"{text.Body}\") is on record {counts.GetValueOrDefault(text.MessageSid)} times");
    }

    private static async Task<IEnumerable<string>> EveryAlertIsResolvedOrOnTheWorklist(History history, Alert[] unresolved)
    {
        var worklist = await history.Clinic.Get<ReadWorklist>().Read(CancellationToken.None);
        var shown = worklist.Alerts.Select(alert => alert.AlertId).ToHashSet();
        return unresolved.Where(alert => alert.State == AlertState.Resolved || !shown.Contains(alert.AlertId))
            .Select(alert => $"{alert.AlertId} is {alert.State} and not on the worklist");
    }

    // Once it has left, an approval is final: a review that says anything else now was taken back before, and must not have invited.
    private static async Task<IEnumerable<string>> NobodyIsInvitedUnlessTheReviewStands(History history)
    {
        BoosterReview[] reviews = [.. await history.File.All<BoosterReview>(DocumentTypes.Review), .. await history.File.All<BoosterReview>(DocumentTypes.DecidedReview)];
        return history.Departures.All.Where(departure => departure.Message.Kind == MessageKind.Invitation)
            .Where(departure => !reviews.Any(review => review.State == ReviewState.Approved && departure.Message.MessageId == $"{review.ReviewId.Value}~{review.InvitationKey}"))
            .Select(departure => $"{departure.Message.MessageId} left, and its review is not approved");
    }

    private static async Task<IEnumerable<string>> OneFollowUpAfterACrisisRunsAtMost(History history)
    {
        var followUps = await history.File.All<CrisisFollowUp>(DocumentTypes.AfterCrisis);
        var kept = (await history.File.Record())?.AfterCrisisId;
        return followUps.Where(followUp => (followUp.Ended is null) != (followUp.AfterCrisisId == kept))
            .Select(followUp => $"{followUp.AfterCrisisId} {(followUp.Ended is null ? "runs beside" : "has ended, and is kept as")} {kept}");
    }

    private static async Task<IEnumerable<string>> TheAuditChainHolds(History history)
    {
        var head = (await history.File.Record())!.Audit;
        var verdict = AuditChain.Verify(history.Clinic.Get<AuditKeys>(), PatientRecord.New(History.Patient.Value).Audit, await history.File.All<AuditEntry>(DocumentTypes.Audit), head);
        return verdict is AuditVerdict.Intact ? [] : [$"the audit chain is broken: {verdict}"];
    }
}
