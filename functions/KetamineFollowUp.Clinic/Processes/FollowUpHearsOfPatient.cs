using KetamineFollowUp.Clinic.Record;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>A follow-up after a crisis hears of every change of its patient in the transaction that makes it: an opt-out or a discharge ends it at once.</summary>
public sealed partial class FollowUpHearsOfPatient(AfterCrisisProcessor crises, ILogger<FollowUpHearsOfPatient> log) : ICommitRule
{
    /// <inheritdoc/>
    public async Task Apply(PatientTransaction transaction, PatientRecord before, CancellationToken cancel)
    {
        if (transaction.Record is not { Patient: { } patient, AfterCrisisId: { } id } || before.Patient == patient)
        {
            return;
        }

        try
        {
            await crises.Advance(transaction, id, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException and not StoreUnavailableException)
        {
            // A document that cannot be read must not stop the change. The follow-up looks again when it is due, and fails there where a person sees it.
            LogNotHeard(log, transaction.Partition, fault.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "the follow-up after a crisis of {Partition} could not hear of a change: {Fault}")]
    private static partial void LogNotHeard(ILogger logger, string partition, string fault);
}
