using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>
/// Raises and advances alerts. An alert is born, and its first pages are in the outbox, in the same transaction as the words
/// that caused it.
/// </summary>
public sealed partial class AlertProcessor(
    RosterStore rosters, ProtocolCatalog protocols, StepApplier steps, AlertCodes codes, JoiningNumbers joinings, ClinicSettings clinic, DeploymentSettings deployment)
{
    private const int SignalsAtOnce = 30;

    /// <summary>
    /// Joins the partition's unresolved alert or raises a new one; nothing without findings. When many unknown numbers have one already,
    /// another number's findings are left to be carried to the alert that they share.
    /// </summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="screenSurveyId">The safety screen that was opened because of them.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>What may be said to the patient about the team.</returns>
    public async Task<TeamNews> Raise(PatientTransaction transaction, ImmutableArray<Finding> findings, SurveyId? screenSurveyId, CancellationToken cancel)
    {
        if (findings.IsEmpty)
        {
            return new TeamNews.Nothing();
        }

        var open = transaction.Record.OpenAlert is { } known ? await transaction.Get<Alert>(known.AlertId.Value, cancel) : null;
        findings = KnownIdeationNotes.Judge(transaction, findings, open, screenSurveyId is not null, protocols.Current.Escalation);
        transaction.AddFindings(findings);
        transaction.Record = SafetyAlerts.Found(transaction.Record, findings, transaction.Now);
        ContactCautions.Set(transaction, findings);
        if (open is null && await StaffBehind(transaction.Record, cancel) is null && await joinings.TryLeave(transaction, findings, cancel))
        {
            // Nobody is paged by this transaction, so nothing is said of the team.
            await NumberExpiries.Plan(transaction, cancel);
            return new TeamNews.Nothing();
        }

        var alert = open is null ? await New(transaction, findings, cancel) : Escalation.Join(open, findings, transaction.Now);
        return await Store(transaction, screenSurveyId is { } screen ? ScreenWatching.Watch(alert, screen, transaction.Now) : alert, [], cancel);
    }

    /// <summary>Reads the alert's signals and does what its ladder asks for.</summary>
    public async Task Advance(PatientTransaction transaction, AlertId alertId, CancellationToken cancel)
    {
        // Signals of an alert that is not there are read all the same: they would stay due forever.
        var signals = await transaction.TakeSignals<AlertSignal>(alertId, SignalsAtOnce, cancel);
        if (await transaction.Find<Alert>(alertId.Value, cancel) is { } alert)
        {
            await Store(transaction, alert, signals, cancel);
        }
    }

    /// <summary>Does what the alert's ladder asks for, and looks at it again at an instant at the latest.</summary>
    public async Task Advance(PatientTransaction transaction, AlertId alertId, DateTimeOffset lookAgainBy, CancellationToken cancel)
    {
        if (await transaction.Find<Alert>(alertId.Value, cancel) is { State: not AlertState.Resolved } alert)
        {
            await Store(transaction, alert, [], cancel, lookAgainBy);
        }
    }

    /// <summary>Stores an alert that a person changed, and what follows from it.</summary>
    public Task Store(PatientTransaction transaction, Alert alert, CancellationToken cancel) => Store(transaction, alert, [], cancel);

    /// <summary>What the escalation of an alert about this patient knows; null: a number that no patient has.</summary>
    internal async Task<AlertFacts> Facts(Patient? patient, CancellationToken cancel) =>
        new(protocols.Current.Escalation, await rosters.Current(cancel), clinic.Zone, clinic.Name, patient) { CallsAreOn = deployment.CallsAreOn };

    private async Task<StaffId?> StaffBehind(PatientRecord record, CancellationToken cancel) =>
        PhoneNumber.TryParse(record.Unknown?.Phone, out var phone) ? (await rosters.Current(cancel)).Find(phone)?.StaffId : null;

    private async Task<Alert> New(PatientTransaction transaction, ImmutableArray<Finding> findings, CancellationToken cancel)
    {
        var alertId = RecordIds.Alert(transaction.Partition, transaction.TakeSequence());
        var code = await codes.Reserve(alertId, transaction.Now, cancel);
        transaction.Audit(Actors.System, "alert-raised", alertId.Value);
        await NumberExpiries.Plan(transaction, cancel);
        return Escalation.Raise(alertId, transaction.Record.Patient?.PatientId, code, findings, transaction.Now) with
        {
            AboutStaff = await StaffBehind(transaction.Record, cancel),
        };
    }

    private async Task<TeamNews> Store(PatientTransaction transaction, Alert alert, IReadOnlyList<AlertSignal> signals, CancellationToken cancel, DateTimeOffset? lookAgainBy = null)
    {
        var facts = await Facts(transaction.Record.Patient, cancel);
        var plan = Escalation.Decide(alert, signals, facts, transaction.Now);
        var resolved = plan.State.State == AlertState.Resolved;
        transaction.Put(
            resolved ? DocumentTypes.ResolvedAlert : DocumentTypes.Alert, alert.AlertId.Value, plan.State,
            dueAt: signals.Count == SignalsAtOnce ? transaction.Now : resolved ? plan.LookAgainAt : Earlier(plan.LookAgainAt, lookAgainBy),
            waitsSince: plan.State.RaisedAt,
            expiresAt: plan.State is { Numbers: not null, Resolution: { } end } ? end.At + NumberExpiries.KeptFor : null);
        transaction.Record = SafetyAlerts.Stored(transaction.Record, plan.State) with
        {
            // A note or a late report of a resolved alert says nothing of the one that is open now.
            OpenAlert = !resolved ? new OpenAlert(alert.AlertId, plan.State.Severity, plan.State.IsSafety)
                : transaction.Record.OpenAlert is { } other && other.AlertId != alert.AlertId ? other : null,
        };

        // A ladder raises no findings of its own beyond its causes.
        _ = await steps.Apply(transaction, alert.AlertId, plan.Steps, cancel);
        return PatientNews.InReply(plan, facts, transaction.Now);
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one < other ? one : other ?? one;
}
