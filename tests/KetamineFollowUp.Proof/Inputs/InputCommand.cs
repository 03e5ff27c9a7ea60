using System.Diagnostics;

namespace KetamineFollowUp.Proof.Inputs;

/// <summary><c>inputs</c>: spoilt requests, and whether any of them did harm.</summary>
internal static class InputCommand
{
    public static async Task<int> Run(long count, int seed)
    {
        var watch = Stopwatch.StartNew();
        var run = await InputRun.Of(count, seed);
        Console.WriteLine(FormattableString.Invariant($"{run.Sent} spoilt requests, seed {seed}, {watch.Elapsed.TotalSeconds:0} s; answers: {string.Join(", ", run.Answers.Select(one => $"{one.Key} x {one.Value}"))}"));
        foreach (var fault in run.Faults)
        {
            Console.WriteLine($"  {fault}");
        }

        var kept = Figure.Print("spoilt requests answered with 5xx, an exception or too late", run.Faults.Count, "", 0, atLeast: false);
        kept &= Figure.Print("memory grown since the first clinic", run.GrowthMiB, "MiB", 20, atLeast: false);
        return kept ? 0 : 1;
    }
}
