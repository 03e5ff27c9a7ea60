using System.Globalization;
using KetamineFollowUp.Benchmarks;
using KetamineFollowUp.Benchmarks.Crashes;
using KetamineFollowUp.Benchmarks.Faults;
using KetamineFollowUp.Benchmarks.Histories;
using KetamineFollowUp.Benchmarks.Inputs;

return args switch
{
    ["bare", var directory] => await BareServer.Run(directory),
    ["inbound"] => await InboundBenchmark.Run(),
    ["virtual"] => await VirtualTimeBenchmark.Run(),
    ["memory"] => await MemoryBenchmark.Run(),
    ["rules"] => await RulesBenchmark.Run(),
    ["pages"] => Math.Max(await PageRateBenchmark.Run(), await PageTimeBenchmark.Run()),
    ["stores"] => await StoreBenchmark.Run(),
    ["growth", .. var rest] => await GrowthBenchmark.Run(Whole(rest, 0, 100_000)),
    ["all"] => await All(),
    ["crashes", .. var rest] => await CrashCommand.Run(Whole(rest, 0, 200), Whole(rest, 1, 1), Whole(rest, 2, CrashCommand.Patients)),
    ["faults", .. var rest] => await FaultCommand.Run(Whole(rest, 0, 1)),
    ["histories", .. var rest] => HistoryCommand.Run(Whole(rest, 0, 100_000), rest.ElementAtOrDefault(1)),
    ["inputs", .. var rest] => await InputCommand.Run(Whole(rest, 0, 1_000_000), Whole(rest, 1, 1)),
    _ => Usage(),
};

// One after the other: they must not take each other's processors.
static async Task<int> All()
{
    var worst = 0;
    foreach (var benchmark in (Func<Task<int>>[])
        [RulesBenchmark.Run, StoreBenchmark.Run, PageRateBenchmark.Run, PageTimeBenchmark.Run, InboundBenchmark.Run, VirtualTimeBenchmark.Run, MemoryBenchmark.Run, () => GrowthBenchmark.Run(100_000)])
    {
        worst = Math.Max(worst, await benchmark());
    }

    Figure.PrintTable();
    return worst;
}

static int Whole(string[] rest, int at, int byDefault) =>
    rest.Length > at && int.TryParse(rest[at], NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : byDefault;

static int Usage()
{
    Console.Error.WriteLine("usage: all | rules | stores | pages | inbound | virtual | memory | growth [PATIENTS] | crashes [KILLS [SEED [PATIENTS]]] | faults [EVERY] | histories [COUNT [SEED]] | inputs [COUNT [SEED]]");
    return 1;
}
