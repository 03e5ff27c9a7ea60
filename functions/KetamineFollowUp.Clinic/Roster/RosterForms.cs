using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Roster;

internal static class RosterForms
{
    // Which form, as the address it is sent to ends.
    public const string Rotation = "rotation";
    public const string Steps = "steps";
    public const string Member = "members";
    public const string RemoveMember = "members/remove";
    public const string Override = "overrides";

    // A member who was to be removed has alerts in hand: the form asks first.
    public const string HandOver = "members/hand-over";
    public const string RemoveOverride = "overrides/remove";
    public const string TestPage = "test-page";

    public const string SeenField = "seen";
    public const string StaffField = "staffId";
    public const string HandsOverField = "handsOver";
    public const string WasField = "was";
    public const string NameField = "name";
    public const string PhoneField = "phone";
    public const string EmailField = "email";
    public const string FromField = "from";
    public const string ToField = "to";
    public const string OrderField = "order";
    public const string DayField = "day";
    public const string TimeField = "time";
    public const string StartsOnField = "startsOn";
    public const string ZoneField = "timeZone";
    public const string BackupField = "backup";
    public const string CatchAllField = "catchAll";

    // ASSUMPTION: an override that ended so long ago tells nobody anything, and the list of them is limited.
    private static readonly TimeSpan OverrideKept = TimeSpan.FromDays(30);

    /// <summary>Whose week it is.</summary>
    public static RosterRequest ToRotation(RosterRequest roster, FormBody form, FieldCheck check)
    {
        var isTime = TimeOnly.TryParseExact(form[TimeField], ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        if (!(Enum.GetValues<DayOfWeek>().Where(one => one.ToString() == form[DayField]).ToArray() is [var day] && isTime))
        {
            check.Fault("rotation.handover", "must be a day of the week and a time such as 08:00");
            day = default;
        }

        DateOnly? startsOn = DateOnly.TryParseExact(form[StartsOnField], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        return roster with
        {
            TimeZone = StaffForm.Written(form, ZoneField) ?? "",
            Rotation = new RotationFields(Chosen(form, OrderField), new Handover(day, time), startsOn),
        };
    }

    /// <summary>Who is paged second, and last.</summary>
    public static RosterRequest ToSteps(RosterRequest roster, FormBody form, FieldCheck check) =>
        roster with { Backup = Chosen(form, BackupField), CatchAll = Chosen(form, CatchAllField) };

    /// <summary>A new member, or other facts about one. Of an empty roster the first member is on call, and the catch-all.</summary>
    public static RosterRequest ToMember(RosterRequest roster, FormBody form, FieldCheck check)
    {
        var was = StaffForm.Written(form, WasField);
        var member = new MemberFields(
            was ?? StaffForm.Written(form, StaffField), StaffForm.Written(form, NameField), StaffForm.Written(form, PhoneField), StaffForm.Written(form, EmailField));
        if (was is not null)
        {
            if (roster.Members.All(one => one?.StaffId != was))
            {
                check.Fault("members", "must still have whom you change: they are no longer on the roster");
            }

            return roster with { Members = [.. roster.Members.Select(one => one?.StaffId == was ? member : one)] };
        }

        if (roster.Members.Contains(member))
        {
            return roster;
        }

        return roster.Members.IsEmpty
            ? roster with
            {
                Members = [member],
                Rotation = new RotationFields([member.StaffId], new Handover(DayOfWeek.Monday, new TimeOnly(8, 0)), ZoneOf(roster, check) is { } zone ? ClinicTime.DateOf(check.Now, zone) : null),
                CatchAll = [member.StaffId],
            }
            : roster with { Members = roster.Members.Add(member) };
    }

    /// <summary>Somebody leaves; where they stand they must be replaced first, so that nobody drops out of a step unseen.</summary>
    public static RosterRequest ToRemovedMember(RosterRequest roster, FormBody form, FieldCheck check)
    {
        var id = StaffForm.Written(form, StaffField);
        string[] places =
        [
            .. (roster.Rotation.Order ?? []).Contains(id) ? ["the rotation"] : Array.Empty<string>(),
            .. (roster.Backup ?? []).Contains(id) ? ["the backup"] : Array.Empty<string>(),
            .. roster.CatchAll.Contains(id) ? ["the catch-all"] : Array.Empty<string>(),
            .. (roster.Overrides ?? []).Any(one => one is { To: { } to } && one.StaffId == id && to > check.Now) ? ["the overrides"] : Array.Empty<string>(),
        ];
        if (places.Length > 0)
        {
            check.Fault("members", $"must keep them while they stand in {string.Join(" and ", places)}: take them out there first");
        }

        return roster with
        {
            Members = roster.Members.RemoveAll(one => one?.StaffId == id),
            Overrides = [.. (roster.Overrides ?? []).Where(one => one?.StaffId != id)],
        };
    }

    /// <summary>Somebody else for a while.</summary>
    public static RosterRequest ToOverride(RosterRequest roster, FormBody form, FieldCheck check)
    {
        var zone = ZoneOf(roster, check);
        var added = new OverrideFields(StaffForm.Written(form, StaffField), Local(form[FromField], zone), Local(form[ToField], zone));
        ImmutableArray<OverrideFields?> kept = [.. (roster.Overrides ?? []).Where(one => one?.To > check.Now - OverrideKept)];
        if (added.StaffId is null)
        {
            check.Fault($"overrides[{kept.Length}].staffId", "must be chosen");
        }

        return kept.Contains(added) ? roster : roster with { Overrides = kept.Add(added) };
    }

    /// <summary>An override that is not wanted any more.</summary>
    public static RosterRequest ToRemovedOverride(RosterRequest roster, FormBody form, FieldCheck check) => roster with
    {
        Overrides =
        [
            .. (roster.Overrides ?? []).Where(one => !(one is { StaffId: { } staff, From: { } from, To: { } to }
                && (staff, Exact(from), Exact(to)) == (form[StaffField], form[FromField], form[ToField]))),
        ],
    };

    /// <summary>An instant in a hidden field.</summary>
    public static string Exact(DateTimeOffset at) => at.UtcTicks.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<string?> Chosen(FormBody form, string field) => [.. form.All(field).Where(id => id.Length > 0)];

    // A time on the roster's clock, as a browser sends it.
    private static DateTimeOffset? Local(string? text, IanaZone? zone) =>
        zone is { } clock
        && DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && local.Year is >= 2000 and < 2100
            ? ClinicTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), clock)
            : null;

    private static IanaZone? ZoneOf(RosterRequest roster, FieldCheck check) => check.Zone(ZoneField, roster.TimeZone) is { IsKnown: true } zone ? zone : null;
}
