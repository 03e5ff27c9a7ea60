using System.Globalization;
using System.Text.RegularExpressions;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>The text form of an instant, in bodies and in query strings.</summary>
public static partial class Instant
{
    /// <summary>Reads an ISO 8601 time with <c>Z</c> or an offset, into UTC. A plus that a query string made a space is accepted.</summary>
    public static bool TryParse(string? text, out DateTimeOffset instant)
    {
        instant = default;
        return text is not null
            && WithOffset().IsMatch(text)
            && DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out instant);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+\- ]\d\d:\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex WithOffset();
}
