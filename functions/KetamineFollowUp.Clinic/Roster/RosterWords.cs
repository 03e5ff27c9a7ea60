using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts.Roster;

namespace KetamineFollowUp.Clinic.Roster;

/// <summary>What the roster's page calls the fields that the checks name by their place in the JSON.</summary>
internal static partial class RosterWords
{
    public static string Of(string field, RosterRequest roster) => Entry().Match(field) is { Success: true } entry
        ? InEntry(entry.Groups["list"].Value, int.Parse(entry.Groups["at"].Value, CultureInfo.InvariantCulture), entry.Groups["part"].Value, roster)
        : field switch
        {
            "members" => "The members",
            "overrides" => "The overrides",
            "backup" => "The backup",
            "catchAll" => "The catch-all",
            "timeZone" => "The time zone",
            "rotation.handover" => "The handover",
            "rotation.startsOn" => "The first day of turn 1",
            _ => "The rotation",
        };

    /// <summary>Why somebody cannot leave unless it is said that they may.</summary>
    public static string Holding(ImmutableArray<HeldAlerts> held, OnCallRoster? roster)
    {
        var who = held.Select(one => $"{roster.Find(one.StaffId)?.Name ?? one.StaffId.Value} has in hand: {string.Join(", ", one.AlertIds)}.");
        return $"Nothing was done. {string.Join(' ', who)} Whoever leaves hands these alerts to the backup, who is paged at once. Say below that this is meant, then send again.";
    }

    private static string InEntry(string list, int at, string part, RosterRequest roster) => list switch
    {
        "members" => $"{NameOf(roster, roster.Members.ElementAtOrDefault(at)?.StaffId)}: the {Part(part)}",
        "overrides" => $"Override: {(part == "staffId" ? "who is on call" : $"the {Part(part)}")}",
        "backup" => "The backup's members",
        "catchAll" => "The catch-all's members",
        _ => $"Turn {at + 1}",
    };

    private static string Part(string part) => part switch
    {
        "staffId" => "id",
        "from" => "time from which",
        "to" => "time until which",
        _ => part,
    };

    private static string NameOf(RosterRequest roster, string? id) =>
        roster.Members.FirstOrDefault(member => member?.StaffId == id)?.Name is { Length: > 0 } name ? name : "Member";

    [GeneratedRegex(@"^(?<list>[A-Za-z.]+)\[(?<at>[0-9]{1,4})\](\.(?<part>[A-Za-z]+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
