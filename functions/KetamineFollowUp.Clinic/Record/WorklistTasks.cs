using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Tasks on the worklist, as a process leaves them.</summary>
public static class WorklistTasks
{
    /// <summary>Puts a task on the worklist.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="processId">Which process asks for it.</param>
    /// <param name="step">What is to be done.</param>
    public static void Leave(this PatientTransaction transaction, ProcessId processId, Step.LeaveTask step)
    {
        var id = RecordIds.Task(processId, step.Key);
        transaction.Put(
            DocumentTypes.Task, id, new WaitingEntry(id, transaction.Now, step.Text) { Kind = step.Kind, Due = step.Due, Prepared = step.Prepared }, waitsSince: transaction.Now);
    }

    /// <summary>Takes a task off the worklist that is no longer to be done. Nothing happens when there is none, or when a person has done it.</summary>
    /// <returns>Whether there was one to be done.</returns>
    public static async Task<bool> TakeBackTask(this PatientTransaction transaction, ProcessId processId, string key, string why, CancellationToken cancel)
    {
        var id = RecordIds.Task(processId, key);
        if (await transaction.Find<WaitingEntry>(id, cancel) is not { HandledBy: null } entry)
        {
            return false;
        }

        transaction.Put(DocumentTypes.Task, id, entry with { HandledBy = Actors.System, HandledAt = transaction.Now, Note = why });
        return true;
    }
}
