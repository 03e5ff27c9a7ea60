using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>
/// Does what a document is due for: advances a process, or delivers a message. Runs at least once; running it again is
/// harmless. The scheduler, the sweeper and the orchestrations all come through here.
/// </summary>
public sealed class DueWork(
    PatientDesk desk, EpisodeProcessor episodes, AlertProcessor alerts, ReviewProcessor reviews, Courier courier, Setbacks setbacks)
{
    /// <summary>Does it; a failure backs off and, after a while, is set aside where a person sees it.</summary>
    /// <returns>False when the store was unavailable: nothing has changed, and it stays due.</returns>
    public async Task<bool> Run(string id, string partition, string type, CancellationToken cancel)
    {
        try
        {
            await (type switch
            {
                DocumentTypes.Message => courier.Deliver(id, cancel),
                _ when type.StartsWith(DocumentTypes.SignalPrefix, StringComparison.Ordinal) => Advance(type[DocumentTypes.SignalPrefix.Length..], cancel),
                _ => Advance(id, cancel),
            });
            setbacks.Forget(id);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException)
        {
            return await SetBack(id, partition, fault, cancel) && fault is not StoreUnavailableException;
        }
    }

    private async Task<bool> SetBack(string id, string partition, Exception fault, CancellationToken cancel)
    {
        try
        {
            await setbacks.Take(id, partition, fault, cancel);
            return true;
        }
        catch (StoreUnavailableException)
        {
            // It stays due: whoever looks next tries again.
            return false;
        }
    }

    /// <summary>Advances a process by its id.</summary>
    public Task Advance(string processId, CancellationToken cancel) => desk.Change(
        RecordIds.Partition(processId),
        async work =>
        {
            await (RecordIds.IsAlert(processId) ? alerts.Advance(work, processId, cancel)
                : RecordIds.IsReview(processId) ? reviews.Advance(work, processId, cancel)
                : episodes.Advance(work, processId, cancel));
            return true;
        },
        cancel);
}
