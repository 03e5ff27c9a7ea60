using KetamineFollowUp.Proof.Crashes;
using KetamineFollowUp.Proof.Faults;
using KetamineFollowUp.Proof.Histories;
using KetamineFollowUp.Proof.Inputs;

using KetamineFollowUp.Proof;

namespace KetamineFollowUp.Benchmarks;

/// <summary>The commands of this program.</summary>
internal static class Commands
{
    private const string Usage =
        "usage: all | rules | stores | pages | inbound | virtual | memory | growth [PATIENTS] | crashes [KILLS [SEED [PATIENTS]]] | faults [EVERY] | histories [COUNT [SEED]] | inputs [COUNT [SEED]]";

    private const int MostRuns = 100_000_000;
    private const int MostPatients = 1_000_000;

    /// <summary>Runs one; 0 when what it shows holds, 1 when not or when it was asked wrongly.</summary>
    public static async Task<int> Run(string[] args)
    {
        Func<Task<int>> work;
        try
        {
            work = Read(args);
        }
        catch (BadArgumentException fault)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }

        return await work();
    }

    /// <summary>What the command line asks for, ready to run.</summary>
    /// <exception cref="BadArgumentException">It asks for nothing there is.</exception>
    public static Func<Task<int>> Read(string[] args) => args switch
    {
        ["bare", var directory] => () => BareServer.Run(directory),
        ["inbound"] => InboundBenchmark.Run,
        ["virtual"] => VirtualTimeBenchmark.Run,
        ["memory"] => MemoryBenchmark.Run,
        ["rules"] => RulesBenchmark.Run,
        ["pages"] => Pages,
        ["stores"] => StoreBenchmark.Run,
        ["all"] => All,
        ["growth", .. var rest] => Growth(new Arguments("growth", rest, "PATIENTS")),
        ["crashes", .. var rest] => Crash(new Arguments("crashes", rest, "KILLS", "SEED", "PATIENTS")),
        ["faults", .. var rest] => Fault(new Arguments("faults", rest, "EVERY")),
        ["histories", .. var rest] => History(new Arguments("histories", rest, "COUNT", "SEED")),
        ["inputs", .. var rest] => Input(new Arguments("inputs", rest, "COUNT", "SEED")),
        [] => throw new BadArgumentException(Usage),
        _ => throw new BadArgumentException($"'{string.Join(' ', args)}' is no command\n{Usage}"),
    };

    private static Func<Task<int>> Growth(Arguments given)
    {
        var patients = given.Whole("PATIENTS", 100_000, MostPatients);
        return () => GrowthBenchmark.Run(patients);
    }

    private static Func<Task<int>> Crash(Arguments given)
    {
        var (kills, seed) = (given.Whole("KILLS", 200, MostRuns), given.Whole("SEED", 1, int.MaxValue));
        var patients = given.Whole("PATIENTS", CrashCommand.Patients, MostPatients);
        return () => CrashCommand.Run(kills, seed, patients);
    }

    private static Func<Task<int>> Fault(Arguments given)
    {
        var every = given.Whole("EVERY", 1, MostRuns);
        return () => FaultCommand.Run(every);
    }

    private static Func<Task<int>> History(Arguments given)
    {
        var (count, seed) = (given.Whole("COUNT", 100_000, MostRuns), HistoryCommand.Seed(given.Text("SEED")));
        return () => Task.FromResult(HistoryCommand.Run(count, seed));
    }

    private static Func<Task<int>> Input(Arguments given)
    {
        var (count, seed) = (given.Whole("COUNT", 1_000_000, MostRuns), given.Whole("SEED", 1, int.MaxValue));
        return () => InputCommand.Run(count, seed);
    }

    private static async Task<int> Pages() => Math.Max(await PageRateBenchmark.Run(), await PageTimeBenchmark.Run());

    // One after the other: they must not take each other's processors.
    private static async Task<int> All()
    {
        var worst = 0;
        foreach (var benchmark in (Func<Task<int>>[])
            [RulesBenchmark.Run, StoreBenchmark.Run, Pages, InboundBenchmark.Run, VirtualTimeBenchmark.Run, MemoryBenchmark.Run, () => GrowthBenchmark.Run(100_000)])
        {
            worst = Math.Max(worst, await benchmark());
        }

        Figure.PrintTable();
        return worst;
    }
}
