using KetamineFollowUp.Clinic.Record;
using Microsoft.Azure.Functions.Worker;

namespace KetamineFollowUp.Azure.Timers;

/// <summary>Keeps where the audit chains end. Without a place for it (setting <c>Audit__HeadsUrl</c>) nothing is kept.</summary>
public sealed class AuditFunctions(KeepHeads? heads = null)
{
    /// <summary>Every night: once a day is enough, and a run that failed is made up for by the next one.</summary>
    [Function(nameof(KeepAuditHeads))]
    public Task KeepAuditHeads([TimerTrigger("0 17 3 * * *")] TimerInfo timer, CancellationToken cancel) => heads?.Daily(cancel) ?? Task.CompletedTask;
}
