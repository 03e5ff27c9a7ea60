using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>What must hold in every history. Each check names the rule it found broken.</summary>
internal static class Invariants
{
    /// <summary>The broken rules, in words; none when all hold.</summary>
    public static async Task<IReadOnlyList<string>> Broken(History history)
    {
        var sent = await history.Clinic.Get<SentLog>().After(0, CancellationToken.None);
        var texts = await history.File.All<InboundRecord>(DocumentTypes.InboundText);
        var entries = await history.File.All<TimelineEntry>(DocumentTypes.Entry);
        var open = await history.File.All<Alert>(DocumentTypes.Alert);
        Alert[] alerts = [.. open, .. await history.File.All<Alert>(DocumentTypes.ResolvedAlert)];
        return
        [
            .. SendingRules.Broken(history.Departures.All, texts, entries),
            .. await AlertRules.Broken(history, alerts, texts, entries, sent),
            .. history.Worklist.Broken,
            .. await RecordRules.Broken(history, open, texts),
        ];
    }
}
