using KetamineFollowUp.Domain.Workflows;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>No sign-in: whoever acts says who they are, and a cookie remembers it. For a clinic on one's own machine only.</summary>
public sealed class ChosenStaff : IStaffIdentity
{
    private const string Cookie = "staff";

    public bool IsChosen => true;

    public StaffId? Of(HttpContext context) => StaffId.TryParse(context.Request.Cookies[Cookie], out var staff) ? staff : null;

    public IResult? TurnAway(HttpContext context) => null;

    public void Remember(HttpContext context, StaffId staff) => context.Response.Cookies.Append(Cookie, staff.Value, new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/clinic",
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
    });
}
