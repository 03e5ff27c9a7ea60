using System.Globalization;
using KetamineFollowUp.Clinic.Links;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>
/// The hidden field of staff forms, bound to the signed-in person by a configured key: there is no shared key ring, and any
/// instance must accept what another issued. A POST also needs <see cref="RequestForgery.IsFromOurPages"/>.
/// </summary>
public static class StaffToken
{
    private const string Purpose = "staff-form";

    /// <summary>How long a page may stand open before its form is refused: a shift. ASSUMPTION.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(12);

    /// <summary>Issue time in Unix seconds, a dash, and the HMAC.</summary>
    public static string Issue(ReadOnlySpan<byte> key, string principal, DateTimeOffset now) => At(key, principal, now.ToUnixTimeSeconds());

    /// <summary>True for a token issued to this principal, under this key, no longer ago than <see cref="Lifetime"/>.</summary>
    public static bool IsValid(ReadOnlySpan<byte> key, string principal, string? token, DateTimeOffset now)
    {
        var issued = token?.Split('-', 2)[0];
        if (!long.TryParse(issued, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || !KeyedHash.Same(At(key, principal, seconds), token!))
        {
            return false;
        }

        // Only what we issued ourselves gets here, so the number is an instant.
        var age = now - DateTimeOffset.FromUnixTimeSeconds(seconds);
        return age >= TimeSpan.Zero - ClockSkew && age <= Lifetime;
    }

    /// <summary>Two instances' clocks may differ by this much. ASSUMPTION.</summary>
    private static TimeSpan ClockSkew { get; } = TimeSpan.FromMinutes(5);

    private static string At(ReadOnlySpan<byte> key, string principal, long seconds)
    {
        var issued = seconds.ToString(CultureInfo.InvariantCulture);
        return $"{issued}-{KeyedHash.Of(key, Purpose, principal, issued)}";
    }
}
