using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Alerts and booster reviews across all patients, oldest first.</summary>
public sealed class WaitingLists(IRecordStore store)
{
    private static readonly string[] Unresolved = [DocumentTypes.Alert];

    // The open ones first: one that closes between the two reads is then listed twice, and not lost.
    private static readonly string[] AllAlerts = [DocumentTypes.Alert, DocumentTypes.ResolvedAlert];
    private static readonly string[] OpenReviews = [DocumentTypes.Review];
    private static readonly string[] AllReviews = [DocumentTypes.Review, DocumentTypes.DecidedReview];

    /// <summary>Alerts, unresolved or all.</summary>
    public Task<IReadOnlyList<Alert>> Alerts(bool all, WaitingPosition? after, int limit, CancellationToken cancel) =>
        List<Alert>(all ? AllAlerts : Unresolved, after, limit, cancel);

    /// <summary>Every unresolved alert, however many there are.</summary>
    public Task<IReadOnlyCollection<Alert>> OpenAlerts(CancellationToken cancel) => store.AllWaiting<Alert>(DocumentTypes.Alert, from: null, cancel);

    /// <summary>Booster reviews, open or all.</summary>
    public Task<IReadOnlyList<BoosterReview>> Reviews(bool all, WaitingPosition? after, int limit, CancellationToken cancel) =>
        List<BoosterReview>(all ? AllReviews : OpenReviews, after, limit, cancel);

    /// <summary>One alert; null when there is none of that id.</summary>
    public Task<Alert?> Alert(AlertId id, CancellationToken cancel) => store.Find<Alert>(id.Value, cancel);

    /// <summary>One review; null when there is none of that id.</summary>
    public Task<BoosterReview?> Review(ReviewId id, CancellationToken cancel) => store.Find<BoosterReview>(id.Value, cancel);

    /// <summary>Where a document stands in its list, for the page after it; null when there is no such document.</summary>
    public async Task<WaitingPosition?> PositionOf(string id, CancellationToken cancel) =>
        await store.Read(new DocumentKey(Container.Care, RecordIds.Partition(id), id), cancel) is { Document.WaitsSince: { } since } ? new WaitingPosition(since, id) : null;

    private async Task<IReadOnlyList<T>> List<T>(string[] types, WaitingPosition? after, int limit, CancellationToken cancel)
    {
        var found = new Dictionary<string, Document>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            foreach (var stored in await store.Waiting(type, after, limit, cancel))
            {
                found[stored.Document.Key.Id] = stored.Document;
            }
        }

        return
        [
            .. found.Values.OrderBy(document => document.WaitsSince).ThenBy(document => document.Key.Id, StringComparer.Ordinal)
                .Take(limit).Select(document => RecordJson.Read<T>(document.Body)),
        ];
    }
}
