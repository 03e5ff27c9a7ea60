using System.Globalization;

namespace KetamineFollowUp.Cosmos;

/// <summary>
/// Instants as text of one width, such as <c>2026-03-09T12:00:00.0000000Z</c>: UTC, to the tick of 100 ns, so texts sort like
/// the instants. A number of ticks would not do: JSON numbers are exact to 2^53 only, and ticks are larger.
/// </summary>
internal static class InstantText
{
    /// <summary>Before every instant.</summary>
    public const string BeforeAll = "0000";

    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
