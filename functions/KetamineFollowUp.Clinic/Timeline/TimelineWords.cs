using System.Text.RegularExpressions;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>The record's codes in words that a clinician reads.</summary>
internal static partial class TimelineWords
{
    /// <summary>A code such as <c>nobody-reached</c> as "nobody reached"; anything else as it is.</summary>
    public static string Plain(string text) => Code().IsMatch(text) ? text.Replace('-', ' ') : text;

    /// <summary>With a capital in front.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : string.Concat(text[..1].ToUpperInvariant(), text[1..]);

    /// <summary>A check-in by its id: <c>day-7</c>, or one of those outside the schedule.</summary>
    public static string CheckIn(string id) => id switch
    {
        "notice" => "the text after the session",
        _ when id.StartsWith("confirm-", StringComparison.Ordinal) => "asked again, to confirm a score",
        _ when id.StartsWith("recheck-", StringComparison.Ordinal) => "a closer look",
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
    public static string Safety(string answer) => answer switch
    {
        "positive" => "yes",
        "negative" => "no",
        _ => "not known",
    };

    [GeneratedRegex("^[a-z]+(-[a-z0-9]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
