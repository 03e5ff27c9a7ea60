using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Alerts;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>What must be on record, and what must not be left undone.</summary>
internal static class RecordRules
{
    public static async Task<IEnumerable<string>> Broken(History history, Alert[] unresolved, InboundRecord[] texts) =>
    [
        .. EveryTextIsRecordedOnce(history, texts),
        .. await EveryAlertIsResolvedOrOnTheWorklist(history, unresolved),
        .. await TheAuditChainHolds(history),
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
        var worklist = await history.Clinic.Get<WorklistActions>().Read(1000, CancellationToken.None);
        var shown = worklist.Alerts.Select(alert => alert.AlertId).ToHashSet();
        return unresolved.Where(alert => alert.State == AlertState.Resolved || !shown.Contains(alert.AlertId))
            .Select(alert => $"{alert.AlertId} is {alert.State} and not on the worklist");
    }

    private static async Task<IEnumerable<string>> TheAuditChainHolds(History history)
    {
        var head = (await history.File.Record())!.Audit;
        var verdict = AuditChain.Verify(PatientRecord.New(History.Patient.Value).Audit, await history.File.All<AuditEntry>(DocumentTypes.Audit), head);
        return verdict is AuditVerdict.Intact ? [] : [$"the audit chain is broken: {verdict}"];
    }
}
