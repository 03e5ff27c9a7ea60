using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Sessions;

/// <summary>The clinic's id of a treatment session, unique per patient. Matches <c>[A-Za-z0-9_-]{1,40}</c>.</summary>
[JsonConverter(typeof(TextValueConverter<SessionId>))]
public readonly record struct SessionId : ITextValue<SessionId>
{
    private readonly string? _value;

    private SessionId(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out SessionId value)
    {
        value = OpaqueId.IsValid(text) ? new SessionId(text) : default;
        return value._value is not null;
    }

    /// <summary>Reads an id that is known to be well formed; throws <see cref="FormatException"/> otherwise.</summary>
    public static SessionId Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException("not a SessionId");

    /// <summary>The id itself, not hidden as a phone number is.</summary>
    public override string ToString() => Value;
}
