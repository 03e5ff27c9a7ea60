using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>The clinic's roster, read often and changed rarely: kept for a few seconds.</summary>
public sealed class RosterStore(IRecordStore store, TimeProvider time)
{
    private const string ClinicId = "clinic";

    // Another instance's change is seen this much later at the latest.
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(15);
    private static readonly DocumentKey Key = new(Container.Clinic, ClinicId, "roster");
    private Kept? _kept;

    /// <summary>The roster in force; null when none has been stored.</summary>
    public async Task<OnCallRoster?> Current(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (_kept is { } kept && now >= kept.At && now - kept.At < KeptFor)
        {
            return kept.Roster;
        }

        var roster = await store.Read(Key, cancel) is { } stored ? RecordJson.Read<OnCallRoster>(stored.Document.Body) : null;
        _kept = new Kept(roster, now);
        return roster;
    }

    /// <summary>The roster in force as the store has it now; null when none has been stored.</summary>
    public async Task<OnCallRoster?> Latest(CancellationToken cancel)
    {
        _kept = null;
        return await Current(cancel);
    }

    /// <summary>Stores a roster that has been checked, whatever stood there before.</summary>
    public Task Store(OnCallRoster roster, CancellationToken cancel) => Store(roster, seen: null, cancel);

    /// <summary>Stores a roster that has been checked, in place of the one that was seen.</summary>
    /// <param name="roster">The new one.</param>
    /// <param name="seen">The <see cref="VersionOf"/> the one it replaces; null: any.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>False: another roster stands there by now, and nothing was stored.</returns>
    public async Task<bool> Store(OnCallRoster roster, string? seen, CancellationToken cancel)
    {
        var document = new Document(Key, "roster", RecordJson.Write(roster));
        CommitResult result;
        do
        {
            var stored = await store.Read(Key, cancel);
            if (seen is not null && seen != VersionOf(stored is null ? null : RecordJson.Read<OnCallRoster>(stored.Document.Body)))
            {
                return false;
            }

            Write write = stored is null ? new Write.Create(document) : new Write.Replace(document, stored.ETag);
            result = await store.Commit(Container.Clinic, ClinicId, [write], cancel);
        }
        while (result is CommitResult.Conflict);
        _kept = new Kept(roster, time.GetUtcNow());
        return true;
    }

    /// <summary>What tells a roster from any other; a page that edits it says which one it showed.</summary>
    public static string VersionOf(OnCallRoster? roster) =>
        roster is null ? "none" : Fingerprint.Of(RecordJson.Write(roster), 16);

    private sealed record Kept(OnCallRoster? Roster, DateTimeOffset At);
}

/// <summary>Who on the roster.</summary>
public static class RosterLookup
{
    public static StaffMember? Find(this OnCallRoster? roster, StaffId? staff) => roster?.Members.FirstOrDefault(member => member.StaffId == staff);

    public static StaffMember? Find(this OnCallRoster? roster, PhoneNumber phone) => roster?.Members.FirstOrDefault(member => member.Phone == phone);
}
