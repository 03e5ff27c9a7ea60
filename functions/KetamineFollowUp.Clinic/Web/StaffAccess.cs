using System.Security.Cryptography;
using System.Text;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>Lets staff in, and lets their forms act: sent from our own pages, bound to the person, by somebody known.</summary>
public sealed class StaffAccess(IStaffIdentity identity, RosterStore rosters, DeploymentSettings deployment, ClinicSettings clinic, TimeProvider time)
{
    /// <summary>A page that brings itself up to date says so: nobody may be sitting in front of it.</summary>
    public const string RefreshHeader = "Clinic-Refresh";

    // Forms of a clinic without sign-in are bound to no person.
    private const string Anybody = "anybody";
    private readonly IanaZone _clinicZone = clinic.Zone;
    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes(deployment.StaffKey));

    /// <summary>Shows a page to whoever may see it.</summary>
    internal async Task<IResult> Show(HttpContext context, Func<StaffRequest, Task<IResult>> show)
    {
        if (identity.TurnAway(context) is { } away)
        {
            return away;
        }

        var request = await Request(context);
        if (request is { Chooses: true, Who: { } who } && !context.Request.Headers.ContainsKey(RefreshHeader))
        {
            identity.Remember(context, who);
        }

        return await show(request);
    }

    /// <summary>Runs an action for whoever may do it. Its staff member is null when they did not say who they are.</summary>
    internal async Task<IResult> Act(HttpContext context, Func<StaffRequest, FormBody, Task<IResult>> act)
    {
        if (identity.TurnAway(context) is { } away)
        {
            return away;
        }

        return await (await FormBody.ReadWithFiles(context)).Match(
            async form =>
            {
                if (!RequestForgery.IsFromOurPages(context.Request, new Uri(deployment.PublicBaseUrl)))
                {
                    return Problems.From(new Rejection.Forbidden("This form was not sent from its page. Go back, reload the page and try again."));
                }

                var request = await Request(context) with { IsAnswer = true };
                return !StaffToken.IsValid(_key, Principal(context), form[StaffRequest.TokenField], time.GetUtcNow())
                    ? OutdatedFormView.Answer(request, form)
                    : await act(identity.IsChosen ? Chosen(context, request, form) : request, form);
            },
            rejection => Task.FromResult(Problems.From(rejection)));
    }

    /// <summary>The same for settings of the clinic, which not everybody may change.</summary>
    internal Task<IResult> Administer(HttpContext context, Func<StaffRequest, FormBody, Task<IResult>> act) => Act(
        context, (request, form) => request.MayAdminister ? act(request, form) : Task.FromResult(Problems.From(new Rejection.Forbidden(StaffWords.AdminsOnly))));

    private async Task<StaffRequest> Request(HttpContext context)
    {
        var now = time.GetUtcNow();
        return new StaffRequest(
            identity.Of(context), identity.IsChosen, identity.MayAdminister(context), StaffToken.Issue(_key, Principal(context), now),
            await rosters.Current(context.RequestAborted), now, new StaffTimes(ReaderZone.Of(context) ?? _clinicZone), _clinicZone, context.Request.Query[StaffRequest.SaidField].ToString());
    }

    private StaffRequest Chosen(HttpContext context, StaffRequest request, FormBody form)
    {
        if (!StaffId.TryParse(form[StaffRequest.ByField], out var by) || request.Roster.Find(by) is null)
        {
            return request with { Who = null };
        }

        identity.Remember(context, by);
        return request with { Who = by };
    }

    private string Principal(HttpContext context) => identity.IsChosen ? Anybody : identity.Of(context)?.Value ?? Anybody;
}
