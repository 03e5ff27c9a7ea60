using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Sessions;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>The id of an episode: its patient's and the session's, <c>P1~e-s1</c>. A session has one episode.</summary>
[JsonConverter(typeof(RecordIdConverter<EpisodeId>))]
public readonly record struct EpisodeId : IRecordId<EpisodeId>
{
    private readonly string? _value;

    private EpisodeId(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public string Partition => RecordIdText.Partition(Value);

    /// <inheritdoc/>
    public static EpisodeId Stored(string text) => new(text);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out EpisodeId value)
    {
        value = IsOne(text) ? new EpisodeId(text) : default;
        return value._value is not null;
    }

    /// <summary>Reads an id that is known to be well formed; throws <see cref="FormatException"/> otherwise.</summary>
    public static EpisodeId Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException("not the id of an episode");

    /// <summary>The id itself, not hidden as a phone number is.</summary>
    public override string ToString() => Value;

    private static bool IsOne([NotNullWhen(true)] string? text) => RecordIdText.Name(text) is ['e', '-', .. var session] && SessionId.TryParse(session, out _);
}
