using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>The id of a survey: the episode's and the check-in's, <c>P1~e-s1~day-7</c>; <c>P1~c-00000014~safety-24h</c> after a crisis; <c>P1~s-00000014</c> for a safety screen that words called for.</summary>
[JsonConverter(typeof(RecordIdConverter<SurveyId>))]
public readonly record struct SurveyId : IRecordId<SurveyId>
{
    private readonly string? _value;

    private SurveyId(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public string Partition => RecordIdText.Partition(Value);

    /// <summary>The survey of an episode's check-in.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="checkInId">The check-in, as the protocol names it.</param>
    public static SurveyId Of(EpisodeId episode, string checkInId) => new($"{episode.Value}~{checkInId}");

    /// <summary>The survey of a safety check-in after a crisis.</summary>
    /// <param name="afterCrisis">The follow-up.</param>
    /// <param name="checkInId">The check-in's name there.</param>
    public static SurveyId Of(AfterCrisisId afterCrisis, string checkInId) => new($"{afterCrisis.Value}~{checkInId}");

    /// <inheritdoc/>
    public static SurveyId Stored(string text) => new(text);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, out SurveyId value)
    {
        value = IsOne(text) ? new SurveyId(text) : default;
        return value._value is not null;
    }

    /// <summary>Reads an id that is known to be well formed; throws <see cref="FormatException"/> otherwise.</summary>
    public static SurveyId Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException("not the id of a survey");

    /// <summary>The id itself, not hidden as a phone number is.</summary>
    public override string ToString() => Value;

    private static bool IsOne([NotNullWhen(true)] string? text) =>
        RecordIdText.IsNumbered(text, "s-")
        || (text?.LastIndexOf('~') is { } end and > 0 && end + 1 < text.Length && IsOfProcess(text[..end]));

    private static bool IsOfProcess(string text) => EpisodeId.TryParse(text, out _) || AfterCrisisId.TryParse(text, out _);
}
