using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>A staff member says that a patient whom emergency services took is home again.</summary>
public sealed class SayPatientHome(PatientTransactions transactions, AfterCrisisProcessor crises)
{
    /// <summary>Says it of the alert that emergency services took over.</summary>
    public Task<HomeOutcome> Say(AlertId alertId, StaffId by, CancellationToken cancel) => transactions.Change<HomeOutcome>(
        alertId.Partition,
        async transaction => await AfterCrisisProcessor.Running(transaction, cancel) is { } running && running.AlertId == alertId
            ? await AfterCrisisProcess.SayHome(running, by, transaction.Now).Match<Task<HomeOutcome>>(
                async done =>
                {
                    transaction.Audit(by.Value, "patient-home", alertId.Value);
                    foreach (var key in done.FollowUp.Tasks)
                    {
                        _ = await transaction.TakeBackTask(done.FollowUp.AfterCrisisId, key, "They are home.", cancel);
                    }

                    await crises.Store(transaction, done.FollowUp, cancel);
                    return done;
                },
                already => Task.FromResult<HomeOutcome>(already),
                () => Task.FromResult<HomeOutcome>(new HomeOutcome.NotAwaited()))
            : new HomeOutcome.NotAwaited(),
        cancel);
}
