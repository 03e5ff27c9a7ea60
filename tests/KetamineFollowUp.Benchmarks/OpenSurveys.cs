using System.Text.RegularExpressions;

using KetamineFollowUp.Proof;

namespace KetamineFollowUp.Benchmarks;

/// <summary>Patients whose check-in by link is open: yesterday's sessions on a clock that is turned; what follows runs on the real one.</summary>
internal static partial class OpenSurveys
{
    /// <summary>Makes them in a data folder, and returns the paths of their links.</summary>
    public static async Task<IReadOnlyList<string>> Make(string directory, int patients)
    {
        var now = DateTimeOffset.UtcNow;
        var yesterday = now - TimeSpan.FromHours(26);
        await using var clinic = await ServerProcess.Serve(directory, yesterday);
        using var http = new HttpClient { BaseAddress = clinic.Url, Timeout = TimeSpan.FromMinutes(30) };
        await ClinicSetUp.Enroll(http, patients, ClinicSetUp.ZoneOfEarlyAfternoon(now), "sms-link");
        await ClinicSetUp.CompleteSessions(http, patients, yesterday);
        await ClinicSetUp.Post(http, "/local/clock", new { to = now - TimeSpan.FromMinutes(1) }, CancellationToken.None);
        var sent = await http.GetStringAsync("/local/outbox?after=0");
        return [.. SurveyLink().Matches(sent).Select(link => link.Value).Distinct()];
    }

    [GeneratedRegex("/s/[A-Za-z0-9_-]+")]
    private static partial Regex SurveyLink();
}
