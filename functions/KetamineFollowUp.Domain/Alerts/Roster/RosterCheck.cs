using System.Collections.Immutable;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts.Roster;

/// <summary>A fault of a roster.</summary>
/// <param name="Field">Where, as in the JSON: <c>members[1].phone</c>.</param>
/// <param name="Problem">What is allowed there.</param>
public sealed record RosterFault(string Field, string Problem);

/// <summary>
/// What a roster must obey before it is stored. An empty order and an empty backup are legal (a clinic may run on
/// overrides); an empty catch-all is not, because the promise that a human is always paged rests on it.
/// </summary>
internal static class RosterCheck
{
    /// <summary>People paged at one step: three messages each must fit one plan of at most 45 steps.</summary>
    public const int MaxPerStep = 12;

    public static ImmutableArray<RosterFault> Faults(OnCallRoster roster)
    {
        ImmutableArray<RosterFault> missing = [.. Missing("members", roster.Members), .. Missing("overrides", roster.Overrides)];
        return missing.IsEmpty ? Contradictions(roster) : missing;
    }

    private static ImmutableArray<RosterFault> Contradictions(OnCallRoster roster) =>
    [
        .. Zone(roster),
        .. roster.Members.SelectMany(Member),
        .. Repeated("staffId", roster.Members, m => m.StaffId.Value),
        .. Repeated("phone", roster.Members, m => m.Phone.Value),
        .. Repeated("email", roster.Members, m => m.Email.Value.ToUpperInvariant()),
        .. Rotation(roster),
        .. roster.Overrides.SelectMany((o, i) => Override(roster, o, i)),
        .. Step(roster, "backup", roster.Backup),
        .. Step(roster, "catchAll", roster.CatchAll),
        .. roster.CatchAll.IsEmpty ? [new RosterFault("catchAll", "at least one member: the ladder must end with someone")] : Array.Empty<RosterFault>(),
    ];

    // JSON can say null where an entry belongs.
    private static IEnumerable<RosterFault> Missing<T>(string field, ImmutableArray<T> entries) =>
        entries.Select((entry, i) => (entry, i)).Where(x => x.entry is null).Select(x => new RosterFault($"{field}[{x.i}]", "not null"));

    private static IEnumerable<RosterFault> Zone(OnCallRoster roster)
    {
        if (!roster.TimeZone.IsKnown)
        {
            yield return new RosterFault("timeZone", "an IANA time zone such as America/New_York");
        }
    }

    private static IEnumerable<RosterFault> Member(StaffMember member, int i)
    {
        if (member.StaffId == default)
        {
            yield return new RosterFault($"members[{i}].staffId", "1 to 40 of A-Z, a-z, 0-9, _ and -");
        }

        if (string.IsNullOrWhiteSpace(member.Name))
        {
            yield return new RosterFault($"members[{i}].name", "not empty");
        }

        if (member.Phone == default)
        {
            yield return new RosterFault($"members[{i}].phone", "an E.164 number such as +12025550123");
        }

        if (!member.Email.IsWellFormed)
        {
            yield return new RosterFault($"members[{i}].email", "an email address");
        }
    }

    private static IEnumerable<RosterFault> Repeated(string field, ImmutableArray<StaffMember> members, Func<StaffMember, string> key) =>
        members.Select((m, i) => (Key: key(m), Index: i))
            .Where(m => m.Key.Length > 0)
            .GroupBy(m => m.Key)
            .SelectMany(same => same.Skip(1).Select(m => new RosterFault($"members[{m.Index}].{field}", $"not that of members[{same.First().Index}]")));

    private static IEnumerable<RosterFault> Rotation(OnCallRoster roster)
    {
        if (roster.Rotation is not { Handover: not null } rotation)
        {
            return [new RosterFault("rotation", "{order, handover: {day, time}, startsOn}")];
        }

        var start = rotation.StartsOn == default ? new[] { new RosterFault("rotation.startsOn", "a date such as 2026-03-02") } : [];
        return [.. Known(roster, "rotation.order", rotation.Order), .. start];
    }

    private static IEnumerable<RosterFault> Override(OnCallRoster roster, Override change, int i)
    {
        if (!IsMember(roster, change.StaffId))
        {
            yield return new RosterFault($"overrides[{i}].staffId", "a staffId of members");
        }

        if (change.To <= change.From)
        {
            yield return new RosterFault($"overrides[{i}].to", "later than from");
        }
    }

    private static IEnumerable<RosterFault> Step(OnCallRoster roster, string field, ImmutableArray<StaffId> ids)
    {
        var tooMany = ids.Distinct().Count() > MaxPerStep ? new[] { new RosterFault(field, $"at most {MaxPerStep} members") } : [];
        return [.. Known(roster, field, ids), .. tooMany];
    }

    private static IEnumerable<RosterFault> Known(OnCallRoster roster, string field, ImmutableArray<StaffId> ids) =>
        ids.Select((id, i) => (id, i)).Where(x => !IsMember(roster, x.id)).Select(x => new RosterFault($"{field}[{x.i}]", "a staffId of members"));

    private static bool IsMember(OnCallRoster roster, StaffId id) => id != default && roster.Members.Any(m => m.StaffId == id);
}
