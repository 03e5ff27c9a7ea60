using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>The id of an episode: its patient's and the session's, <c>P1~e-s1</c>; before the first session <c>P1~e-.baseline</c>. A session has one episode.</summary>
[JsonConverter(typeof(RecordIdConverter<EpisodeId>))]
public readonly record struct EpisodeId : IRecordId<EpisodeId>
{
    // No session's id begins with a dot.
    private const string BeforeSessions = ".baseline";

    private readonly string? _value;

    private EpisodeId(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public string Partition => RecordIdText.Partition(Value);

    /// <summary>The episode of a patient's time before the first session.</summary>
    public static EpisodeId Baseline(PatientId patient) => new($"{patient.Value}~e-{BeforeSessions}");

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

    private static bool IsOne([NotNullWhen(true)] string? text) => RecordIdText.Name(text) is ['e', '-', .. var session] && (session == BeforeSessions || SessionId.TryParse(session, out _));
}
