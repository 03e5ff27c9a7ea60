using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Values;

/// <summary>
/// A time zone of the IANA database, such as <c>America/New_York</c>: parsed once, stored as its id. Two are equal when their
/// ids are.
/// </summary>
/// <remarks>
/// What is on record stays readable as text even when this machine does not know the zone; whoever then computes with it
/// gets <see cref="TimeZoneNotFoundException"/>, never another zone.
/// </remarks>
[JsonConverter(typeof(StoredZoneConverter))]
public readonly record struct IanaZone : ITextValue<IanaZone>
{
    private readonly string? _value;
    private readonly TimeZoneInfo? _rules;

    private IanaZone(string value, TimeZoneInfo? rules) => (_value, _rules) = (value, rules);

    /// <summary>Coordinated Universal Time.</summary>
    public static IanaZone Utc { get; } = From(TimeZoneInfo.Utc);

    /// <summary>The id as it was given; empty for none.</summary>
    public string Value => _value ?? "";

    /// <summary>False for a zone on record that this machine does not know, and for none.</summary>
    public bool IsKnown => _rules is not null;

    /// <summary>The zone's offsets from UTC.</summary>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known.</exception>
    public TimeZoneInfo Rules => _rules ?? throw new TimeZoneNotFoundException($"'{Value}' is not an IANA time zone of this machine");

    // The areas of the database. What else a machine keeps beside them (posixrules, posix/…, right/…, localtime, Factory) is no place.
    private static readonly string[] Areas =
        ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific", "Etc", "US", "Canada", "Mexico", "Brazil", "Chile"];

    /// <summary>Reads an IANA id: a place in one of its areas, or UTC. False when it is not one that this machine knows.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out IanaZone value)
    {
        value = text is not null && (text == "UTC" || (text.Split('/') is [var area, _, ..] && Areas.Contains(area))) ? OnRecord(text) : default;
        value = value.IsKnown ? value : default;
        return value.IsKnown;
    }

    /// <summary>Reads an id that is known to be one; throws <see cref="FormatException"/> otherwise.</summary>
    public static IanaZone Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException("not an IanaZone");

    /// <summary>A zone as it stands on record or in a setting, known or not.</summary>
    public static IanaZone OnRecord(string text) =>
        new(text, text.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(text, out var rules) && rules.HasIanaId ? rules : null);

    /// <summary>A zone by its rules, in the database or not. It cannot be stored unless its id is an IANA id.</summary>
    public static IanaZone From(TimeZoneInfo rules) => new(rules.Id, rules);

    /// <summary>True when both have the same id.</summary>
    public bool Equals(IanaZone other) => Value == other.Value;

    /// <summary>The hash of the id.</summary>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The id.</summary>
    public override string ToString() => Value;

    // What is on record stays readable: one patient's zone must not take a whole list down. The doors parse, not the store.
    private sealed class StoredZoneConverter : JsonConverter<IanaZone>
    {
        public override bool HandleNull => true;

        public override IanaZone Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { Length: > 0 } text ? OnRecord(text) : default;

        public override void Write(Utf8JsonWriter writer, IanaZone value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
