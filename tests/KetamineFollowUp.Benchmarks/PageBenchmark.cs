using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KetamineFollowUp.Benchmarks;

/// <summary>The survey page over HTTP, beside a bare endpoint that sends as many bytes without looking anything up.</summary>
public static partial class PageBenchmark
{
    private const int Patients = 32;
    private const int Rounds = 5;
    private const int Connections = 16;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    public static async Task<int> Run()
    {
        using var data = new TemporaryDirectory();
        var now = DateTimeOffset.UtcNow;
        var yesterday = now - TimeSpan.FromHours(26);
        await using var clinic = await ServerProcess.Serve(data.Path, yesterday);
        using var http = new HttpClient { BaseAddress = clinic.Url, Timeout = TimeSpan.FromMinutes(5) };
        await ClinicSetUp.Enrol(http, Patients, ClinicSetUp.ZoneOfEarlyAfternoon(now), channel: "sms-link");
        await ClinicSetUp.CompleteSessions(http, Patients, yesterday);
        await ClinicSetUp.Post(http, "/local/clock", new { to = now - TimeSpan.FromMinutes(1) }, CancellationToken.None);
        var outbox = await http.GetFromJsonAsync<JsonElement>("/local/outbox");
        string[] pages = [.. outbox.GetProperty("messages").EnumerateArray().Select(message => Link().Match(message.GetProperty("body").GetString()!)).Where(found => found.Success).Select(found => found.Value).Distinct()];

        // On the real clock requests do not wait for each other.
        await clinic.DisposeAsync();
        await using var serving = await ServerProcess.Serve(data.Path);
        await using var bare = await ServerProcess.Bare(data.Path);
        var bytes = (await new HttpClient { BaseAddress = serving.Url }.GetByteArrayAsync(pages[0])).Length;
        using var real = new HttpClient { BaseAddress = serving.Url };
        using var peer = new HttpClient { BaseAddress = bare.Url };
        string[] plain = [FormattableString.Invariant($"/page?bytes={bytes}")];
        await Saturate(real, pages);
        await Saturate(peer, plain);
        List<(double Real, double Bare)> rounds = [];
        for (var i = 0; i < Rounds; i++)
        {
            rounds.Add((await Saturate(real, pages), await Saturate(peer, plain)));
        }

        Figure.Print(FormattableString.Invariant($"survey page, {bytes} bytes: pages"), Figure.Median(rounds.Select(round => round.Real)), "pages/s");
        return Figure.Print("survey page: rate beside a bare page of the same size", Figure.Median(rounds.Select(round => round.Real / round.Bare)), "x", 0.2, atLeast: true) ? 0 : 1;
    }

    private static async Task<double> Saturate(HttpClient http, string[] paths)
    {
        var (count, clock) = (0, System.Diagnostics.Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async connection =>
        {
            for (var i = connection; clock.Elapsed < Round; i++)
            {
                using var response = await http.GetAsync(paths[i % paths.Length]);
                response.EnsureSuccessStatusCode();
                await response.Content.ReadAsByteArrayAsync();
                Interlocked.Increment(ref count);
            }
        }));
        return count / clock.Elapsed.TotalSeconds;
    }

    [GeneratedRegex("/s/[A-Za-z0-9_-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
