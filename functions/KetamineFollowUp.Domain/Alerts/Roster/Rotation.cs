using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts.Roster;

/// <summary>A week each, in order, again and again.</summary>
/// <param name="Order">Whose turn after whose; the first serves from <paramref name="StartsOn"/> until the first handover after that day.</param>
/// <param name="Handover">When the next takes over.</param>
/// <param name="StartsOn">The clinic-local date from which (from midnight on) someone is on call.</param>
public sealed record Rotation(ImmutableArray<StaffId> Order, Handover Handover, DateOnly StartsOn)
{
    // A document without "order" leaves the constructor's argument uninitialized. Written first, as in the contract.
    /// <summary>Whose turn after whose; empty when the document gives none.</summary>
    [JsonPropertyOrder(-1)]
    public ImmutableArray<StaffId> Order { get; init; } = Order.IsDefault ? [] : Order;
}

/// <summary>Weekly, on this day at this time in the clinic's zone.</summary>
/// <param name="Day">Written <c>monday</c>, read in any case.</param>
/// <param name="Time">Written <c>08:00</c>.</param>
public sealed record Handover(
    [property: JsonConverter(typeof(WeekdayConverter))] DayOfWeek Day,
    [property: JsonConverter(typeof(TimeOfDayConverter))] TimeOnly Time);

/// <summary>A day of the week by its English name.</summary>
public sealed class WeekdayConverter() : JsonStringEnumConverter<DayOfWeek>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

/// <summary>A time of day as <c>HH:mm</c>; seconds are read too.</summary>
public sealed class TimeOfDayConverter : JsonConverter<TimeOnly>
{
    private static readonly string[] Forms = ["HH:mm", "HH:mm:ss"];

    /// <summary>Reads <c>HH:mm</c> or <c>HH:mm:ss</c>, 00:00 to 23:59:59; throws <see cref="JsonException"/> for anything else.</summary>
    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && TimeOnly.TryParseExact(reader.GetString(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new JsonException("not a time of day such as 08:00");

    /// <summary>Writes <c>HH:mm</c>, with seconds only when they are not 0.</summary>
    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(value.Second == 0 ? Forms[0] : Forms[1], CultureInfo.InvariantCulture));
}
