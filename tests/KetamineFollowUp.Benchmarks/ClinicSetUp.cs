using System.Net.Http.Json;

using KetamineFollowUp.Proof;

namespace KetamineFollowUp.Benchmarks;

/// <summary>Fills a clinic over its API.</summary>
public static class ClinicSetUp
{
    /// <summary>Enrolls patients, sixteen at a time.</summary>
    public static Task Enroll(HttpClient http, int patients, string timeZone, string channel = "sms-reply") => Parallel.ForAsync(0, patients, AtOnce, async (number, cancel) =>
        await Post(http, "/api/patients", new
        {
            patientId = $"P{number}",
            preferredName = "Sam",
            phone = TextDriver.PhoneOf(number),
            timeZone,
            language = "en",
            indication = "depression",
            channel,
            consents = new { sms = true, email = false, smsReply = true },
        }, cancel));

    /// <summary>Completes a session of each patient.</summary>
    public static Task CompleteSessions(HttpClient http, int patients, DateTimeOffset at) => Parallel.ForAsync(0, patients, AtOnce, async (number, cancel) =>
        await Post(http, "/api/sessions", new { sessionId = "s1", patientId = $"P{number}", completedAt = at, route = "iv", doseMg = 40, phase = "induction" }, cancel));

    public static async Task Post(HttpClient http, string path, object body, CancellationToken cancel)
    {
        using var response = await http.PostAsJsonAsync(path, body, cancel);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancel)}");
        }
    }

    private static ParallelOptions AtOnce { get; } = new() { MaxDegreeOfParallelism = 16 };

    /// <summary>A zone in which it is early afternoon now, so that the day's survey is open.</summary>
    public static string ZoneOfEarlyAfternoon(DateTimeOffset now)
    {
        // Etc/GMT names count westward: Etc/GMT+5 is UTC-5.
        var offset = 13 - now.UtcDateTime.Hour;
        return offset <= 0 ? FormattableString.Invariant($"Etc/GMT+{-offset}") : FormattableString.Invariant($"Etc/GMT-{offset}");
    }
}
