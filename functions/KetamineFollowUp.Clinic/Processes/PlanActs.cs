using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>
/// What staff did about a safety plan: they wrote it, noted a day on which they went through it, or said that they did when they resolved an alert. The
/// outcomes hear of it in the transaction that records it, and of a death.
/// </summary>
public sealed class PlanActs(ClinicSettings clinic) : ICommitRule
{
    private const int MaxDocuments = 2000;

    /// <inheritdoc/>
    public async Task Apply(PatientTransaction transaction, PatientRecord before, CancellationToken cancel)
    {
        if (transaction.Record.Patient is not { } patient)
        {
            return;
        }

        var acts = Of(
            transaction.Written<TimelineEntry>(DocumentTypes.Entry),
            transaction.Written<Alert>(DocumentTypes.Alert).Concat(transaction.Written<Alert>(DocumentTypes.ResolvedAlert)),
            transaction.Written<SafetyPlan>(DocumentTypes.SafetyPlan).FirstOrDefault(),
            transaction.Record.KnownIdeation == before.KnownIdeation ? null : transaction.Record.KnownIdeation?.Note).ToList();
        if (acts.Count == 0 && HasDied(before.Patient) == HasDied(patient))
        {
            return;
        }

        var known = await OutcomeLedger.Known(transaction, cancel);
        var after = known.With(acts) with { HasDied = HasDied(patient) };
        if (after.HasDied != known.HasDied || !after.PlanActs.SequenceEqual(known.PlanActs))
        {
            OutcomeLedger.Put(transaction, after, transaction.Now);
        }
    }

    /// <summary>All that is on record.</summary>
    internal async Task<IEnumerable<PlanAct>> OnRecord(PatientTransaction transaction, CancellationToken cancel)
    {
        var alerts = (await transaction.AllWithPending<Alert>(DocumentTypes.Alert, MaxDocuments, cancel))
            .Concat(await transaction.AllWithPending<Alert>(DocumentTypes.ResolvedAlert, MaxDocuments, cancel));
        return Of(
            await transaction.AllWithPending<TimelineEntry>(DocumentTypes.Entry, MaxDocuments, cancel),
            alerts,
            await transaction.Find<SafetyPlan>(RecordIds.SafetyPlan, cancel),
            transaction.Record.KnownIdeation?.Note);
    }

    private static bool HasDied(Patient? patient) => patient?.Death is { IsConfirmed: true };

    private IEnumerable<PlanAct> Of(IEnumerable<TimelineEntry> entries, IEnumerable<Alert> alerts, SafetyPlan? plan, KnownIdeation? known) =>
        entries.OfType<TimelineEntry.SafetyPlanWritten>().Select(written => new PlanAct(written.At))
            .Concat(alerts.SelectMany(alert => alert.Dispositions).Where(resolution => resolution.Safety is { PlanReviewed: true }).Select(resolution => new PlanAct(resolution.At)))
            .Concat(new[] { On(plan?.ReviewedOn, plan?.At), On(known?.SafetyPlanReviewedOn, known?.NotedAt) }.OfType<PlanAct>());

    // A day is all that is noted: the end of it, so that a review is never made earlier than it was.
    private PlanAct? On(DateOnly? day, DateTimeOffset? notedAt) => day is { } on && notedAt is { } at
        ? new PlanAct(ClinicTime.At(on.AddDays(1), TimeOnly.MinValue, clinic.Zone).AddTicks(-1) is var end && end < at ? end : at)
        : null;
}
