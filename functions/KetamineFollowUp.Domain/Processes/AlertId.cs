using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>The id of an alert: its partition and a number that is never used again, <c>P1~a-00000012</c>.</summary>
[JsonConverter(typeof(RecordIdConverter<AlertId>))]
public readonly record struct AlertId : IRecordId<AlertId>
{
    private readonly string? _value;

    private AlertId(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public string Partition => RecordIdText.Partition(Value);

    /// <inheritdoc/>
    public static AlertId Stored(string text) => new(text);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out AlertId value)
    {
        value = RecordIdText.IsNumbered(text, "a-") ? new AlertId(text) : default;
        return value._value is not null;
    }

    /// <summary>Reads an id that is known to be well formed; throws <see cref="FormatException"/> otherwise.</summary>
    public static AlertId Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException("not the id of an alert");

    /// <summary>The id itself, not hidden as a phone number is.</summary>
    public override string ToString() => Value;
}
