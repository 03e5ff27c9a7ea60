using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Values;

/// <summary>A phone number in E.164: a plus sign, then 8 to 15 digits, the first not 0. Never written to a log.</summary>
[JsonConverter(typeof(TextValueConverter<PhoneNumber>))]
public readonly record struct PhoneNumber : ITextValue<PhoneNumber>
{
    private readonly string? _value;

    private PhoneNumber(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out PhoneNumber value)
    {
        var wellFormed = text is { Length: >= 9 and <= 16 } && text[0] == '+' && text[1] != '0' && text.Skip(1).All(char.IsAsciiDigit);
        value = wellFormed ? new PhoneNumber(text!) : default;
        return wellFormed;
    }

    /// <summary>Reads a number that is known to be well formed; throws <see cref="FormatException"/> otherwise.</summary>
    public static PhoneNumber Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException("not a PhoneNumber");

    /// <summary>Hidden on purpose: a number that slips into a log or a message must not be readable.</summary>
    public override string ToString() => "(phone)";
}
