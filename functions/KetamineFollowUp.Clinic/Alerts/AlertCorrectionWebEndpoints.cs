using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>On the page of an alert: it is given back, opened again, or a note is added.</summary>
public sealed class AlertCorrectionWebEndpoints(StaffAccess caller, AlertPages pages, AlertCorrections corrections)
{
    // What an action said, as it stands in the address of the page after it.
    internal const string Released = "released";
    internal const string Reopened = "reopened";
    internal const string Noted = "noted";

    internal const string ReasonField = "reason";
    internal const string TextField = "text";

    public IEnumerable<ClinicEndpoint> All =>
    [
        new ClinicEndpoint("POST", "/clinic/alerts/{id}/release", CallerKind.Staff, context => Act(
            context, Released, Reason, (id, by, reason) => corrections.Release(id, by, reason, context.RequestAborted))),
        new ClinicEndpoint("POST", "/clinic/alerts/{id}/reopen", CallerKind.Staff, context => Act(
            context, Reopened, Reason, (id, by, reason) => corrections.Reopen(id, by, reason, context.RequestAborted))),
        new ClinicEndpoint("POST", "/clinic/alerts/{id}/notes", CallerKind.Staff, context => Act(
            context, Noted, Text, (id, by, text) => corrections.AddNote(id, by, text ?? "", context.RequestAborted))),
    ];

    private static string? Reason(FieldCheck check, FormBody form) => check.OptionalText(ReasonField, form.Written(ReasonField), StaffForm.LongestReason);

    private static string? Text(FieldCheck check, FormBody form) => check.Text(TextField, form.Written(TextField), StaffForm.LongestNote);

    private Task<IResult> Act(
        HttpContext context, string said, Func<FieldCheck, FormBody, string?> read, Func<AlertId, StaffId, string?, Task<AlertCorrectionOutcome>> correct) => caller.Act(
            context,
            async (request, form) =>
            {
                if (RecordPath.Id<AlertId>(context) is not { } id)
                {
                    return AlertPages.NotFound(request);
                }

                var check = new FieldCheck(request.Now);
                var words = read(check, form);
                if (request.Who is not { } by)
                {
                    return await Refused(context, request, StatusCodes.Status422UnprocessableEntity, request.WhoAreYou, form);
                }

                if (StaffForm.Problem(check, name => name == TextField ? "The note" : "The reason") is { } problem)
                {
                    return await Refused(context, request, StatusCodes.Status422UnprocessableEntity, problem, form);
                }

                return await (await correct(id, by, words)).Match(
                    () => Task.FromResult<IResult>(AlertPages.After(id, said)),
                    () => TooLate("nobody has this alert in hand"),
                    () => TooLate("the alert is not resolved"),
                    end => TooLate($"already resolved by {request.NameOf(end.By)}, {request.Times.Text(end.At)}"),
                    other => TooLate("the patient has another unresolved alert: go on there"),
                    () => Task.FromResult<IResult>(AlertPages.NotFound(request)));

                Task<IResult> TooLate(string why) => Refused(context, request, StatusCodes.Status409Conflict, $"Nothing was done: {why}.", form);
            });

    private Task<IResult> Refused(HttpContext context, StaffRequest request, int status, string why, FormBody form) =>
        pages.Show(context, request, status, _ => StatusMessage.Refused(why), kept: form);
}
