using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>The id of the follow-up after one crisis: its patient's and a number that is never used again, <c>P1~c-00000014</c>.</summary>
[JsonConverter(typeof(RecordIdConverter<AfterCrisisId>))]
public readonly record struct AfterCrisisId : IRecordId<AfterCrisisId>
{
    private readonly string? _value;

    private AfterCrisisId(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public string Partition => RecordIdText.Partition(Value);

    /// <inheritdoc/>
    public static AfterCrisisId Stored(string text) => new(text);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out AfterCrisisId value)
    {
        value = RecordIdText.IsNumbered(text, "c-") ? new AfterCrisisId(text) : default;
        return value._value is not null;
    }

    /// <summary>Reads an id that is known to be well formed; throws <see cref="FormatException"/> otherwise.</summary>
    public static AfterCrisisId Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException("not the id of a follow-up after a crisis");

    /// <summary>The id itself, not hidden as a phone number is.</summary>
    public override string ToString() => Value;
}
