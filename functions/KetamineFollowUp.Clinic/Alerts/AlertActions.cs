using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>What people do with alerts.</summary>
public sealed class AlertActions(WaitingLists lists, PatientTransactions transactions, AlertProcessor alerts, AfterCrisisProcessor crises, AlertCodes codes)
{
    /// <summary>Takes the alert in hand.</summary>
    /// <param name="alertId">The alert.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="cancel">Cancels.</param>
    /// <param name="byText">By a text, whose sender can be forged.</param>
    public Task<AlertActionOutcome> Acknowledge(AlertId alertId, StaffId by, CancellationToken cancel, bool byText = false) => transactions.Change(
        alertId.Partition, transaction => Acknowledge(transaction, alertId, by, cancel, byText), cancel);

    /// <summary>The same, as part of a transaction on the alert's partition.</summary>
    public async Task<AlertActionOutcome> Acknowledge(PatientTransaction transaction, AlertId alertId, StaffId by, CancellationToken cancel, bool byText = false) =>
        await transaction.Find<Alert>(alertId.Value, cancel) is not { } alert
            ? new AlertActionOutcome.UnknownAlert()
            : await Escalation.Acknowledge(alert, by, transaction.Now, byText).Match<Task<AlertActionOutcome>>(
                async done =>
                {
                    transaction.Audit(by.Value, "alert-acknowledged", alertId.Value);
                    await alerts.Store(transaction, done.Alert, cancel);
                    return new AlertActionOutcome.Acknowledged();
                },
                async already =>
                {
                    if (!byText && Escalation.Confirm(alert, by) is { } confirmed)
                    {
                        transaction.Audit(by.Value, "alert-confirmed", alertId.Value);
                        await alerts.Store(transaction, confirmed, cancel);
                    }

                    return new AlertActionOutcome.AlreadyAcknowledged(already.By, already.At);
                },
                resolved => Task.FromResult<AlertActionOutcome>(new AlertActionOutcome.AlreadyResolved(resolved.By, resolved.At)));

    /// <summary>Somebody looks at the alert's page; null: they are not signed in. It matters for an emergency that only a text has taken.</summary>
    /// <returns>True when that was kept; false when nothing depends on it.</returns>
    public async Task<bool> Look(AlertId alertId, StaffId? by, DateTimeOffset now, CancellationToken cancel)
    {
        if (await lists.Alert(alertId, cancel) is not { } known || Escalation.Open(known, by, now) is null)
        {
            return false;
        }

        return await transactions.Change(
            alertId.Partition,
            async transaction =>
            {
                if (await transaction.Find<Alert>(alertId.Value, cancel) is not { } alert || Escalation.Open(alert, by, transaction.Now) is not { } opened)
                {
                    return false;
                }

                transaction.Audit(by?.Value ?? Actors.Staff, "alert-opened", alertId.Value);
                await alerts.Store(transaction, opened, cancel);
                return true;
            },
            cancel);
    }

    /// <summary>Records a disposition; whether it closes the alert is the rules' to say.</summary>
    public Task<AlertActionOutcome> Resolve(AlertId alertId, StaffId by, Disposition disposition, string? note, CancellationToken cancel, SafetyAssessment? safety = null, int? seen = null) => transactions.Change<AlertActionOutcome>(
        alertId.Partition,
        async transaction => await transaction.Find<Alert>(alertId.Value, cancel) is not { } alert
            ? new AlertActionOutcome.UnknownAlert()
            : await Escalation.Resolve(alert, by, disposition, note, transaction.Now, safety).Match<Task<AlertActionOutcome>>(
                async done =>
                {
                    transaction.Audit(by.Value, "alert-resolved", alertId.Value, ("disposition", EnumNames.Name(disposition)));
                    await alerts.Close(transaction, alert, done.Alert, seen, cancel);
                    if (transaction.Record.OpenAlert is null)
                    {
                        // What an emergency held back may go on.
                        transaction.WakeEpisode();
                    }

                    await crises.StartAfter(transaction, done.Alert, cancel);
                    return done.Alert.State == AlertState.Resolved ? new AlertActionOutcome.Resolved() : new AlertActionOutcome.AttemptRecorded();
                },
                resolved => Task.FromResult<AlertActionOutcome>(new AlertActionOutcome.AlreadyResolved(resolved.By, resolved.At))),
        cancel);

    /// <summary>The alert that a code stands for, resolved ones too; null when there is none.</summary>
    public Task<Alert?> AlertOf(string code, CancellationToken cancel) => codes.AlertOf(code, cancel);

    /// <summary>The open alerts that have paged a staff member, in the worklist's order.</summary>
    public async Task<IReadOnlyList<Alert>> OpenPagesOf(StaffId staff, CancellationToken cancel) =>
    [
        .. WorklistOrder.Of((await lists.OpenAlerts(cancel)).Where(alert => alert.State == AlertState.Open && alert.Pages.Any(page => page.To == staff))),
    ];
}
