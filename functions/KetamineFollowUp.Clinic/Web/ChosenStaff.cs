using System.Globalization;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>
/// No sign-in: whoever acts says who they are, and a cookie remembers it until they have done nothing for a while. For a
/// clinic on one's own machine only.
/// </summary>
public sealed class ChosenStaff(TimeProvider time) : IStaffIdentity
{
    private const string Cookie = "staff";

    // A staff id contains no dot.
    private const char Separator = '.';

    /// <summary>Whoever did nothing for so long is asked anew who they are: a shift. ASSUMPTION.</summary>
    public static TimeSpan IdleLimit { get; } = TimeSpan.FromHours(12);

    public bool IsChosen => true;

    public StaffId? Of(HttpContext context) =>
        context.Request.Cookies[Cookie]?.Split(Separator) is [var id, var seen]
        && StaffId.TryParse(id, out var staff)
        && long.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - (decimal)seconds) <= (decimal)IdleLimit.TotalSeconds
            ? staff
            : null;

    public IResult? TurnAway(HttpContext context) => null;

    public bool MayAdminister(HttpContext context) => true;

    public void Remember(HttpContext context, StaffId staff) => context.Response.Cookies.Append(
        Cookie,
        string.Create(CultureInfo.InvariantCulture, $"{staff.Value}{Separator}{time.GetUtcNow().ToUnixTimeSeconds()}"),
        new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/clinic",
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        });
}
