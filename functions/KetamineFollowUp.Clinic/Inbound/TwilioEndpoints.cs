using System.Globalization;
using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Settings;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>Twilio's webhooks: texts coming in, and what became of texts going out.</summary>
public sealed partial class TwilioEndpoints(TextIntake intake, DeliveryReports reports, DeploymentSettings deployment)
{
    private static readonly IResult NotSigned = Problems.From(new Rejection.Forbidden("The signature is missing or wrong."));

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("POST", "/webhooks/twilio/sms", CallerKind.Webhook, context => Signed(context, form => Receive(form, context.RequestAborted))),
        new("POST", "/webhooks/twilio/status/{id}", CallerKind.Webhook, context => Signed(context, form => Report(context, form))),
    ];

    private async Task<IResult> Signed(HttpContext context, Func<FormBody, Task<IResult>> act)
    {
        if (context.Request.Headers[TwilioSignature.Header].ToString() is not { Length: > 0 } signature)
        {
            return NotSigned;
        }

        return await (await FormBody.Read(context)).Match(
            form => TwilioSignature.IsValid(deployment.TwilioAuthToken, TwilioSignature.Url(new Uri(deployment.PublicBaseUrl), context.Request), form.Pairs, signature)
                ? act(form)
                : Task.FromResult(NotSigned),
            rejection => Task.FromResult(Problems.From(rejection)));
    }

    private async Task<IResult> Receive(FormBody form, CancellationToken cancel)
    {
        if (form["MessageSid"] is not { } sid || !Sid().IsMatch(sid) || form["From"] is not { Length: > 0 and <= MostSender } from)
        {
            return Problems.From(new Rejection.BadRequest("MessageSid and From are required."));
        }

        var media = int.TryParse(form["NumMedia"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0;
        var optOut = form["OptOutType"] is { Length: > 0 } type ? type : null;
        var answers = await intake.Receive(new InboundText(sid, from, form["Body"] ?? "", optOut, media), ReplyVia.Response, cancel);
        return TwiML.Response(answers.Select(answer =>
            new TwimlMessage(answer.Body, answer.WantsReport ? deployment.StatusCallback(answer.MessageId).AbsoluteUri : null)));
    }

    private async Task<IResult> Report(HttpContext context, FormBody form)
    {
        if (RecordPath.Id(context) is { } messageId && TwilioReport.Read(form["MessageStatus"], form["ErrorCode"]) is { } report)
        {
            await reports.Conclude(messageId, report.State, report.Reason, report.Refusal, context.RequestAborted);
        }

        // A report of a message we do not know, or of a step on the way, is no fault of the provider's.
        return Results.NoContent();
    }

    private const int MostSender = 64;

    // Part of a document's id, so without the characters that stores do not allow there.
    [GeneratedRegex(@"^[A-Za-z0-9_.:-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sid();
}
