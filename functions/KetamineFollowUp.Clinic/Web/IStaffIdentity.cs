using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>Who is in front of a staff page: signed in where the clinic is deployed, chosen from the roster on one's own machine.</summary>
public interface IStaffIdentity
{
    /// <summary>The staff member; null when nobody is known.</summary>
    StaffId? Of(HttpContext context);

    /// <summary>True where nobody signs in and every form asks who acts.</summary>
    bool IsChosen { get; }

    /// <summary>The answer to whoever may not see staff pages, such as a way to the sign-in; null lets them in.</summary>
    IResult? TurnAway(HttpContext context);

    /// <summary>Whether they may change the roster and other settings of the clinic, as their role in the sign-in says; everybody who is let in may look.</summary>
    bool MayAdminister(HttpContext context);

    /// <summary>Keeps a choice for the next form, from now on; only called where <see cref="IsChosen"/>, and not for a page that merely refreshes itself.</summary>
    void Remember(HttpContext context, StaffId staff);
}
