using System.Text.Json;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>
/// Reads ISO 8601 instants that carry an offset, into UTC. Without an offset .NET would take the server's own zone, so such a
/// time is refused.
/// </summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    private const string Allowed = "must be an ISO 8601 time with an offset, such as 2026-03-09T10:00:00Z";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Instant.TryParse(reader.GetString(), out var instant) ? instant : throw new JsonException(Allowed);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
