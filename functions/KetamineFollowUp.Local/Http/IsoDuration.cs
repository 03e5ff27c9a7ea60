using System.Globalization;
using System.Text.RegularExpressions;

namespace KetamineFollowUp.Local.Http;

/// <summary>ISO 8601 durations such as <c>PT24H</c>, <c>P1DT12H</c> or <c>P2W</c>; years and months are those of the calendar (UTC).</summary>
public static partial class IsoDuration
{
    // Enough for any span that the clock may be turned by, and far from an overflow.
    private const int MostDigits = 9;

    /// <summary>The instant that lies the duration after another; null when the text is no duration or leads beyond the calendar.</summary>
    public static DateTimeOffset? After(DateTimeOffset from, string text)
    {
        var match = Shape().Match(text);
        if (!match.Success)
        {
            return null;
        }

        try
        {
            var days = (7 * Number(match, "w")) + Number(match, "d");
            return from.AddYears((int)Number(match, "y")).AddMonths((int)Number(match, "mo")).AddDays(days)
                .AddHours(Number(match, "h")).AddMinutes(Number(match, "m")).AddSeconds(Number(match, "s"));
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static double Number(Match match, string part) =>
        match.Groups[part] is { Success: true, Value.Length: <= MostDigits } group ? double.Parse(group.Value, CultureInfo.InvariantCulture)
        : match.Groups[part].Success ? double.MaxValue
        : 0;

    [GeneratedRegex(
        @"^P(?=.)((?<y>\d+)Y)?((?<mo>\d+)M)?((?<w>\d+)W)?((?<d>\d+)D)?(T(?=.)((?<h>\d+)H)?((?<m>\d+)M)?((?<s>\d+(\.\d{1,6})?)S)?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
