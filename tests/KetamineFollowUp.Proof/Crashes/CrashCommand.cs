using System.Collections.Immutable;
using KetamineFollowUp.Proof.Traces;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace KetamineFollowUp.Proof.Crashes;

/// <summary><c>crashes</c>: what a killed server loses, and what it does twice.</summary>
internal static class CrashCommand
{
    public const int Patients = 50;
    private const int Days = 7;
    private const int TellEvery = 20;
    private const int MostShown = 20;

    public static async Task<int> Run(int kills, int seed, int patients)
    {
        var watch = Stopwatch.StartNew();
        var run = await CrashRun.Of(patients, Days, kills, seed, Progress);
        var (lost, unsent, doubled) = run.Difference;
        Console.WriteLine(FormattableString.Invariant($"{patients} patients, {Days} days, {run.Kills} kills (SIGKILL) in {run.Weeks} weeks, seed {seed}, {watch.Elapsed.TotalSeconds:0} s"));
        Console.WriteLine($"a week without a crash: {string.Join(", ", Enum.GetValues<TraceKind>().Select(kind => FormattableString.Invariant($"{Count(run.Expected.Found, kind)} {Name(kind)}")))}");
        var kept = true;
        foreach (var kind in Enum.GetValues<TraceKind>().Where(kind => kind != TraceKind.Repeat))
        {
            kept &= Figure.Print($"{Name(kind)} lost", Count(lost, kind), "", 0, atLeast: false);
        }

        foreach (var kind in Enum.GetValues<TraceKind>().Where(kind => kind != TraceKind.Repeat))
        {
            kept &= Figure.Print($"{Name(kind)} doubled", Count(doubled, kind), "", 0, atLeast: false);
        }

        Figure.Print($"{Name(TraceKind.Repeat)} (allowed)", Count(doubled, TraceKind.Repeat), "");
        Figure.Print("texts to patients unsent (killed in the call; they leave once at most)", unsent.Length, "");
        foreach (var fault in run.Difference.Faults.Take(MostShown))
        {
            Console.WriteLine($"  {fault}");
        }

        return kept ? 0 : 1;
    }

    private static int Count(ImmutableArray<Trace> traces, TraceKind kind) => traces.Count(trace => trace.Kind == kind);

    private static string Name(TraceKind kind) => kind switch
    {
        TraceKind.InboundText => "inbound texts",
        TraceKind.Answer => "answers",
        TraceKind.Alert => "causes of alerts",
        TraceKind.TextToPatient => "texts to patients",
        TraceKind.PageOrCrisisText => "pages and crisis texts",
        TraceKind.Repeat => "pages and crisis texts sent again",
    };

    private static void Progress(int kill)
    {
        if (kill % TellEvery == 0)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"  {kill} kills this week"));
        }
    }
}
