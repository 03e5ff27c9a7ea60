using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Random bytes for a code: it must not follow from the alert's id.</summary>
public delegate byte[] CodeEntropy();

/// <summary>
/// The short codes that staff reply to acknowledge. A code is reserved in the directory before the alert is committed; an
/// entry counts only if its alert has that code, and one without may be taken after a while.
/// </summary>
public sealed class AlertCodes(IRecordStore store, CodeEntropy entropy)
{
    private const int MaxTries = 5;
    private const string EntryId = "entry";

    // Architecture: an orphan over 10 minutes old may be taken; codes are forgotten 30 days later.
    private static readonly TimeSpan OrphanAfter = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>A code for the alert; null when none could be had: the page then goes out with the link alone.</summary>
    public async Task<string?> Reserve(AlertId alertId, DateTimeOffset now, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var code = AlertCode.From(entropy());
            if (await TryReserve(code, alertId, now, cancel))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>The alert that a code stands for, resolved ones too; null when the code is unknown.</summary>
    public async Task<Alert?> AlertOf(string code, CancellationToken cancel) =>
        await store.Read(Key(code), cancel) is { } stored
        && await store.Find<Alert>(RecordJson.Read<Reservation>(stored.Document.Body).AlertId.Value, cancel) is { } alert
        && alert.Code == code
            ? alert
            : null;

    private async Task<bool> TryReserve(string code, AlertId alertId, DateTimeOffset now, CancellationToken cancel)
    {
        var key = Key(code);
        var document = new Document(key, "code", RecordJson.Write(new Reservation(alertId, now)), ExpiresAt: now + KeptFor);
        if (await store.Read(key, cancel) is not { } taken)
        {
            return (await store.Commit(Container.Directory, key.Partition, [new Write.Create(document)], cancel)).Match(_ => true, _ => false);
        }

        var entry = RecordJson.Read<Reservation>(taken.Document.Body);
        if (entry.AlertId == alertId)
        {
            return true;
        }

        return entry.At + OrphanAfter < now
            && !await Holds(entry, code, cancel)
            && (await store.Commit(Container.Directory, key.Partition, [new Write.Replace(document, taken.ETag)], cancel)).Match(_ => true, _ => false);
    }

    private async Task<bool> Holds(Reservation entry, string code, CancellationToken cancel) =>
        await store.Find<Alert>(entry.AlertId.Value, cancel) is { State: not AlertState.Resolved } found && found.Code == code;

    private static DocumentKey Key(string code) => new(Container.Directory, $"code:{code}", EntryId);

    private sealed record Reservation(AlertId AlertId, DateTimeOffset At);
}
