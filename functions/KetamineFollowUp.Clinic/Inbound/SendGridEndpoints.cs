using System.Text.Json;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Settings;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>SendGrid's event webhook: what became of emails, in signed batches. A batch that comes twice changes nothing more.</summary>
public sealed class SendGridEndpoints(DeliveryReports reports, DeploymentSettings deployment)
{
    // ASSUMPTION: a batch of a thousand events with room to spare.
    private const int BatchLimit = 1024 * 1024;

    internal IEnumerable<ClinicEndpoint> Endpoints => [new("POST", "/webhooks/sendgrid/events", CallerKind.Webhook, Take) { BodyLimit = BatchLimit }];

    private async Task<IResult> Take(HttpContext context)
    {
        var headers = context.Request.Headers;
        var body = await RawBody.Read(context);
        if (!SendGridSignature.IsValid(
            deployment.SendGridWebhookPublicKey, headers[SendGridSignature.TimestampHeader], body, headers[SendGridSignature.SignatureHeader]))
        {
            return Problems.From(new Rejection.Forbidden("The signature is missing or wrong."));
        }

        if (Read(body) is not { } events)
        {
            return Problems.From(new Rejection.BadRequest("The body must be a JSON array of events."));
        }

        foreach (var report in events)
        {
            await reports.Conclude(report.MessageId, report.State, report.Reason, report.Refusal, context.RequestAborted);
        }

        return Results.NoContent();
    }

    // All or nothing: half a batch taken from a broken body would be taken again with the repaired one, harmlessly, but unseen.
    private static List<SendGridEvent>? Read(byte[] body)
    {
        try
        {
            using var batch = JsonDocument.Parse(body);
            return batch.RootElement.ValueKind == JsonValueKind.Array && batch.RootElement.EnumerateArray().All(e => e.ValueKind == JsonValueKind.Object)
                ? [.. batch.RootElement.EnumerateArray().Select(SendGridEvent.Read).OfType<SendGridEvent>()]
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter: text that is no Unicode.
            return null;
        }
    }
}
