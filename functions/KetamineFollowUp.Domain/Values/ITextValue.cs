using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Values;

/// <summary>A small value that has exactly one text form: parsed once where it comes in, printed unchanged.</summary>
/// <typeparam name="TSelf">The value type itself.</typeparam>
public interface ITextValue<TSelf>
    where TSelf : struct, ITextValue<TSelf>
{
    /// <summary>The text form; <see cref="TryParse"/> reads it back to an equal value.</summary>
    string Value { get; }

    /// <summary>Reads the text form. False when the text is null or breaks the value's rule.</summary>
    static abstract bool TryParse([NotNullWhen(true)] string? text, out TSelf value);
}

/// <summary>Stores a text value as its text, as JSON value and as JSON property name.</summary>
public sealed class TextValueConverter<T> : JsonConverter<T>
    where T : struct, ITextValue<T>
{
    /// <summary>Reads a JSON string; throws <see cref="JsonException"/>, without the text, when it breaks the value's rule.</summary>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <summary>Writes the text form.</summary>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    /// <summary>Reads a property's name by the same rule as <see cref="Read"/>.</summary>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <summary>Writes the text form as a property's name.</summary>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);

    // The text itself stays out of the message: it may be a phone number.
    private static T Parse(string? text) => T.TryParse(text, out var value)
        ? value
        : throw new JsonException($"not a {typeof(T).Name}");
}
