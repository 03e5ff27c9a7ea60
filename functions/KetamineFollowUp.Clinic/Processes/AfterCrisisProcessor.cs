using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Starts, ends and advances follow-ups after a crisis. A patient has one that runs, at most.</summary>
public sealed partial class AfterCrisisProcessor(
    ProtocolCatalog protocols, StepApplier steps, AlertProcessor alerts, ClinicSettings clinic, ILogger<AfterCrisisProcessor> log)
{
    /// <summary>Starts one when a person resolved an alert in a way that calls for it. The one before gives way.</summary>
    public async Task StartAfter(PatientTransaction transaction, Alert alert, CancellationToken cancel)
    {
        if (!AfterCrisisProcess.Follows(alert) || transaction.Record.Patient is not { } patient || patient.StatusAt(transaction.Now) == PatientStatus.Discharged)
        {
            return;
        }

        await End(transaction, CrisisEndReason.NewCrisis, cancel);
        var started = AfterCrisisProcess.Start(RecordIds.AfterCrisis(transaction.Partition, transaction.TakeSequence()), alert, transaction.Now);
        transaction.Record = transaction.Record with { AfterCrisisId = started.AfterCrisisId };
        transaction.Audit(Actors.System, "after-crisis-started", started.AfterCrisisId.Value, ("alert", alert.AlertId.Value));
        await Store(transaction, started, cancel);
    }

    /// <summary>Ends the one that an alert started, because the alert was opened again.</summary>
    public async Task EndOf(PatientTransaction transaction, AlertId alertId, CancellationToken cancel)
    {
        if (await Readable(() => Running(transaction, cancel), transaction.Partition) is { } running && running.AlertId == alertId)
        {
            await End(transaction, CrisisEndReason.AlertReopened, cancel);
        }
    }

    /// <summary>Does what happens to a follow-up by itself.</summary>
    public async Task Advance(PatientTransaction transaction, AfterCrisisId id, CancellationToken cancel)
    {
        if (await transaction.Find<CrisisFollowUp>(id.Value, cancel) is { } followUp)
        {
            await Store(transaction, followUp, cancel);
        }
    }

    /// <summary>The one that runs; null when none does.</summary>
    public static async Task<CrisisFollowUp?> Running(PatientTransaction transaction, CancellationToken cancel) =>
        transaction.Record.AfterCrisisId is { } id ? await transaction.Find<CrisisFollowUp>(id.Value, cancel) : null;

    /// <summary>Stores a follow-up that a person changed, and what follows from it.</summary>
    public async Task Store(PatientTransaction transaction, CrisisFollowUp followUp, CancellationToken cancel)
    {
        var plan = AfterCrisisProcess.Decide(followUp, [], await Facts(transaction, cancel), transaction.Now);
        transaction.Put(DocumentTypes.AfterCrisis, plan.State.AfterCrisisId.Value, plan.State, dueAt: plan.LookAgainAt);
        if (plan.State.Ended is { } end && transaction.Record.AfterCrisisId == plan.State.AfterCrisisId)
        {
            transaction.Record = transaction.Record with { AfterCrisisId = null };
            transaction.Audit(Actors.System, "after-crisis-ended", plan.State.AfterCrisisId.Value, ("reason", EnumNames.Name(end.Reason)));
        }

        var left = await steps.Apply(transaction, plan.State.AfterCrisisId, plan.Steps, cancel);
        await alerts.Raise(transaction, left.Findings, screenSurveyId: null, cancel);
    }

    // Its calls are taken back: the next follow-up, if there is one, asks for its own.
    private async Task End(PatientTransaction transaction, CrisisEndReason reason, CancellationToken cancel)
    {
        if (await Readable(() => Running(transaction, cancel), transaction.Partition) is { } running)
        {
            foreach (var key in running.Tasks)
            {
                _ = await transaction.TakeBackTask(running.AfterCrisisId, key, $"No longer to be done: {EnumNames.Name(reason).Replace('-', ' ')}.", cancel);
            }

            await Store(transaction, AfterCrisisProcess.End(running, reason, transaction.Now), cancel);
        }
    }

    private async Task<AfterCrisisFacts> Facts(PatientTransaction transaction, CancellationToken cancel) => new(
        transaction.Patient,
        clinic.ZoneForWords(transaction.Patient),
        protocols.Current.SendWindow,
        clinic.Name,
        clinic.Zone,
        transaction.Record.SafetyKnown?.At,
        transaction.Record.OpenSurveyId is { } id && await Readable(() => transaction.Find<Survey>(id.Value, cancel), transaction.Partition) is { IsOpen: true, EpisodeId: not null } open && open.ExpiresAt > transaction.Now
            ? new OpenCheckIn(open.SurveyId, open.OpenedAt, open.ExpiresAt)
            : null,
        transaction.Record.OpenAlert?.Severity == Severity.Emergency)
    {
        NextCheckInAt = transaction.Record.EpisodeId is { } followed && await Readable(() => transaction.Find<Episode>(followed.Value, cancel), transaction.Partition) is { } episode
            ? episode.NextMoodFrom(transaction.Now)?.DueAt
            : null,
    };

    // A document that cannot be read must not keep a person from resolving an alert. Null then; whoever needs it fails where a person sees it.
    private async Task<T?> Readable<T>(Func<Task<T?>> read, string partition)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException and not StoreUnavailableException)
        {
            LogUnreadable(log, partition, fault.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "a document that the follow-up after a crisis of {Partition} looks at cannot be read: {Fault}")]
    private static partial void LogUnreadable(ILogger logger, string partition, string fault);
}
