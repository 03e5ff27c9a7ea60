using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>The id of a booster review: its partition and a number that is never used again, <c>P1~r-00000013</c>.</summary>
[JsonConverter(typeof(RecordIdConverter<ReviewId>))]
public readonly record struct ReviewId : IRecordId<ReviewId>
{
    private readonly string? _value;

    private ReviewId(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public string Partition => RecordIdText.Partition(Value);

    /// <inheritdoc/>
    public static ReviewId Stored(string text) => new(text);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out ReviewId value)
    {
        value = RecordIdText.IsNumbered(text, "r-") ? new ReviewId(text) : default;
        return value._value is not null;
    }

    /// <summary>Reads an id that is known to be well formed; throws <see cref="FormatException"/> otherwise.</summary>
    public static ReviewId Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException("not the id of a review");

    /// <summary>The id itself, not hidden as a phone number is.</summary>
    public override string ToString() => Value;
}
