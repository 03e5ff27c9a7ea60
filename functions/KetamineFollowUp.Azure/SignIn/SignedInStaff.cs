using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Azure.SignIn;

/// <summary>
/// Staff as the platform's sign-in knows them. A role lets them see the pages; to act, their email must be that of somebody
/// on the roster, so that the record names a person of the clinic.
/// </summary>
internal sealed class SignedInStaff(RosterStore rosters, SignInSettings signIn) : IStaffIdentity
{
    /// <summary>The roles of the app registration that open the staff pages.</summary>
    internal const string ClinicianRole = "Clinician", AdminRole = "Admin";

    private static readonly object Item = new();
    private static readonly IResult NotSwitchedOn =
        Problems.From(new Rejection.Forbidden("Staff pages need the platform's sign-in, which is not switched on for this app."));

    private static readonly IResult NoRole =
        Problems.From(new Rejection.Forbidden($"You are signed in, but you have neither the role {ClinicianRole} nor {AdminRole}. Ask whoever administers the app."));

    public bool IsChosen => false;

    /// <summary>Looks the signed-in person up, before a page asks who they are.</summary>
    public async Task Recognise(HttpContext context)
    {
        if (signIn.IsOn && StaffPrincipal.Read(context.Request) is { } principal)
        {
            var roster = await rosters.Current(context.RequestAborted);
            context.Items[Item] = new Known(principal, MemberOf(roster, principal));
        }
    }

    public StaffId? Of(HttpContext context) => Find(context)?.Member;

    public IResult? TurnAway(HttpContext context)
    {
        if (!signIn.IsOn)
        {
            return NotSwitchedOn;
        }

        if (Find(context) is not { } known)
        {
            // A form that was sent after the sign-in ended cannot be sent again by a redirect: it starts at the worklist.
            var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/clinic";
            return Results.Redirect($"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(back)}");
        }

        return known.Principal.Roles.Any(role => role is ClinicianRole or AdminRole) ? null : NoRole;
    }

    public bool MayAdminister(HttpContext context) => Find(context)?.Principal.Roles.Contains(AdminRole) == true;

    public void Remember(HttpContext context, StaffId staff) => throw new InvalidOperationException("who is signed in is not chosen");

    private static Known? Find(HttpContext context) => context.Items[Item] as Known;

    // An address that two people of the roster share names neither of them.
    private static StaffId? MemberOf(OnCallRoster? roster, StaffPrincipal principal)
    {
        var members = roster?.Members
            .Where(member => principal.Emails.Contains(member.Email, StringComparer.OrdinalIgnoreCase))
            .Select(member => member.StaffId)
            .Distinct()
            .ToArray();
        return members is [var only] ? only : null;
    }

    private sealed record Known(StaffPrincipal Principal, StaffId? Member);
}
