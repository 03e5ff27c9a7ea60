using System.Net;
using System.Text.Json;
using Twilio.Http;
using NetClient = System.Net.Http.HttpClient;

namespace KetamineFollowUp.Azure.Providers;

/// <summary>
/// Keeps the status of an error that is not told in the provider's JSON: the SDK forgets it then, although "too many requests" from
/// something in between means the same as from the provider itself.
/// </summary>
internal sealed class StatusKeepingClient(NetClient http) : SystemNetHttpClient(http)
{
    /// <exception cref="HttpRequestException">An error without the provider's JSON; it carries the status.</exception>
    public override async Task<Response> MakeRequestAsync(Request request)
    {
        var response = await base.MakeRequestAsync(request);
        return response.StatusCode < HttpStatusCode.BadRequest || SaysItsStatus(response.Content)
            ? response
            : throw new HttpRequestException("an error without the provider's JSON", inner: null, response.StatusCode);
    }

    private static bool SaysItsStatus(string? content)
    {
        try
        {
            using var json = JsonDocument.Parse(content ?? "");
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("status", out var status)
                && status.ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
