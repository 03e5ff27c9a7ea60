using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Roster;

/// <summary>The body of <c>PUT /api/roster</c>, ids and numbers as text: what is wrong with them is the roster check's to say.</summary>
public sealed record RosterRequest(
    string TimeZone,
    ImmutableArray<MemberFields?> Members,
    RotationFields Rotation,
    ImmutableArray<string?> CatchAll,
    ImmutableArray<OverrideFields?>? Overrides = null,
    ImmutableArray<string?>? Backup = null)
{
    /// <summary>ASSUMPTION: far more people and exceptions than any clinic has.</summary>
    private const int MaxEntries = 200;

    /// <summary>A roster as it would be sent to replace it.</summary>
    internal static RosterRequest Of(OnCallRoster roster) => new(
        roster.TimeZone.Value,
        [.. roster.Members.Select(member => new MemberFields(member.StaffId.Value, member.Name, member.Phone.Value, member.Email.Value))],
        new RotationFields(Texts(roster.Rotation?.Order ?? []), roster.Rotation?.Handover, roster.Rotation?.StartsOn),
        Texts(roster.CatchAll),
        [.. roster.Overrides.Select(change => new OverrideFields(change.StaffId.Value, change.From, change.To))],
        Texts(roster.Backup));

    internal OnCallRoster? Read(FieldCheck check)
    {
        var overrides = Overrides ?? [];
        Bound(check, "members", Members.Length);
        Bound(check, "overrides", overrides.Length);
        Bound(check, "rotation.order", Rotation.Order?.Length ?? 0);
        if (Rotation.Handover is null)
        {
            check.Fault("rotation.handover", "is required: {day, time}");
        }

        check.Required("rotation.startsOn", Rotation.StartsOn);
        for (var i = 0; i < Members.Length; i++)
        {
            _ = Members[i]?.Name is { } name ? check.Line($"members[{i}].name", name, FieldLengths.Name) : null;
            check.Email($"members[{i}].email", Members[i]?.Email);
        }

        for (var i = 0; i < overrides.Length; i++)
        {
            check.Instant($"overrides[{i}].from", overrides[i]?.From);
            check.Instant($"overrides[{i}].to", overrides[i]?.To);
        }

        return check.Rejection is null ? Roster(overrides) : null;
    }

    private OnCallRoster Roster(ImmutableArray<OverrideFields?> overrides) => new()
    {
        TimeZone = Parse<IanaZone>(TimeZone),
        Members = [.. Members.Select(member => member?.Read()!)],
        Rotation = new Rotation(Ids(Rotation.Order), Rotation.Handover!, Rotation.StartsOn ?? default),
        Overrides = [.. overrides.Select(change => new Override(Parse<StaffId>(change?.StaffId), change?.From ?? default, change?.To ?? default))],
        Backup = Ids(Backup),
        CatchAll = Ids(CatchAll),
    };

    private static void Bound(FieldCheck check, string field, int count)
    {
        if (count > MaxEntries)
        {
            check.Fault(field, $"must have at most {MaxEntries} entries");
        }
    }

    private static ImmutableArray<StaffId> Ids(ImmutableArray<string?>? given) => [.. (given ?? []).Select(Parse<StaffId>)];

    private static ImmutableArray<string?> Texts(ImmutableArray<StaffId> ids) => [.. ids.Select(id => id.Value)];

    // What cannot be read becomes the empty value, which the roster check names.
    internal static T Parse<T>(string? text)
        where T : struct, ITextValue<T> =>
        T.TryParse(text, out var value) ? value : default;
}

/// <summary>A member of staff.</summary>
public sealed record MemberFields(string? StaffId = null, string? Name = null, string? Phone = null, string? Email = null)
{
    internal StaffMember Read() => new(RosterRequest.Parse<StaffId>(StaffId), Name ?? "", RosterRequest.Parse<PhoneNumber>(Phone), RosterRequest.Parse<EmailAddress>(Email));
}

/// <summary>Whose week it is.</summary>
public sealed record RotationFields(ImmutableArray<string?>? Order = null, Handover? Handover = null, DateOnly? StartsOn = null);

/// <summary>Someone else for a while.</summary>
public sealed record OverrideFields(string? StaffId = null, DateTimeOffset? From = null, DateTimeOffset? To = null);
