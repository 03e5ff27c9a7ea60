using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>What people do with alerts.</summary>
public sealed class AlertDesk(IRecordStore store, PatientDesk desk, AlertProcessor alerts, AlertCodes codes)
{
    private const int MostListed = 1000;

    /// <summary>Takes the alert in hand.</summary>
    public Task<Acknowledged> Acknowledge(string alertId, StaffId by, CancellationToken cancel) => desk.Change<Acknowledged>(
        RecordIds.Partition(alertId),
        async work => !RecordIds.IsAlert(alertId) || await work.Find<Alert>(alertId, cancel) is not { } alert
            ? new Acknowledged.Unknown()
            : await Escalation.Acknowledge(alert, by, work.Now).Match<Task<Acknowledged>>(
                async done =>
                {
                    work.Audit(by.Value, "alert-acknowledged", alertId);
                    await alerts.Store(work, done.Alert, cancel);
                    return new Acknowledged.Done();
                },
                already => Task.FromResult<Acknowledged>(new Acknowledged.Already(already.By, already.At)),
                resolved => Task.FromResult<Acknowledged>(new Acknowledged.AlreadyResolved(resolved.By, resolved.At))),
        cancel);

    /// <summary>Records a disposition; whether it closes the alert is the rules' to say.</summary>
    public Task<Acknowledged> Resolve(string alertId, StaffId by, Disposition disposition, string? note, CancellationToken cancel) => desk.Change<Acknowledged>(
        RecordIds.Partition(alertId),
        async work => !RecordIds.IsAlert(alertId) || await work.Find<Alert>(alertId, cancel) is not { } alert
            ? new Acknowledged.Unknown()
            : await Escalation.Resolve(alert, by, disposition, note, work.Now).Match<Task<Acknowledged>>(
                async done =>
                {
                    work.Audit(by.Value, "alert-resolved", alertId, ("disposition", Entries.Name(disposition)));
                    await alerts.Store(work, done.Alert, cancel);
                    WakeEpisode(work);
                    return new Acknowledged.Done();
                },
                resolved => Task.FromResult<Acknowledged>(new Acknowledged.AlreadyResolved(resolved.By, resolved.At))),
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
    private static void WakeEpisode(PatientWork work)
    {
        if (work.Record is { OpenAlert: null, EpisodeId: { } episode })
        {
            work.Signal<EpisodeSignal>(episode, new EpisodeSignal.PatientChanged(work.Now));
        }
    }
}

/// <summary>What became of taking or closing an alert.</summary>
public abstract record Acknowledged
{
    private Acknowledged()
    {
    }

    public sealed record Done : Acknowledged;

    public sealed record Already(StaffId By, DateTimeOffset At) : Acknowledged;

    public sealed record AlreadyResolved(StaffId By, DateTimeOffset At) : Acknowledged;

    /// <summary>No such alert.</summary>
    public sealed record Unknown : Acknowledged;

    public T Match<T>(Func<Done, T> done, Func<Already, T> already, Func<AlreadyResolved, T> resolved, Func<T> unknown) => this switch
    {
        Done d => done(d),
        Already a => already(a),
        AlreadyResolved r => resolved(r),
        Unknown => unknown(),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
