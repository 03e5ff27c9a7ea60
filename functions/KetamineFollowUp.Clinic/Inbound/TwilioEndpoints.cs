using System.Globalization;
using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Settings;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>Twilio's webhooks: texts coming in, and what became of texts and calls going out.</summary>
public sealed partial class TwilioEndpoints(TwilioForms forms, TextIntake intake, DeliveryReports reports, DeploymentSettings deployment)
{
    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("POST", "/webhooks/twilio/sms", CallerKind.Webhook, context => forms.Signed(context, form => Receive(form, context.RequestAborted))),
        new("POST", "/webhooks/twilio/status/{id}", CallerKind.Webhook, context => forms.Signed(context, form => Report(context, form))),
    ];

    private async Task<IResult> Receive(FormBody form, CancellationToken cancel)
    {
        if (form["MessageSid"] is not { Length: > 0 } sid || form["From"] is not { Length: > 0 and <= MaxSenderLength } from)
        {
            return Problems.From(new Rejection.BadRequest("MessageSid and From are required."));
        }

        // Twilio signs names and values without anything between them: a loose id would let one signature cover many forms.
        if (!Sid().IsMatch(sid))
        {
            return Problems.From(new Rejection.Forbidden("MessageSid is not one of Twilio's."));
        }

        var media = int.TryParse(form["NumMedia"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0;
        var optOut = form["OptOutType"] is { Length: > 0 } type ? type : null;
        var answers = await intake.Receive(new InboundText(sid, SenderNumber.Of(from), form["Body"] ?? "", optOut, media), ReplyVia.Response, cancel);
        return TwiML.Response(answers.Select(answer =>
            new TwimlMessage(answer.Body, answer.WantsReport ? deployment.StatusCallback(answer.MessageId).AbsoluteUri : null)));
    }

    private async Task<IResult> Report(HttpContext context, FormBody form)
    {
        var said = form["CallStatus"] is { } call ? TwilioReport.OfCall(call, form["ErrorCode"]) : TwilioReport.Read(form["MessageStatus"], form["ErrorCode"]);
        if (RecordPath.Id(context) is { } messageId && said is { } report)
        {
            await reports.Conclude(messageId, report.State, report.Reason, report.Refusal, context.RequestAborted);
        }

        // A report of a message we do not know, or of a step on the way, is no fault of the provider's.
        return Results.NoContent();
    }

    private const int MaxSenderLength = 64;

    [GeneratedRegex(@"^(?:SM|MM)[0-9a-f]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sid();
}
