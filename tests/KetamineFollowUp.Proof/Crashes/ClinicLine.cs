using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Proof.Crashes;

/// <summary>
/// The outside world's line to the real server process: it starts it, does steps, kills it at instants of the plan's choice, starts it
/// again on the same data and does the interrupted step once more, as patients' phones, integrations and staff would.
/// </summary>
internal sealed class ClinicLine(string directory, DateTimeOffset clock, KillPlan plan) : IAsyncDisposable
{
    private ServerProcess? _server;
    private HttpClient? _http;

    /// <summary>Does a step until it is done.</summary>
    /// <returns>What the server answered.</returns>
    public async Task<string> Do(WeekStep step)
    {
        while (true)
        {
            var http = _http ??= await Connect();
            var began = Stopwatch.StartNew();
            var kill = plan.Next(step) is { } after ? Kill(after) : null;
            try
            {
                var answer = await Do(step, http);
                if (kill is null)
                {
                    plan.Took(step, began.Elapsed);
                    return answer;
                }

                // It answered before the axe fell; the next step meets a server that has lost everything in memory.
                await kill;
                await Disconnect();
                return answer;
            }
            catch (Exception fault) when (kill is not null && fault is HttpRequestException or IOException or TaskCanceledException)
            {
                await kill;
                await Disconnect();
            }
        }
    }

    /// <summary>What left the building after a number.</summary>
    public async Task<IReadOnlyList<SentMessage>> Sent(long after)
    {
        var http = _http ??= await Connect();
        return (await http.GetFromJsonAsync<Outbox>(FormattableString.Invariant($"/local/outbox?after={after}"), RecordJson.Options))!.Messages;
    }

    /// <summary>A page as a browser shows it; empty once there is nothing more to fill in.</summary>
    public async Task<string> Show(string path)
    {
        var http = _http ??= await Connect();
        using var response = await http.GetAsync(path);
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : "";
    }

    public async ValueTask DisposeAsync() => await Disconnect();

    private static Task<string> Do(WeekStep step, HttpClient http) => step switch
    {
        WeekStep.Call call => Send(http, call.Path, call.Json),
        WeekStep.Text text => Text(http, text),
        WeekStep.Page page => Page(http, page),
        WeekStep.Turn turn => Send(http, "/local/clock", JsonSerializer.Serialize(new { to = turn.To })),
        WeekStep.AcknowledgeAll => ForAlerts(http, "open", "acknowledge", new { by = "medical-lead" }),
        WeekStep.ResolveAll => ForAlerts(http, "acknowledged", "resolve", new { by = "medical-lead", disposition = "reached-safe" }),
        _ => throw new InvalidOperationException("the union is closed"),
    };

    private static async Task<string> ForAlerts(HttpClient http, string state, string action, object body)
    {
        var alerts = await http.GetFromJsonAsync<JsonElement>("/api/alerts?state=open&limit=1000");
        foreach (var alert in alerts.GetProperty("alerts").EnumerateArray().Where(alert => alert.GetProperty("state").GetString() == state))
        {
            await Send(http, $"/api/alerts/{alert.GetProperty("alertId").GetString()}/{action}", JsonSerializer.Serialize(body));
        }

        return "";
    }

    private static async Task<string> Send(HttpClient http, string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(path, content);
        var answer = await response.Content.ReadAsStringAsync();

        // A call that was carried out before the crash is refused as done already.
        return response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.Conflict
            ? answer
            : throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}: {answer}");
    }

    private static async Task<string> Text(HttpClient http, WeekStep.Text text)
    {
        using var request = TextDriver.Webhook(new Uri(http.BaseAddress!, "/webhooks/twilio/sms").ToString(), text.From, text.Body, text.Sid);
        using var response = await http.SendAsync(request);
        return response.IsSuccessStatusCode
            ? WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync())
            : throw new InvalidOperationException($"the webhook answered {(int)response.StatusCode}");
    }

    // What the page refuses is not on record in the end, and is found missing there.
    private static async Task<string> Page(HttpClient http, WeekStep.Page page)
    {
        using var shown = await http.GetAsync(page.Path);
        _ = await shown.Content.ReadAsStringAsync();
        using var form = new StringContent(page.Form, Encoding.ASCII, "application/x-www-form-urlencoded");
        using var response = await http.PostAsync(page.Path, form);
        return response.StatusCode < HttpStatusCode.InternalServerError
            ? ""
            : throw new InvalidOperationException($"a survey page answered {(int)response.StatusCode}");
    }

    private async Task<HttpClient> Connect()
    {
        _server = await ServerProcess.Serve(directory, clock);
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = _server.Url, Timeout = TimeSpan.FromMinutes(5) };
    }

    private async Task Kill(TimeSpan after)
    {
        await Task.Delay(after);
        await _server!.DisposeAsync();
    }

    private async Task Disconnect()
    {
        _http?.Dispose();
        _http = null;
        if (_server is not null)
        {
            await _server.DisposeAsync();
            _server = null;
        }
    }

    private sealed record Outbox(IReadOnlyList<SentMessage> Messages);
}
