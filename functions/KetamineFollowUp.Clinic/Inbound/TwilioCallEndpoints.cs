using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Settings;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>Twilio's webhooks of a page by phone call: what to say, and the key that was pressed. Its end is reported where texts are.</summary>
public sealed partial class TwilioCallEndpoints(TwilioForms forms, PageCalls calls, DeploymentSettings deployment)
{
    private static readonly IResult NoSuchCall = Problems.From(new Rejection.NotFound("There is no such call."));

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("POST", "/webhooks/twilio/voice/{id}", CallerKind.Webhook, context => forms.Signed(context, _ => Answer(context))),
        new("POST", "/webhooks/twilio/voice/{id}/digits", CallerKind.Webhook, context => forms.Signed(context, form => Press(context, form))),
    ];

    private async Task<IResult> Answer(HttpContext context) =>
        RecordPath.Id(context) is { } messageId ? Say(messageId, await calls.Answered(messageId, context.RequestAborted)) : NoSuchCall;

    // What Twilio signs has no separators, so a loose id of the call would let one signature stand for many calls.
    private async Task<IResult> Press(HttpContext context, FormBody form)
    {
        if (form["CallSid"] is not { } sid || !CallSid().IsMatch(sid))
        {
            return Problems.From(new Rejection.Forbidden("CallSid is not the id of a call."));
        }

        return RecordPath.Id(context) is { } messageId ? Say(messageId, await calls.Pressed(messageId, sid, form["Digits"], context.RequestAborted)) : NoSuchCall;
    }

    private IResult Say(string messageId, CallScript? script) => script is null ? NoSuchCall : TwiML.Response(script, deployment.CallKeys(messageId));

    [GeneratedRegex(@"^CA[0-9a-fA-F]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CallSid();
}
