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
public sealed class RosterWebEndpoints(StaffAccess caller, RosterStore rosters, ReplaceRoster changes, SendTestPage tests, PatientTransactions transactions, ClinicSettings clinic)
{
    private const string Saved = "saved";
    private const string Tested = "tested";

    // A button pressed twice pages nobody twice. ASSUMPTION.
    private static readonly TimeSpan TestedOnceWithin = TimeSpan.FromMinutes(1);

    private delegate RosterRequest Change(RosterRequest roster, FormBody form, FieldCheck check);

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("GET", StaffNav.Roster, CallerKind.Staff, context => caller.Show(
            context, request => Page(context, request, StatusCodes.Status200OK, Said(request), failed: null))),
        new ClinicEndpoint("POST", $"{StaffNav.Roster}/{RosterForms.TestPage}", CallerKind.Staff, context => caller.Act(context, (request, form) => Test(context, request, form))),
        Changing(RosterForms.Rotation, RosterForms.ToRotation),
        Changing(RosterForms.Steps, RosterForms.ToSteps),
        Changing(RosterForms.Member, RosterForms.ToMember),
        Changing(RosterForms.RemoveMember, RosterForms.ToRemovedMember),
        Changing(RosterForms.Override, RosterForms.ToOverride),
        Changing(RosterForms.RemoveOverride, RosterForms.ToRemovedOverride),
    ];

    private ClinicEndpoint Changing(string name, Change change) => new(
        "POST", $"{StaffNav.Roster}/{name}", CallerKind.Staff, context => caller.Administer(context, (request, form) => Save(context, request, form, name, change)));

    private async Task<IResult> Save(HttpContext context, StaffRequest request, FormBody form, string name, Change change)
    {
        // An administrator of the sign-in need not be on the roster: the first one cannot be.
        if (request is { Chooses: true, Who: null, Roster.Members.IsEmpty: false })
        {
            return await Page(context, request, StatusCodes.Status422UnprocessableEntity, StatusMessage.Refused(request.WhoAreYou), (name, form));
        }

        var latest = await rosters.Latest(context.RequestAborted);
        var check = new FieldCheck(request.Now);
        var fields = change(RosterRequest.Of(latest ?? new OnCallRoster { TimeZone = clinic.Zone }), form, check);
        var version = RosterStore.VersionOf(latest);
        if (fields.Read(check) is { } same && check.Rejection is null && RosterStore.VersionOf(same) == version)
        {
            return After(Saved);
        }

        if (form[RosterForms.SeenField] != version)
        {
            return await Page(context, request, StatusCodes.Status409Conflict, StatusMessage.Refused(Outdated), (name, form));
        }

        return check.Rejection is null && fields.Read(check) is { } roster
            ? await (await changes.Replace(roster, request.Who?.Value ?? Actors.Administrator, version, form[RosterForms.HandsOverField] is not null, context.RequestAborted)).Match(
                stored => Task.FromResult<IResult>(After(Saved)),
                faults =>
                {
                    check.Faults(faults);
                    return Faulty(context, request, form, name, fields, check);
                },
                () => Page(context, request, StatusCodes.Status409Conflict, StatusMessage.Refused(Outdated), (name, form)),
                held => Page(context, request, StatusCodes.Status409Conflict, StatusMessage.Refused(RosterWords.Holding(held, latest)), (RosterForms.HandOver, form)))
            : await Faulty(context, request, form, name, fields, check);
    }

    private Task<IResult> Faulty(HttpContext context, StaffRequest request, FormBody form, string name, RosterRequest fields, FieldCheck check) => Page(
        context, request, StatusCodes.Status422UnprocessableEntity, StatusMessage.Refused(StaffForm.Problem(check, field => RosterWords.Of(field, fields)) ?? Outdated), (name, form));

    private async Task<IResult> Test(HttpContext context, StaffRequest request, FormBody form)
    {
        if (request.Who is not { } by)
        {
            return await Page(context, request, StatusCodes.Status422UnprocessableEntity, StatusMessage.Refused(request.WhoAreYou), (RosterForms.TestPage, form));
        }

        if (!StaffId.TryParse(form[RosterForms.StaffField], out var to))
        {
            return await Page(
                context, request, StatusCodes.Status422UnprocessableEntity, StatusMessage.Refused("Nothing was sent: choose whom to test."), (RosterForms.TestPage, form));
        }

        if ((await tests.Latest(context.RequestAborted)).Any(page => page.To == to && page.CreatedAt > request.Now - TestedOnceWithin))
        {
            return After(Tested);
        }

        return await tests.Send(to, by.Value, context.RequestAborted) is not null
            ? After(Tested)
            : await Page(
                context, request, StatusCodes.Status422UnprocessableEntity, StatusMessage.Refused("Nothing was sent: they are not on the roster."), (RosterForms.TestPage, form));
    }

    private async Task<IResult> Page(HttpContext context, StaffRequest request, int status, StatusMessage? notice, (string Change, FormBody Form)? failed)
    {
        var latest = await rosters.Latest(context.RequestAborted);
        return new HtmlView(status, RosterWebView.Of(request with { Roster = latest }, latest, await tests.Latest(context.RequestAborted), await Stopped(latest, context.RequestAborted), notice, failed));
    }

    private async Task<IReadOnlyCollection<StaffId>> Stopped(OnCallRoster? roster, CancellationToken cancel)
    {
        var record = await transactions.Read(RecordIds.ClinicPartition, cancel);
        return [.. (roster?.Members ?? []).Select(member => member.StaffId).Where(staff => StaffPhone.Of(record, staff).StoppedAt is not null)];
    }

    private const string Outdated = "Nothing was done: the roster has changed since you opened this page. Look at it again below, then send again.";

    private static StatusMessage? Said(StaffRequest request) => request.Said switch
    {
        Saved => StatusMessage.Done("Saved. Check below who is on call now and through next week."),
        Tested => StatusMessage.Done("The test page is on its way, by text and by email. Reload in a minute to see whether it arrived."),
        _ => null,
    };

    private static SeeOther After(string said) => new($"{StaffNav.Roster}?{StaffRequest.SaidField}={said}");
}
