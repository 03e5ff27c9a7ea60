using System.Text.Json;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Pagers;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>
/// Gives the pages of a person their turn, a document for each of their channels. Many hosts may ask at once: each change of
/// the document is made under its ETag, and whoever loses asks again. The turn is stored before the page leaves, so a crash
/// between the two finds it again.
/// </summary>
public sealed class Pagers(IRecordStore store, TimeProvider time)
{
    private const string DocumentId = "pager";

    /// <summary>The turn of an alert's page.</summary>
    public async Task<PageTurn> TurnOf(OutgoingMessage message, AlertId alertId, CancellationToken cancel)
    {
        var page = new WaitingPage(message.MessageId, alertId, message.CreatedAt);
        var key = new DocumentKey(Container.Clinic, $"pager~{message.To}~{EnumNames.Name(message.Channel)}", DocumentId);
        while (true)
        {
            var stored = await store.Read(key, cancel);
            var before = Read(stored);
            var now = time.GetUtcNow();
            var (after, turn) = await Carry(PagerRule.Turn(before, page, now), page, now, cancel);
            if (ReferenceEquals(after, before) || await Save(key, stored, after, cancel))
            {
                return turn;
            }
        }
    }

    private async Task<(Pager, PageTurn)> Carry(PagerTurn turn, WaitingPage page, DateTimeOffset now, CancellationToken cancel) =>
        await turn.Match<Task<(Pager, PageTurn)>>(
            go => Task.FromResult<(Pager, PageTurn)>((go.Pager, new PageTurn.Now(go.Joint))),
            wait => Task.FromResult<(Pager, PageTurn)>((wait.Pager, new PageTurn.Later(wait.Until))),
            async join => await Carry(PagerRule.Join(page, join.Pages, await Alerts(join.Pages, cancel), now), page, now, cancel),
            async covered => await Follow(covered, page, now, cancel),
            taken => Task.FromResult<(Pager, PageTurn)>((taken.Pager, new PageTurn.Taken())));

    // Whoever speaks for it may be under way, may have left without telling, or may never leave: each page looks for itself.
    private async Task<(Pager, PageTurn)> Follow(PagerTurn.Covered covered, WaitingPage page, DateTimeOffset now, CancellationToken cancel)
    {
        if (await Find<OutgoingMessage>(covered.By, cancel) is { Joint: { } joint } by
            && joint.Covers.Contains(page.MessageId) && JointOutcomes.IsHandedOn(by.State))
        {
            return (covered.Pager, new PageTurn.Done(by));
        }

        return now < covered.Until
            ? (covered.Pager, new PageTurn.Later(covered.Until))
            : await Carry(PagerRule.Turn(PagerRule.Uncover(covered.Pager, page.MessageId), page, now), page, now, cancel);
    }

    private async Task<List<Alert>> Alerts(IEnumerable<WaitingPage> pages, CancellationToken cancel)
    {
        var alerts = new List<Alert>();
        foreach (var id in pages.Select(page => page.AlertId).Distinct())
        {
            if (await Find<Alert>(id.Value, cancel) is { } alert)
            {
                alerts.Add(alert);
            }
        }

        return alerts;
    }

    private async Task<bool> Save(DocumentKey key, StoredDocument? stored, Pager pager, CancellationToken cancel)
    {
        var document = new Document(key, "pager", RecordJson.Write(pager));
        Write write = stored is null ? new Write.Create(document) : new Write.Replace(document, stored.ETag);
        return (await store.Commit(Container.Clinic, key.Partition, [write], cancel)).Match(_ => true, _ => false);
    }

    // What cannot be read holds nobody back.
    private static Pager Read(StoredDocument? stored)
    {
        try
        {
            return stored is null ? new Pager() : RecordJson.Read<Pager>(stored.Document.Body);
        }
        catch (JsonException)
        {
            return new Pager();
        }
    }

    private async Task<T?> Find<T>(string id, CancellationToken cancel)
        where T : class
    {
        try
        {
            return await store.Find<T>(id, cancel);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
