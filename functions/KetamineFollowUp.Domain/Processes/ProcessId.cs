using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>The id of a process of any kind: an episode's, an alert's, a review's or that of a follow-up after a crisis.</summary>
[JsonConverter(typeof(TextValueConverter<ProcessId>))]
public readonly record struct ProcessId : ITextValue<ProcessId>
{
    private readonly string? _value;

    private ProcessId(string value, ProcessKind kind)
    {
        _value = value;
        Kind = kind;
    }

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <summary>Of which kind the process is.</summary>
    public ProcessKind Kind { get; }

    /// <summary>Whose process it is.</summary>
    public string Partition => RecordIdText.Partition(Value);

    /// <summary>An episode is a process.</summary>
    public static implicit operator ProcessId(EpisodeId id) => new(id.Value, ProcessKind.Episode);

    /// <summary>An alert is a process.</summary>
    public static implicit operator ProcessId(AlertId id) => new(id.Value, ProcessKind.Alert);

    /// <summary>A review is a process.</summary>
    public static implicit operator ProcessId(ReviewId id) => new(id.Value, ProcessKind.Review);

    /// <summary>A follow-up after a crisis is a process.</summary>
    public static implicit operator ProcessId(AfterCrisisId id) => new(id.Value, ProcessKind.AfterCrisis);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out ProcessId value)
    {
        value = EpisodeId.TryParse(text, out var episode) ? episode
            : AlertId.TryParse(text, out var alert) ? alert
            : ReviewId.TryParse(text, out var review) ? review
            : AfterCrisisId.TryParse(text, out var afterCrisis) ? afterCrisis
            : default(ProcessId);
        return value._value is not null;
    }

    /// <summary>Reads an id that must be a process's; throws <see cref="FormatException"/> otherwise.</summary>
    public static ProcessId Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException("not the id of a process");

    /// <summary>The alert's id; null for another process.</summary>
    public AlertId? AsAlert => Match<AlertId?>(_ => null, alert => alert, _ => null, _ => null);

    /// <summary>Calls the function of the kind it is. Every kind must be given one.</summary>
    public T Match<T>(Func<EpisodeId, T> episode, Func<AlertId, T> alert, Func<ReviewId, T> review, Func<AfterCrisisId, T> afterCrisis) => Kind switch
    {
        ProcessKind.Episode => episode(EpisodeId.Stored(Value)),
        ProcessKind.Alert => alert(AlertId.Stored(Value)),
        ProcessKind.Review => review(ReviewId.Stored(Value)),
        ProcessKind.AfterCrisis => afterCrisis(AfterCrisisId.Stored(Value)),
    };

    /// <summary>The id itself, not hidden as a phone number is.</summary>
    public override string ToString() => Value;
}
