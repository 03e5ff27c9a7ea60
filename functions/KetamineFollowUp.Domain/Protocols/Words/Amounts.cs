using KetamineFollowUp.Domain.Assessment;

namespace KetamineFollowUp.Domain.Protocols.Words;

/// <summary>Durations, times and lists as they are said.</summary>
internal static class Amounts
{
    /// <summary>A duration in its largest whole unit: "15 minutes", "4 hours", "1 day".</summary>
    public static string Of(TimeSpan span) =>
        span.Ticks % TimeSpan.TicksPerDay == 0 && span != TimeSpan.Zero ? Of((int)span.TotalDays, "day")
        : span.Ticks % TimeSpan.TicksPerHour == 0 && span != TimeSpan.Zero ? Of((int)span.TotalHours, "hour")
        : Of((int)span.TotalMinutes, "minute");

    /// <summary>A number of things: "1 point", "5 points".</summary>
    public static string Of(int number, string one) => FormattableString.Invariant($"{number} {one}{(number == 1 ? "" : "s")}");

    public static string Number(double number) => FormattableString.Invariant($"{number:0.##}");

    public static string Percent(double share) => FormattableString.Invariant($"{100 * share:0.#} %");

    public static string Clock(TimeOnly time) => FormattableString.Invariant($"{time:HH:mm}");

    /// <summary>The names of instruments, or a word for none.</summary>
    public static string Forms(IEnumerable<string> instruments) =>
        string.Join(", ", instruments.Select(Form)) is { Length: > 0 } names ? names : "none";

    private static string Form(string word) => word switch
    {
        AskWord.Primary => "the full forms of the indication",
        AskWord.PrimaryShort => "the short form of the indication",
        AskWord.Companions => "the companions of the indication",
        AskWord.Screener => "C-SSRS",
        _ => ReadingWords.Name(word),
    };
}
