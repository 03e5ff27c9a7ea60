using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>The record's codes in words that a clinician reads.</summary>
internal static partial class TimelineWords
{
    /// <summary>A code such as <c>nobody-reached</c> as "nobody reached"; anything else as it is.</summary>
    public static string Plain(string text) => CodePattern().IsMatch(text) ? text.Replace('-', ' ') : text;

    /// <summary>A value's code in words.</summary>
    public static string Code<T>(T value)
        where T : struct, Enum =>
        Plain(EnumNames.Name(value));

    /// <summary>With a capital in front.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : string.Concat(text[..1].ToUpperInvariant(), text[1..]);

    /// <summary>Several texts; empty ones are left out.</summary>
    public static string List(IEnumerable<string> texts) => string.Join(", ", texts.Where(text => text.Length > 0));

    /// <summary>The names of forms.</summary>
    public static string Forms(IEnumerable<string> instruments) => string.Join(", ", instruments.Select(ReadingWords.Name));

    /// <summary>A check-in by its id: <c>day-7</c>, or one of those outside the schedule.</summary>
    public static string CheckIn(string id) => id switch
    {
        "notice" => "the text after the session",
        "baseline" => "before the first session",
        _ when id.StartsWith("confirm-", StringComparison.Ordinal) => "asked again, to confirm a score",
        _ when id.StartsWith("recheck-", StringComparison.Ordinal) => "a closer look",
        _ when id.StartsWith("again-", StringComparison.Ordinal) => "a full form asked once more",
        _ when id.StartsWith("course-", StringComparison.Ordinal) => $"day {id["course-".Length..]} of the course",
        _ => Plain(id),
    };

    /// <summary>What a message goes by, or a consent is to.</summary>
    public static string Channel(string channel) => channel switch
    {
        "sms" => "text",
        "sms-reply" or "smsReply" => "questions and answers inside texts",
        _ => Plain(channel),
    };

    /// <summary>What a form says about suicidal thoughts.</summary>
    public static string Safety(SafetyAnswer answer) => answer switch
    {
        SafetyAnswer.Positive => "yes",
        SafetyAnswer.Negative => "no",
        SafetyAnswer.Unknown => "not known",
    };

    [GeneratedRegex("^[a-z]+(-[a-z0-9]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}
