using System.Globalization;
using System.Text.Json;
using KetamineFollowUp.Domain.Definitions;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>Durations as people write them in a protocol file: a whole number and a unit, such as <c>15 min</c>, <c>4 h</c> or <c>6 d</c>.</summary>
internal static class DurationText
{
    /// <summary>A duration, both ends included.</summary>
    public static TimeSpan Duration(this DefinitionObject node, string name, TimeSpan from, TimeSpan to) => node.Field(
        name, $"a duration such as \"15 min\", \"4 h\" or \"6 d\", from {Of(from)} to {Of(to)}", from, (JsonElement e, out TimeSpan duration) =>
        {
            var read = e.ValueKind == JsonValueKind.String ? Parse(e.GetString()!) : null;
            duration = read ?? default;
            return read >= from && read <= to;
        });

    /// <summary>A duration, both ends included, or null.</summary>
    public static TimeSpan? DurationOrNull(this DefinitionObject node, string name, TimeSpan from, TimeSpan to) => node.Field<TimeSpan?>(
        name, $"a duration such as \"15 min\", \"4 h\" or \"6 d\", from {Of(from)} to {Of(to)}, or null", from, (JsonElement e, out TimeSpan? duration) =>
        {
            duration = e.ValueKind == JsonValueKind.String ? Parse(e.GetString()!) : null;
            return e.ValueKind == JsonValueKind.Null || (duration >= from && duration <= to);
        });

    // Null when the text is not a duration. A day is 24 hours. May be negative: the range of the field says what it allows.
    private static TimeSpan? Parse(string text)
    {
        var parts = text.Split(' ');
        if (parts.Length != 2 || parts[0].Length > 6 || !int.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return parts[1] switch
        {
            "min" => TimeSpan.FromMinutes(number),
            "h" => TimeSpan.FromHours(number),
            "d" => TimeSpan.FromDays(number),
            _ => null,
        };
    }

    public static string Of(TimeSpan duration) =>
        duration.Ticks % TimeSpan.TicksPerDay == 0 && duration != TimeSpan.Zero ? $"{duration.TotalDays:0} d"
        : duration.Ticks % TimeSpan.TicksPerHour == 0 && duration != TimeSpan.Zero ? $"{duration.TotalHours:0} h"
        : $"{duration.TotalMinutes:0} min";
}
