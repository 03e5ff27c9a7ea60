using System.Net;
using System.Text.Json;
using KetamineFollowUp.Clinic.Outbox;

namespace KetamineFollowUp.Azure.Providers;

/// <summary>What an answer of the provider's API means for the email.</summary>
internal static class SendGridOutcome
{
    // Source: SendGrid, "Mail Send errors": the recipient's address stands in this field.
    private const string RecipientField = "personalizations";

    /// <summary>Too many requests, or not taking any: nothing was accepted. Any other fault of the server leaves that open.</summary>
    /// <param name="status">The answer's status.</param>
    /// <param name="body">Its body: JSON that names the fields at fault.</param>
    public static SendOutcome Of(HttpStatusCode status, string body) => (int)status switch
    {
        >= 200 and < 300 => new SendOutcome.Accepted(),
        (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.ServiceUnavailable => new SendOutcome.Refused(Refusal.Busy),
        (int)HttpStatusCode.BadRequest when BlamesRecipient(body) => new SendOutcome.Refused(Refusal.BadAddress),
        >= 400 and < 500 => new SendOutcome.Refused(Refusal.Other),
        _ => new SendOutcome.Unknown(),
    };

    private static bool BlamesRecipient(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("errors", out var errors)
                && errors.ValueKind == JsonValueKind.Array
                && errors.EnumerateArray().Any(error =>
                    error.ValueKind == JsonValueKind.Object
                    && error.TryGetProperty("field", out var field)
                    && field.ValueKind == JsonValueKind.String
                    && field.GetString()!.StartsWith(RecipientField, StringComparison.Ordinal));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
