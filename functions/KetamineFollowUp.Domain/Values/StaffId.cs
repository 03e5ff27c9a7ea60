using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Values;

/// <summary>The clinic's id of a staff member on the roster. Matches <c>[A-Za-z0-9_-]{1,40}</c>.</summary>
[JsonConverter(typeof(TextValueConverter<StaffId>))]
public readonly record struct StaffId : ITextValue<StaffId>
{
    private readonly string? _value;

    private StaffId(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out StaffId value)
    {
        value = OpaqueId.IsValid(text) ? new StaffId(text) : default;
        return value._value is not null;
    }

    /// <summary>Reads an id that is known to be well formed; throws <see cref="FormatException"/> otherwise.</summary>
    public static StaffId Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException("not a StaffId");

    /// <summary>The id itself, not hidden as a phone number is.</summary>
    public override string ToString() => Value;
}
