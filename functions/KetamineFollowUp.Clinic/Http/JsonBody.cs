using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>
/// Reads a JSON body into a typed input. No JSON object: 400. A known field that is missing, null or of a wrong value: 422 that
/// names it. Unknown fields are ignored; constructor parameters without a default are required.
/// </summary>
public static class JsonBody
{
    private static readonly string[] Required = ["is required"];

    /// <summary>camelCase; enums only by their stored names; instants only with an offset. Answers use the same options.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>Reads the request's body.</summary>
    public static async Task<Parsed<T>> Read<T>(HttpContext context)
        where T : notnull => Parse<T>(await RawBody.Read(context));

    /// <summary>Reads a body already in hand.</summary>
    public static Parsed<T> Parse<T>(ReadOnlyMemory<byte> body)
        where T : notnull
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind != JsonValueKind.Object ? Malformed<T>("The body must be a JSON object.")
                : HoldsBrokenText(body.Span) ? Malformed<T>("The body holds text that is not Unicode.")
                : Convert<T>(document.RootElement);
        }
        catch (JsonException e)
        {
            return Malformed<T>($"The body is not valid JSON (line {e.LineNumber + 1}).");
        }
    }

    // Half a surrogate pair, or bytes that are no UTF-8, are valid JSON to the parser and an exception to whoever reads the text.
    private static bool HoldsBrokenText(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                _ = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static Parsed<T> Convert<T>(JsonElement root)
        where T : notnull
    {
        var missing = Missing(root, Options.GetTypeInfo(typeof(T)));
        if (!missing.IsEmpty)
        {
            return new Parsed<T>.Invalid(new Rejection.Unprocessable(missing));
        }

        try
        {
            return new Parsed<T>.Valid(root.Deserialize<T>(Options)!);
        }
        catch (JsonException e)
        {
            return new Parsed<T>.Invalid(JsonFault.Explain(e));
        }
    }

    private static ImmutableDictionary<string, string[]> Missing(JsonElement root, JsonTypeInfo type) => type.Properties
        .Where(property => property.IsRequired && !root.EnumerateObject().Any(given => string.Equals(given.Name, property.Name, StringComparison.OrdinalIgnoreCase)))
        .ToImmutableDictionary(property => property.Name, _ => Required);

    private static Parsed<T>.Invalid Malformed<T>(string detail) => new(new Rejection.BadRequest(detail));

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Converters = { new StrictEnumConverterFactory(), new InstantConverter(), new WholeNumberConverter(), new OptionalConverterFactory() },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),

            // JSON answers are never part of a page: a plus sign may stay one.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.MakeReadOnly();
        return options;
    }
}
