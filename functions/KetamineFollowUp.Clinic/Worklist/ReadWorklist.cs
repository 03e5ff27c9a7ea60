using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Caseload;

namespace KetamineFollowUp.Clinic.Worklist;

/// <summary>What waits for a person, each list the most urgent first. None is cut off: whoever shows it does so page by page.</summary>
/// <param name="Alerts">Unresolved alerts: by severity, then the oldest.</param>
/// <param name="Unread">Texts to read, the oldest first.</param>
/// <param name="Reviews">Booster reviews: by recommendation, then the oldest.</param>
/// <param name="Unreachable">Patients no channel reaches, the oldest first.</param>
/// <param name="Tasks">What a person is to do: what is due first.</param>
/// <param name="SetAside">What the machine gave up on, the oldest first.</param>
/// <param name="NotAnswering">Patients who do not answer: after a positive safety answer first, then the longest silent.</param>
public sealed record Worklist(
    ImmutableArray<Alert> Alerts,
    ImmutableArray<WaitingEntry> Unread,
    ImmutableArray<BoosterReview> Reviews,
    ImmutableArray<WaitingEntry> Unreachable,
    ImmutableArray<WaitingEntry> Tasks,
    ImmutableArray<WaitingEntry> SetAside,
    ImmutableArray<SilentPatient> NotAnswering);

/// <summary>Reads what waits for a person, across all patients.</summary>
public sealed class ReadWorklist(IRecordStore store, WaitingLists lists, ProtocolCatalog protocols, TimeProvider time)
{
    /// <summary>All of it.</summary>
    public async Task<Worklist> Read(CancellationToken cancel) => new(
        [.. WorklistOrder.Of(await lists.OpenAlerts(cancel))],
        await Waiting(DocumentTypes.Unread, cancel),
        [.. (await store.AllWaiting<BoosterReview>(DocumentTypes.Review, from: null, cancel)).OrderBy(review => review.Recommendation.Kind).ThenBy(review => review.OpenedAt)],
        await Waiting(DocumentTypes.Unreachable, cancel),
        [.. (await Waiting(DocumentTypes.Task, cancel)).OrderBy(task => task.Due).ThenBy(task => task.At)],
        await Waiting(DocumentTypes.SetAside, cancel),
        SilentPatients.Of(await store.AllWaiting<CaseloadEntry>(DocumentTypes.Caseload, from: null, cancel), protocols.Current.Findings.SilenceAfter, time.GetUtcNow()));

    private async Task<ImmutableArray<WaitingEntry>> Waiting(string type, CancellationToken cancel) => [.. await store.AllWaiting<WaitingEntry>(type, from: null, cancel)];
}
