using System.Text.Json;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>Whole numbers in JSON: statistics programs and spreadsheets write 9 as <c>9.0</c>, and both are the same number.</summary>
public static class WholeNumber
{
    /// <summary>The number; null when the element is none, has a fraction, or is too large.</summary>
    public static int? Of(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var number) ? Of(number) : null;

    internal static int? Of(decimal number) =>
        number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
}

/// <summary>Reads whole numbers of a request, with or without <c>.0</c>.</summary>
internal sealed class WholeNumberConverter : JsonConverter<int>
{
    private const string Allowed = "must be a whole number";

    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number) && WholeNumber.Of(number) is { } whole
            ? whole
            : throw new JsonException(Allowed);

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
