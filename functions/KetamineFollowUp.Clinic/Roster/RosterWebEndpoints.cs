using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Roster;

/// <summary>The roster's page: looking is for everybody, changing for administrators.</summary>
public sealed class RosterWebEndpoints(StaffAccess caller, RosterStore rosters, ReplaceRoster changes, SendTestPage tests, ClinicSettings clinic)
{
    private const string Saved = "saved";
    private const string Tested = "tested";

    // A button pressed twice pages nobody twice. ASSUMPTION.
    private static readonly TimeSpan TestedOnceWithin = TimeSpan.FromMinutes(1);

    private delegate RosterRequest Change(RosterRequest roster, FormBody form, FieldCheck check);

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", StaffNav.Roster, CallerKind.Staff, context => caller.Show(
            context, visit => Page(context, visit, StatusCodes.Status200OK, Said(visit), failed: null))),
        new ClinicEndpoint("POST", $"{StaffNav.Roster}/{RosterForms.TestPage}", CallerKind.Staff, context => caller.Act(context, (visit, form) => Test(context, visit, form))),
        Changing(RosterForms.Rotation, RosterForms.ToRotation),
        Changing(RosterForms.Steps, RosterForms.ToSteps),
        Changing(RosterForms.Member, RosterForms.ToMember),
        Changing(RosterForms.RemoveMember, RosterForms.ToRemovedMember),
        Changing(RosterForms.Override, RosterForms.ToOverride),
        Changing(RosterForms.RemoveOverride, RosterForms.ToRemovedOverride),
    ];

    private ClinicEndpoint Changing(string name, Change change) => new(
        "POST", $"{StaffNav.Roster}/{name}", CallerKind.Staff, context => caller.Administer(context, (visit, form) => Save(context, visit, form, name, change)));

    private async Task<IResult> Save(HttpContext context, StaffRequest visit, FormBody form, string name, Change change)
    {
        // An administrator of the sign-in need not be on the roster: the first one cannot be.
        if (visit is { Chooses: true, Who: null, Roster.Members.IsEmpty: false })
        {
            return await Page(context, visit, StatusCodes.Status422UnprocessableEntity, StatusMessage.Refused(visit.WhoAreYou), (name, form));
        }

        var latest = await rosters.Latest(context.RequestAborted);
        var check = new FieldCheck(visit.Now);
        var request = change(RosterRequest.Of(latest ?? new OnCallRoster { TimeZone = clinic.TimeZone }), form, check);
        var version = RosterStore.VersionOf(latest);
        if (request.Read(check) is { } same && check.Rejection is null && RosterStore.VersionOf(same) == version)
        {
            return After(Saved);
        }

        if (form[RosterForms.SeenField] != version)
        {
            return await Page(context, visit, StatusCodes.Status409Conflict, StatusMessage.Refused(Outdated), (name, form));
        }

        return check.Rejection is null && request.Read(check) is { } roster
            ? await (await changes.Replace(roster, visit.Who?.Value ?? Actors.Administrator, version, context.RequestAborted)).Match(
                stored => Task.FromResult<IResult>(After(Saved)),
                faults =>
                {
                    check.Faults(faults);
                    return Faulty(context, visit, form, name, request, check);
                },
                () => Page(context, visit, StatusCodes.Status409Conflict, StatusMessage.Refused(Outdated), (name, form)))
            : await Faulty(context, visit, form, name, request, check);
    }

    private Task<IResult> Faulty(HttpContext context, StaffRequest visit, FormBody form, string name, RosterRequest request, FieldCheck check) => Page(
        context, visit, StatusCodes.Status422UnprocessableEntity, StatusMessage.Refused(StaffForm.Problem(check, field => RosterWords.Of(field, request)) ?? Outdated), (name, form));

    private async Task<IResult> Test(HttpContext context, StaffRequest visit, FormBody form)
    {
        if (visit.Who is not { } by)
        {
            return await Page(context, visit, StatusCodes.Status422UnprocessableEntity, StatusMessage.Refused(visit.WhoAreYou), (RosterForms.TestPage, form));
        }

        if (!StaffId.TryParse(form[RosterForms.StaffField], out var to))
        {
            return await Page(
                context, visit, StatusCodes.Status422UnprocessableEntity, StatusMessage.Refused("Nothing was sent: choose whom to test."), (RosterForms.TestPage, form));
        }

        if ((await tests.Latest(context.RequestAborted)).Any(page => page.To == to && page.CreatedAt > visit.Now - TestedOnceWithin))
        {
            return After(Tested);
        }

        return await tests.Send(to, by.Value, context.RequestAborted) is not null
            ? After(Tested)
            : await Page(
                context, visit, StatusCodes.Status422UnprocessableEntity, StatusMessage.Refused("Nothing was sent: they are not on the roster."), (RosterForms.TestPage, form));
    }

    private async Task<IResult> Page(HttpContext context, StaffRequest visit, int status, StatusMessage? notice, (string Change, FormBody Form)? failed)
    {
        var latest = await rosters.Latest(context.RequestAborted);
        return new HtmlView(status, RosterWebView.Of(visit with { Roster = latest }, latest, await tests.Latest(context.RequestAborted), notice, failed));
    }

    private const string Outdated = "Nothing was done: the roster has changed since you opened this page. Look at it again below, then send again.";

    private static StatusMessage? Said(StaffRequest visit) => visit.Said switch
    {
        Saved => StatusMessage.Done("Saved. Check below who is on call now and through next week."),
        Tested => StatusMessage.Done("The test page is on its way, by text and by email. Reload in a minute to see whether it arrived."),
        _ => null,
    };

    private static SeeOther After(string said) => new($"{StaffNav.Roster}?{StaffRequest.SaidField}={said}");
}
