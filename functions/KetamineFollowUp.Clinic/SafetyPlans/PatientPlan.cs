using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.SafetyPlans;

/// <summary>A patient opens their plan by a link, and saves what they changed. Each is done once for a link, however often it is asked for.</summary>
public sealed class PatientPlan(PatientTransactions transactions, PlanLinks links)
{
    /// <summary>Uses the link.</summary>
    /// <returns>The page it opens; null: it opens nothing any more.</returns>
    public Task<OpenedPlan?> Open(string linkId, CancellationToken cancel) => transactions.Change<OpenedPlan?>(
        RecordIds.Partition(linkId),
        async transaction =>
        {
            if (await transaction.Find<PlanLink>(linkId, cancel) is not { } link || !link.Opens(transaction.Now) || Reader(transaction) is not { } patient)
            {
                return null;
            }

            var opened = link with { OpenedAt = transaction.Now };
            PlanLinks.Keep(transaction, opened);
            transaction.Audit(Actors.Patient, "safety-plan-opened", linkId);
            return new OpenedPlan(patient, await transaction.Find<SafetyPlan>(RecordIds.SafetyPlan, cancel), links.FormOf(opened));
        },
        cancel);

    /// <summary>Keeps what the patient wrote on the page that the link opened.</summary>
    /// <param name="linkId">The link.</param>
    /// <param name="form">Proves that it was this page.</param>
    /// <param name="parts">What the patient wrote.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The parts as they now are; null: the page takes nothing any more.</returns>
    public Task<SafetyPlanParts?> Save(string linkId, string? form, SafetyPlanParts parts, CancellationToken cancel) => transactions.Change<SafetyPlanParts?>(
        RecordIds.Partition(linkId),
        async transaction =>
        {
            if (await transaction.Find<PlanLink>(linkId, cancel) is not { } link || !links.IsFormOf(link, form) || Reader(transaction) is null)
            {
                return null;
            }

            if (!link.Takes(transaction.Now))
            {
                // The button was pressed twice: what it says is on record already.
                return link.SavedAt is not null && (await transaction.Find<SafetyPlan>(RecordIds.SafetyPlan, cancel))?.Parts == parts ? parts : null;
            }

            await WriteSafetyPlan.WriteAsPatient(transaction, parts, cancel);
            PlanLinks.Keep(transaction, link with { SavedAt = transaction.Now });
            return parts;
        },
        cancel);

    // What has changed since the text was written counts: a caution, an opt-out, another number.
    private static Patient? Reader(PatientTransaction transaction) =>
        transaction.Record.Patient is { } patient && PlanRequest.IsAllowed(patient) ? patient : null;
}

/// <summary>The page that a link opened.</summary>
/// <param name="Patient">Whose.</param>
/// <param name="Plan">Their plan; null: there is none yet.</param>
/// <param name="Form">Proves that a form is of this page.</param>
public sealed record OpenedPlan(Patient Patient, SafetyPlan? Plan, string Form);
