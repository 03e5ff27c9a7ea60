using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Protocols;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Time;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>
/// Raises and advances alerts. An alert is born, and its first pages are in the outbox, in the same transaction as the words
/// that caused it.
/// </summary>
public sealed class AlertProcessor(RosterDesk rosters, ProtocolShelf protocols, StepApplier steps, AlertCodes codes, ClinicSettings clinic)
{
    private const int SignalsAtOnce = 30;

    /// <summary>Joins the partition's unresolved alert or raises a new one; nothing without findings.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="screenSurveyId">The safety screen that was opened because of them.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task Raise(PatientWork work, ImmutableArray<Finding> findings, string? screenSurveyId, CancellationToken cancel)
    {
        if (findings.IsEmpty)
        {
            return;
        }

        work.AddFindings(findings);
        var alert = work.Record.OpenAlert is { } open
            ? Escalation.Join(await work.Get<Alert>(open.AlertId, cancel), findings, work.Now)
            : await New(work, findings, cancel);
        await Store(work, screenSurveyId is null ? alert : Escalation.WatchScreen(alert, screenSurveyId, work.Now), [], cancel);
    }

    /// <summary>Reads the alert's signals and does what its ladder asks for.</summary>
    public async Task Advance(PatientWork work, string alertId, CancellationToken cancel)
    {
        // Signals of an alert that is not there are read all the same: they would stay due for ever.
        var signals = await work.TakeSignals<AlertSignal>(alertId, SignalsAtOnce, cancel);
        if (await work.Find<Alert>(alertId, cancel) is { } alert)
        {
            await Store(work, alert, signals, cancel);
        }
    }

    /// <summary>Stores an alert that a person changed, and what follows from it.</summary>
    public Task Store(PatientWork work, Alert alert, CancellationToken cancel) => Store(work, alert, [], cancel);

    private async Task<Alert> New(PatientWork work, ImmutableArray<Finding> findings, CancellationToken cancel)
    {
        var alertId = RecordIds.Alert(work.Partition, work.TakeSequence());
        var code = await codes.Reserve(alertId, work.Now, cancel);
        work.Audit(Actors.System, "alert-raised", alertId);
        return Escalation.Raise(alertId, work.Record.Patient?.PatientId, code, findings, work.Now);
    }

    private async Task Store(PatientWork work, Alert alert, IReadOnlyList<AlertSignal> signals, CancellationToken cancel)
    {
        var zone = ClinicTime.FindZone(clinic.TimeZone) ?? TimeZoneInfo.Utc;
        var facts = new AlertFacts(
            protocols.Current.Escalation, await rosters.Current(cancel), zone, clinic.Name, work.Record.Patient);
        var plan = Escalation.Decide(alert, signals, facts, work.Now);
        var resolved = plan.State.State == AlertState.Resolved;
        work.Put(
            resolved ? DocumentTypes.ResolvedAlert : DocumentTypes.Alert, alert.AlertId, plan.State,
            dueAt: signals.Count == SignalsAtOnce ? work.Now : plan.LookAgainAt,
            waitsSince: plan.State.RaisedAt);
        work.Record = work.Record with
        {
            CourseChanged = work.Record.CourseChanged || resolved,
            OpenAlert = resolved ? null : new OpenAlert(alert.AlertId, plan.State.Severity, plan.State.IsSafety),
        };

        // A ladder raises no findings of its own beyond its causes.
        _ = await steps.Apply(work, alert.AlertId, plan.Steps, cancel);
    }
}
