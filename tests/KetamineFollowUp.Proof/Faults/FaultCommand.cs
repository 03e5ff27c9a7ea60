using System.Diagnostics;

namespace KetamineFollowUp.Proof.Faults;

/// <summary><c>faults</c>: every call to the store and the providers fails once, in each way.</summary>
internal static class FaultCommand
{
    private const int MostShown = 20;
    private const int TellEvery = 200;

    public static async Task<int> Run(int every)
    {
        var watch = Stopwatch.StartNew();
        var expected = await FaultRun.Of(0, FaultKind.Before);
        var runs = 0;
        List<string> bad = [];
        foreach (var kind in Enum.GetValues<FaultKind>())
        {
            await Parallel.ForEachAsync(Enumerable.Range(1, expected.Calls).Where(call => call % every == 0), async (call, _) =>
            {
                var run = await FaultRun.Of(call, kind);
                var problems = run.Faults(expected);
                if (Interlocked.Increment(ref runs) % TellEvery == 0)
                {
                    Console.Error.WriteLine(FormattableString.Invariant($"  {runs} faults, {kind}"));
                }

                if (problems.Count > 0)
                {
                    lock (bad)
                    {
                        bad.Add($"call {call} ({run.Failed}) {kind}: {string.Join("; ", problems)}");
                    }
                }
            });
        }

        Console.WriteLine(FormattableString.Invariant($"{expected.Called.Count} use cases, {expected.Calls} calls to store and providers, {runs} faults ({string.Join(", ", Enum.GetNames<FaultKind>())}), {watch.Elapsed.TotalSeconds:0} s"));
        foreach (var problem in bad.Order(StringComparer.Ordinal).Take(MostShown))
        {
            Console.WriteLine($"  {problem}");
        }

        return Figure.Print("faults after which something was lost, doubled or stuck", bad.Count, "", 0, atLeast: false) ? 0 : 1;
    }
}
