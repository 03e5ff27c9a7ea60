using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>What people do with alerts.</summary>
public sealed class AlertActions(IRecordStore store, PatientTransactions transactions, AlertProcessor alerts, AlertCodes codes)
{
    private const int MostListed = 1000;

    /// <summary>Takes the alert in hand.</summary>
    public Task<AlertActionOutcome> Acknowledge(string alertId, StaffId by, CancellationToken cancel) => transactions.Change<AlertActionOutcome>(
        RecordIds.Partition(alertId),
        async transaction => !RecordIds.IsAlert(alertId) || await transaction.Find<Alert>(alertId, cancel) is not { } alert
            ? new AlertActionOutcome.Unknown()
            : await Escalation.Acknowledge(alert, by, transaction.Now).Match<Task<AlertActionOutcome>>(
                async done =>
                {
                    transaction.Audit(by.Value, "alert-acknowledged", alertId);
                    await alerts.Store(transaction, done.Alert, cancel);
                    return new AlertActionOutcome.Done();
                },
                already => Task.FromResult<AlertActionOutcome>(new AlertActionOutcome.Already(already.By, already.At)),
                resolved => Task.FromResult<AlertActionOutcome>(new AlertActionOutcome.AlreadyResolved(resolved.By, resolved.At))),
        cancel);

    /// <summary>Records a disposition; whether it closes the alert is the rules' to say.</summary>
    public Task<AlertActionOutcome> Resolve(string alertId, StaffId by, Disposition disposition, string? note, CancellationToken cancel) => transactions.Change<AlertActionOutcome>(
        RecordIds.Partition(alertId),
        async transaction => !RecordIds.IsAlert(alertId) || await transaction.Find<Alert>(alertId, cancel) is not { } alert
            ? new AlertActionOutcome.Unknown()
            : await Escalation.Resolve(alert, by, disposition, note, transaction.Now).Match<Task<AlertActionOutcome>>(
                async done =>
                {
                    transaction.Audit(by.Value, "alert-resolved", alertId, ("disposition", TimelineEntries.Name(disposition)));
                    await alerts.Store(transaction, done.Alert, cancel);
                    WakeEpisode(transaction);
                    return new AlertActionOutcome.Done();
                },
                resolved => Task.FromResult<AlertActionOutcome>(new AlertActionOutcome.AlreadyResolved(resolved.By, resolved.At))),
        cancel);

    /// <summary>The unresolved alert that a code stands for; null when there is none.</summary>
    public Task<string?> AlertOf(string code, CancellationToken cancel) => codes.AlertOf(code, cancel);

    /// <summary>The open alerts that have paged a staff member.</summary>
    public async Task<IReadOnlyList<Alert>> OpenPagesOf(StaffId staff, CancellationToken cancel)
    {
        var open = await store.Waiting(DocumentTypes.Alert, after: null, MostListed, cancel);
        return
        [
            .. open.Select(stored => RecordJson.Read<Alert>(stored.Document.Body))
                .Where(alert => alert.State == AlertState.Open && alert.Pages.Any(page => page.To == staff)),
        ];
    }

    // What an emergency held back may go on.
    private static void WakeEpisode(PatientTransaction transaction)
    {
        if (transaction.Record is { OpenAlert: null, EpisodeId: { } episode })
        {
            transaction.Signal<EpisodeSignal>(episode, new EpisodeSignal.PatientChanged(transaction.Now));
        }
    }
}

/// <summary>What became of taking or closing an alert.</summary>
public abstract record AlertActionOutcome
{
    private AlertActionOutcome()
    {
    }

    public sealed record Done : AlertActionOutcome;

    public sealed record Already(StaffId By, DateTimeOffset At) : AlertActionOutcome;

    public sealed record AlreadyResolved(StaffId By, DateTimeOffset At) : AlertActionOutcome;

    /// <summary>No such alert.</summary>
    public sealed record Unknown : AlertActionOutcome;

    public T Match<T>(Func<Done, T> done, Func<Already, T> already, Func<AlreadyResolved, T> resolved, Func<T> unknown) => this switch
    {
        Done d => done(d),
        Already a => already(a),
        AlreadyResolved r => resolved(r),
        Unknown => unknown(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
