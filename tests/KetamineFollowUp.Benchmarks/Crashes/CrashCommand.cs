using System.Diagnostics;

namespace KetamineFollowUp.Benchmarks.Crashes;

/// <summary><c>crashes</c>: what a killed server loses.</summary>
internal static class CrashCommand
{
    public const int Patients = 50;
    private const int Days = 7;

    private const int TellEvery = 20;

    public static async Task<int> Run(int kills, int seed, int patients)
    {
        var watch = Stopwatch.StartNew();
        var run = await CrashRun.Of(patients, Days, kills, seed, Progress);
        Console.WriteLine(FormattableString.Invariant($"{patients} patients, {Days} days, {run.Kills} kills (SIGKILL) in {run.Weeks} weeks, seed {seed}, {watch.Elapsed.TotalSeconds:0} s"));
        var kept = Figure.Print("inbound texts lost", run.LostTexts.Count, "", 0, atLeast: false);
        kept &= Figure.Print("answers lost", run.LostAnswers.Count, "", 0, atLeast: false);
        kept &= Figure.Print("alerts lost", run.LostAlerts.Count, "", 0, atLeast: false);
        kept &= Figure.Print("texts to patients sent twice", run.DoubledSurveys, "", 0, atLeast: false);
        Console.WriteLine(FormattableString.Invariant($"{"pages sent twice (allowed)",-62} {run.DoubledPages,10}"));
        foreach (var lost in run.LostTexts.Concat(run.LostAnswers).Concat(run.LostAlerts).Take(20))
        {
            Console.WriteLine($"  lost: {lost}");
        }

        return kept ? 0 : 1;
    }

    private static void Progress(int kill)
    {
        if (kill % TellEvery == 0)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"  {kill} kills this week"));
        }
    }
}
