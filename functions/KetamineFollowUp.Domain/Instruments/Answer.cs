using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>One answer.</summary>
/// <param name="Instrument">Of which instrument.</param>
/// <param name="Item">Which item.</param>
/// <param name="Value">The number; null when answered in words or skipped.</param>
/// <param name="Words">The words; null when a number or skipped.</param>
/// <param name="At">When it was given.</param>
/// <param name="Via">How it was given.</param>
public sealed record Answer(string Instrument, string Item, int? Value, string? Words, DateTimeOffset At, AnswerVia Via)
{
    /// <summary>Both answer one question: where several options were chosen, each is an answer.</summary>
    public bool IsOfSameQuestion(Answer other) => Instrument == other.Instrument && Item == other.Item;
}

/// <summary>How an answer was given.</summary>
public enum AnswerVia
{
    /// <summary>By a text message, read by <see cref="AnswerReader"/>.</summary>
    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>On the survey's web page, chosen from what it offers.</summary>
    [JsonStringEnumMemberName("page")]
    Page,

    /// <summary>On a form that was filled in at the clinic.</summary>
    [JsonStringEnumMemberName("clinic")]
    Clinic,
}
