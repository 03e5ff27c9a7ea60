using System.Diagnostics;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Simulation.Populations;

using KetamineFollowUp.Proof;

namespace KetamineFollowUp.Benchmarks;

/// <summary>What the rules cost by themselves: scoring, the crisis screen, a day of a simulated patient.</summary>
public static class RulesBenchmark
{
    private const int LongText = 1600;
    private const string Words = "I have been sleeping badly again and my sister says I should call, but work is fine and the dog needs walking. I can't complain, honestly. ";
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static async Task<int> Run()
    {
        var phq9 = InstrumentCatalog.Shipped.Get("phq-9");
        var form = phq9.Items.ToDictionary(item => item.Id, _ => 1);
        Figure.Print("scoring: PHQ-9 forms", PerSecond(() => Scorer.Score(phq9, form, sex: null)), "forms/s");
        var csv = Enumerable.Range(0, 20_000).Select(i => string.Join(',', Enumerable.Range(0, 9).Select(item => (i + item) % 4))).Prepend("a,b,c,d,e,f,g,h,i").ToList();
        Figure.Print("scoring: lines of a file", PerSecond(() => ScoreFile.Read(phq9, csv, sex: null).Count()) * 20_000, "lines/s");
        Figure.Print("crisis screen: texts of 60 characters", PerSecond(() => CrisisScreen.Read(Words[..60])), "texts/s");
        var text = string.Concat(Enumerable.Repeat(Words, (LongText / Words.Length) + 1))[..LongText];
        var latencies = Latencies(() => CrisisScreen.Read(text));
        Figure.Print($"crisis screen: texts of {LongText} characters", 1000 / Figure.Median(latencies), "texts/s");
        var p99 = Figure.Print($"crisis screen: a text of {LongText} characters, p99", Figure.At(latencies, 0.99), "ms", 20, atLeast: false);
        var days = Stopwatch.StartNew();
        await Population.Run(new PopulationPlan(50, 30, 1), CancellationToken.None);
        Figure.Print("simulation: patient-days (50 patients, 30 days)", 50 * 30 / days.Elapsed.TotalSeconds, "patient-days/s");
        return p99 ? 0 : 1;
    }

    private static double PerSecond<T>(Func<T> work)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < Time / 3;)
        {
            work();
        }

        var (count, clock) = (0L, Stopwatch.StartNew());
        while (clock.Elapsed < Time)
        {
            work();
            count++;
        }

        return count / clock.Elapsed.TotalSeconds;
    }

    private static List<double> Latencies<T>(Func<T> work)
    {
        PerSecond(work);
        List<double> latencies = [];
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Time;)
        {
            var began = Stopwatch.GetTimestamp();
            work();
            latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        latencies.Sort();
        return latencies;
    }
}
