using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Looks;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Looks;

/// <summary>Reads who looked at what.</summary>
public sealed class ReadLooks(IRecordStore store, RosterStore rosters, ClinicSettings clinic, TimeProvider time)
{
    /// <summary>How far back unusual looks are listed.</summary>
    public const int Days = 30;

    /// <summary>Who looked at a patient, the newest first.</summary>
    public async Task<ImmutableArray<Look>> At(PatientId patient, CancellationToken cancel) =>
        [.. (await store.All<KeptLook>(patient.Value, DocumentTypes.Look, cancel)).Select(kept => kept.Value.Look).OrderByDescending(look => look.At)];

    /// <summary>What is unusual in the last <see cref="Days"/> days.</summary>
    public async Task<ImmutableArray<UnusualLook>> Unusual(CancellationToken cancel)
    {
        var looks = await store.AllWaiting<KeptLook>(DocumentTypes.Look, time.GetUtcNow().AddDays(-Days), cancel);
        var roster = await rosters.Current(cancel);
        return UnusualLooks.Of(
            looks.Select(kept => kept.Look).OrderBy(look => look.At),
            roster?.Members.Select(member => member.StaffId.Value).ToHashSet(StringComparer.Ordinal) ?? [],
            (who, at) => roster is not null && IsOnCall(RosterRules.At(roster, at), who),
            clinic.Zone);
    }

    private static bool IsOnCall(OnCall onCall, string who) => onCall.Primary.Concat(onCall.Backup).Any(member => member.Value == who);
}
