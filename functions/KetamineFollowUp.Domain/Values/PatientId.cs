using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Values;

/// <summary>The clinic's id of a patient; it must not identify a person by itself. Matches <c>[A-Za-z0-9_-]{1,40}</c>.</summary>
[JsonConverter(typeof(TextValueConverter<PatientId>))]
public readonly record struct PatientId : ITextValue<PatientId>
{
    private readonly string? _value;

    private PatientId(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out PatientId value)
    {
        value = OpaqueId.IsValid(text) ? new PatientId(text) : default;
        return value._value is not null;
    }

    /// <summary>Reads an id that is known to be well formed; throws <see cref="FormatException"/> otherwise.</summary>
    public static PatientId Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException("not a PatientId");

    /// <summary>The id itself, not hidden as a phone number is: it identifies nobody outside the clinic.</summary>
    public override string ToString() => Value;
}
