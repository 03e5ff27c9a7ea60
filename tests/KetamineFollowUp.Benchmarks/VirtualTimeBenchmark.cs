using System.Diagnostics;
using System.Globalization;
using KetamineFollowUp.Local.Serving;

using KetamineFollowUp.Proof;

namespace KetamineFollowUp.Benchmarks;

/// <summary>Ninety days of many patients in virtual time, and whether the time grows with the patients and no faster.</summary>
public static class VirtualTimeBenchmark
{
    private const int Days = 90;

    public static async Task<int> Run()
    {
        List<(int Patients, double Seconds)> runs = [];
        foreach (var patients in new[] { 250, 500, 1000 })
        {
            runs.Add((patients, await Simulate(patients)));
            Console.WriteLine(FormattableString.Invariant($"  {patients} patients x {Days} days: {runs[^1].Seconds:0.0} s, {runs[^1].Seconds / patients * 1000:0.0} ms a patient"));
        }

        var time = Figure.Print($"virtual time: 1,000 patients x {Days} days", runs[^1].Seconds, "s", 60, atLeast: false);
        var growth = runs[^1].Seconds / runs[^1].Patients / (runs[0].Seconds / runs[0].Patients);
        var linear = Figure.Print("virtual time: cost of a patient among 1,000 beside among 250", growth, "x", 1.25, atLeast: false);
        return time && linear ? 0 : 1;
    }

    private static async Task<double> Simulate(int patients)
    {
        string[] arguments =
        [
            typeof(Serve).Assembly.Location, "simulate", "--patients", patients.ToString(CultureInfo.InvariantCulture),
            "--days", Days.ToString(CultureInfo.InvariantCulture), "--seed", "1",
        ];
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"simulate ended with {process.ExitCode}");
    }
}
