using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>How people undo what was done to an alert, and what they add to it.</summary>
public sealed class AlertCorrections(PatientTransactions transactions, AlertProcessor alerts, AfterCrisisProcessor crises)
{
    /// <summary>Gives a taken alert back: its ladder starts at once.</summary>
    public Task<AlertCorrectionOutcome> Release(AlertId alertId, StaffId by, string? reason, CancellationToken cancel) => Change(
        alertId,
        (transaction, alert) => Escalation.Release(alert, by, reason, transaction.Now).Match<Task<AlertCorrectionOutcome>>(
            done => Store(transaction, done.Alert, by, "alert-released", cancel),
            () => Outcome(new AlertCorrectionOutcome.NotTaken()),
            resolved => Outcome(new AlertCorrectionOutcome.AlreadyResolved(resolved.By, resolved.At))),
        cancel);

    /// <summary>Opens a resolved alert again, unless the patient has another unresolved one: a patient has one at most.</summary>
    public Task<AlertCorrectionOutcome> Reopen(AlertId alertId, StaffId by, string? reason, CancellationToken cancel) => Change(
        alertId,
        (transaction, alert) => Escalation.Reopen(alert, by, reason, transaction.Now).Match<Task<AlertCorrectionOutcome>>(
            done => transaction.Record.OpenAlert is { } other
                ? Outcome(new AlertCorrectionOutcome.AnotherIsOpen(other.AlertId))
                : Reopened(transaction, done.Alert, by, cancel),
            () => Outcome(new AlertCorrectionOutcome.NotResolved())),
        cancel);

    /// <summary>Writes something down about an alert, also long after it was resolved.</summary>
    public Task<AlertCorrectionOutcome> AddNote(AlertId alertId, StaffId by, string text, CancellationToken cancel) => Change(
        alertId,
        (transaction, alert) => Store(transaction, Escalation.AddNote(alert, by, text, transaction.Now), by, "alert-noted", cancel),
        cancel);

    private Task<AlertCorrectionOutcome> Change(AlertId alertId, Func<PatientTransaction, Alert, Task<AlertCorrectionOutcome>> change, CancellationToken cancel) =>
        transactions.Change(
            alertId.Partition,
            async transaction => await transaction.Find<Alert>(alertId.Value, cancel) is { } alert
                ? await change(transaction, alert)
                : new AlertCorrectionOutcome.UnknownAlert(),
            cancel);

    // What was said of it no longer holds, and neither does what followed from it.
    private async Task<AlertCorrectionOutcome> Reopened(PatientTransaction transaction, Alert alert, StaffId by, CancellationToken cancel)
    {
        await crises.EndOf(transaction, alert.AlertId, cancel);
        return await Store(transaction, alert, by, "alert-reopened", cancel);
    }

    private async Task<AlertCorrectionOutcome> Store(PatientTransaction transaction, Alert alert, StaffId by, string action, CancellationToken cancel)
    {
        transaction.Audit(by.Value, action, alert.AlertId.Value);
        await alerts.Store(transaction, alert, cancel);
        return new AlertCorrectionOutcome.Done();
    }

    private static Task<AlertCorrectionOutcome> Outcome(AlertCorrectionOutcome outcome) => Task.FromResult(outcome);
}
