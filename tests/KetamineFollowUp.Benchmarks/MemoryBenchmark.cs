using KetamineFollowUp.Proof;

namespace KetamineFollowUp.Benchmarks;

/// <summary>Memory of the clinic with ten thousand patients enrolled over its API.</summary>
public static class MemoryBenchmark
{
    private const int Patients = 10_000;

    public static async Task<int> Run()
    {
        using var data = new TemporaryDirectory();
        await using var clinic = await ServerProcess.Serve(data.Path);
        using var http = new HttpClient { BaseAddress = clinic.Url, Timeout = TimeSpan.FromMinutes(5) };
        await ClinicSetUp.Enroll(http, Patients, "America/New_York");
        var (peak, now) = clinic.Memory();
        Console.WriteLine(FormattableString.Invariant($"  resident now {now:0} MiB"));
        return Figure.Print("memory: serve with 10,000 enrolled patients, at its peak", peak, "MiB", 300, atLeast: false) ? 0 : 1;
    }
}
