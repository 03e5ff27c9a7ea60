using System.Text.Json;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>A field of a partial update: left out (unchanged), or given, perhaps as null (clears).</summary>
/// <remarks>In an input record, declare it with the default <c>= default</c>, which means left out.</remarks>
/// <param name="IsGiven">False when the body does not have the field.</param>
/// <param name="Value">What the body has; the type's default when it was left out.</param>
public readonly record struct Optional<T>(bool IsGiven, T Value)
{
    /// <summary>The given value, or what was there before.</summary>
    public T Or(T unchanged) => IsGiven ? Value : unchanged;
}

internal sealed class OptionalConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(OptionalConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
}

/// <summary>Its being called at all says that the field was given.</summary>
internal sealed class OptionalConverter<T> : JsonConverter<Optional<T>>
{
    public override bool HandleNull => true;

    public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null && default(T) is not null)
        {
            throw new JsonException("must not be null");
        }

        try
        {
            return new(true, JsonSerializer.Deserialize<T>(ref reader, options)!);
        }
        catch (JsonException e)
        {
            throw JsonFault.Below(e);
        }
    }

    public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.Value, options);
}
