using System.Diagnostics;

using KetamineFollowUp.Proof;

namespace KetamineFollowUp.Benchmarks;

/// <summary>The survey page over HTTP, beside a bare endpoint that sends as many bytes without looking anything up.</summary>
public static class PageRateBenchmark
{
    private const int Patients = 32;
    private const int Rounds = 5;
    private const int Connections = 16;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    public static async Task<int> Run()
    {
        using var data = new TemporaryDirectory();
        var pages = await OpenSurveys.Make(data.Path, Patients);
        await using var serving = await ServerProcess.Serve(data.Path);
        await using var bare = await BareServer.Start(data.Path);
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

    private static async Task<double> Saturate(HttpClient http, IReadOnlyList<string> paths)
    {
        var (count, clock) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async connection =>
        {
            for (var i = connection; clock.Elapsed < Round; i++)
            {
                using var response = await http.GetAsync(paths[i % paths.Count]);
                response.EnsureSuccessStatusCode();
                await response.Content.ReadAsByteArrayAsync();
                Interlocked.Increment(ref count);
            }
        }));
        return count / clock.Elapsed.TotalSeconds;
    }
}
