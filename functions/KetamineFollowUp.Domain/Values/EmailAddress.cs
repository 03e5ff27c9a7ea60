using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace KetamineFollowUp.Domain.Values;

/// <summary>
/// An email address: one <c>@</c>, a domain with a dot, at most 254 characters, and neither blanks, control characters nor
/// the signs that would end it in a header. Never written to a log.
/// </summary>
/// <remarks>Whether a mailbox answers to it, only a message can tell.</remarks>
[JsonConverter(typeof(StoredEmailConverter))]
public readonly partial record struct EmailAddress : ITextValue<EmailAddress>
{
    // RFC 5321 § 4.5.3.1.3: a path of at most 256 octets, its angle brackets included.
    private const int MaxLength = 254;

    private readonly string? _value;

    private EmailAddress(string value) => _value = value;

    /// <summary>The address as it was given, at most 254 characters; empty for none.</summary>
    public string Value => _value ?? "";

    /// <summary>False for an address on record that is older than today's rule, and for none.</summary>
    public bool IsWellFormed => TryParse(Value, out _);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out EmailAddress value)
    {
        var wellFormed = text is { Length: <= MaxLength } && Form().IsMatch(text);
        value = wellFormed ? new EmailAddress(text!) : default;
        return wellFormed;
    }

    /// <summary>Reads an address that is known to be well formed; throws <see cref="FormatException"/> otherwise.</summary>
    public static EmailAddress Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException("not an EmailAddress");

    /// <summary>Hidden on purpose: an address that slips into a log or a message must not be readable.</summary>
    public override string ToString() => "(email)";

    [GeneratedRegex(@"^[^\s@\p{C}<>""]+@[^\s@\p{C}<>""]+\.[^\s@\p{C}<>"".]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    // What is on record stays readable, whatever rule it was written under: requests are parsed, the store is not.
    private sealed class StoredEmailConverter : JsonConverter<EmailAddress>
    {
        public override bool HandleNull => true;

        public override EmailAddress Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { Length: > 0 } text ? new EmailAddress(text) : default;

        public override void Write(Utf8JsonWriter writer, EmailAddress value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
