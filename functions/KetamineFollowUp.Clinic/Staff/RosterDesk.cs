using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Staff;

/// <summary>The clinic's roster, read often and changed rarely: kept for a few seconds.</summary>
public sealed class RosterDesk(IRecordStore store, TimeProvider time)
{
    private const string ClinicId = "clinic";

    // Another instance's change is seen this much later at the latest.
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(15);
    private static readonly DocumentKey Key = new(Container.Clinic, ClinicId, "roster");
    private Kept? _kept;

    /// <summary>The roster in force; null when none has been stored.</summary>
    public async Task<Roster?> Current(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (_kept is { } kept && now >= kept.At && now - kept.At < KeptFor)
        {
            return kept.Roster;
        }

        var roster = await store.Read(Key, cancel) is { } stored ? RecordJson.Read<Roster>(stored.Document.Body) : null;
        _kept = new Kept(roster, now);
        return roster;
    }

    /// <summary>Stores a roster that has been checked.</summary>
    public async Task Store(Roster roster, CancellationToken cancel)
    {
        var document = new Document(Key, "roster", RecordJson.Write(roster));
        CommitResult result;
        do
        {
            Write write = await store.Read(Key, cancel) is { } stored ? new Write.Replace(document, stored.ETag) : new Write.Create(document);
            result = await store.Commit(Container.Clinic, ClinicId, [write], cancel);
        }
        while (result is CommitResult.Conflict);
        _kept = new Kept(roster, time.GetUtcNow());
    }

    private sealed record Kept(Roster? Roster, DateTimeOffset At);
}

/// <summary>Who on the roster.</summary>
public static class RosterLookup
{
    public static StaffMember? Find(this Roster? roster, StaffId? staff) => roster?.Members.FirstOrDefault(member => member.StaffId == staff);

    public static StaffMember? Find(this Roster? roster, PhoneNumber phone) => roster?.Members.FirstOrDefault(member => member.Phone == phone);
}
