using System.Security.Cryptography;
using System.Text;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Domain.Workflows;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>Lets staff in, and lets their forms act: sent from our own pages, bound to the person, by somebody known.</summary>
public sealed class StaffDoor(IStaffIdentity identity, RosterDesk rosters, DoorSettings doors, ClinicSettings clinic, TimeProvider time)
{
    // Forms of a clinic without sign-in are bound to no person.
    private const string Anybody = "anybody";
    private readonly StaffTimes _times = new(clinic.TimeZone);
    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes(doors.StaffKey));

    /// <summary>Shows a page to whoever may see it.</summary>
    internal async Task<IResult> Show(HttpContext context, Func<StaffVisit, Task<IResult>> show) =>
        identity.TurnAway(context) ?? await show(await Visit(context));

    /// <summary>Runs an action for whoever may do it. The visit's staff member is null when they did not say who they are.</summary>
    internal async Task<IResult> Act(HttpContext context, Func<StaffVisit, FormBody, Task<IResult>> act)
    {
        if (identity.TurnAway(context) is { } away)
        {
            return away;
        }

        return await (await FormBody.Read(context)).Match(
            async form =>
            {
                var visit = await Visit(context);
                if (!RequestForgery.IsFromOurPages(context.Request, new Uri(doors.PublicBaseUrl))
                    || !StaffToken.IsValid(_key, Principal(context), form[StaffVisit.TokenField], time.GetUtcNow()))
                {
                    return Problems.From(new Rejection.Forbidden("This form is too old or was not sent from its page. Go back, reload the page and try again."));
                }

                return await act(identity.IsChosen ? Chosen(context, visit, form) : visit, form);
            },
            rejection => Task.FromResult(Problems.From(rejection)));
    }

    private async Task<StaffVisit> Visit(HttpContext context)
    {
        var now = time.GetUtcNow();
        return new StaffVisit(
            identity.Of(context), identity.IsChosen, StaffToken.Issue(_key, Principal(context), now), await rosters.Current(context.RequestAborted), now,
            _times, context.Request.Query[StaffVisit.SaidField].ToString());
    }

    private StaffVisit Chosen(HttpContext context, StaffVisit visit, FormBody form)
    {
        if (!StaffId.TryParse(form[StaffVisit.ByField], out var by) || visit.Roster.Find(by) is null)
        {
            return visit with { Who = null };
        }

        identity.Remember(context, by);
        return visit with { Who = by };
    }

    private string Principal(HttpContext context) => identity.IsChosen ? Anybody : identity.Of(context)?.Value ?? Anybody;
}
