using System.Diagnostics;

using KetamineFollowUp.Proof;

namespace KetamineFollowUp.Benchmarks;

/// <summary>An inbound text end to end over HTTP, beside an endpoint that only checks the signature and inserts one row.</summary>
public static class InboundBenchmark
{
    private const int Patients = 256;
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    public static async Task<int> Run()
    {
        using var data = new TemporaryDirectory();
        await OpenSurveys(data.Path);
        Console.WriteLine(FormattableString.Invariant(
            $"  a flush of this disk takes {Flush(data.Path):0} µs; the bare endpoint waits for one a row, the clinic for one a group of texts"));
        await using var clinic = await ServerProcess.Serve(data.Path);
        await using var bare = await BareServer.Start(data.Path);
        using var texts = new TextDriver(clinic.Url, Patients);
        using var rows = new TextDriver(bare.Url, Patients);
        await texts.Saturate(Round);
        await rows.Saturate(Round);

        // In turn, so that a change of the machine's mood meets both.
        List<(double Clinic, double Bare)> rounds = [];
        for (var i = 0; i < Rounds; i++)
        {
            var (most, ours) = await Saturated(clinic, texts);
            var (rate, theirs) = await Saturated(bare, rows);
            rounds.Add((most, rate));
            Console.WriteLine(FormattableString.Invariant(
                $"  round {i + 1}: clinic {most:0} texts/s, {ours:0} µs of a core each; bare {rate:0} rows/s, {theirs:0} µs"));
        }

        var load = Figure.Median(rounds.Select(round => round.Clinic)) / 2;
        var latencies = await texts.AtRate(load, TimeSpan.FromSeconds(20));
        var peer = await rows.AtRate(load, TimeSpan.FromSeconds(20));
        Console.WriteLine(FormattableString.Invariant($"  at {load:0}/s: clinic {Percentiles(latencies)}; bare {Percentiles(peer)}"));
        var ratio = Figure.Print("inbound text: rate beside the bare endpoint (median of rounds)", Figure.Median(rounds.Select(r => r.Clinic / r.Bare)), "x", 0.5, atLeast: true);
        var p99 = Figure.Print("inbound text: p99 at half load", Figure.At(latencies, 0.99), "ms", 20, atLeast: false);
        return ratio && p99 ? 0 : 1;
    }

    // The processor's time for one is steadier than the rate, which waits for the disk and for whoever else uses it.
    private static async Task<(double PerSecond, double Processor)> Saturated(ServerProcess server, TextDriver driver)
    {
        var before = server.ProcessorTime;
        var perSecond = await driver.Saturate(Round);
        return (perSecond, (server.ProcessorTime - before).TotalMicroseconds / (perSecond * Round.TotalSeconds));
    }

    // Most of a row's time on a disk that keeps its word; next to nothing on a machine whose disk is another machine's memory.
    private static double Flush(string directory)
    {
        const int flushes = 200;
        var page = new byte[4096];
        using var file = File.OpenHandle(Path.Combine(directory, "flush"), FileMode.CreateNew, FileAccess.Write, options: FileOptions.DeleteOnClose);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < flushes; i++)
        {
            RandomAccess.Write(file, page, (long)i * page.Length);
            RandomAccess.FlushToDisk(file);
        }

        return clock.Elapsed.TotalMicroseconds / flushes;
    }

    private static string Percentiles(double[] latencies) =>
        FormattableString.Invariant($"p50 {Figure.At(latencies, 0.5):0.0} ms, p95 {Figure.At(latencies, 0.95):0.0}, p99 {Figure.At(latencies, 0.99):0.0}, most {latencies[^1]:0.0}");

    // Yesterday's session and today's check-in on a clock that is turned; what follows runs on the real one.
    private static async Task OpenSurveys(string directory)
    {
        var now = DateTimeOffset.UtcNow;
        var yesterday = now - TimeSpan.FromHours(26);
        await using var clinic = await ServerProcess.Serve(directory, yesterday);
        using var http = new HttpClient { BaseAddress = clinic.Url, Timeout = TimeSpan.FromMinutes(5) };
        await ClinicSetUp.Enroll(http, Patients, ClinicSetUp.ZoneOfEarlyAfternoon(now));
        await ClinicSetUp.CompleteSessions(http, Patients, yesterday);
        await ClinicSetUp.Post(http, "/local/clock", new { to = now - TimeSpan.FromMinutes(1) }, CancellationToken.None);
    }
}
