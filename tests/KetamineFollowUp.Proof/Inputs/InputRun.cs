using System.Diagnostics;

namespace KetamineFollowUp.Proof.Inputs;

/// <summary>What became of spoilt requests.</summary>
/// <param name="Sent">How many.</param>
/// <param name="Answers">How often each status was answered.</param>
/// <param name="Faults">Requests that were answered with 5xx, threw, or took too long.</param>
/// <param name="GrowthMiB">Memory after the last clinics have gone, beyond what was there after the first had.</param>
internal sealed record InputRun(long Sent, SortedDictionary<int, long> Answers, IReadOnlyList<string> Faults, double GrowthMiB)
{
    // A clinic's own record grows with every request that it takes, so clinics are opened anew.
    private const int PerClinic = 5_000;
    private const int AtOnce = 2;
    private const int SettleEvery = 250;

    // What a scene has open is soon answered, resolved or closed by what is thrown at it.
    private const int SceneEvery = 1_000;
    private const int MostFaults = 20;
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(10);

    public static async Task<InputRun> Of(long count, int seed)
    {
        var answers = new SortedDictionary<int, long>();
        List<string> faults = [];
        var rounds = (count + (PerClinic * AtOnce) - 1) / (PerClinic * AtOnce);
        double? first = null;
        var memory = 0.0;
        for (var round = 0; round < rounds && faults.Count < MostFaults; round++)
        {
            var from = (long)round * PerClinic * AtOnce;
            await Parallel.ForAsync(0, AtOnce, async (clinic, _) =>
            {
                var left = (int)Math.Clamp(count - from - (clinic * PerClinic), 0, PerClinic);
                await Throw(new Spoiler(unchecked(seed + (round * AtOnce) + clinic)), left, answers, faults);
            });
            memory = GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
            first ??= memory;
        }

        return new InputRun(answers.Values.Sum(), answers, faults, memory - first ?? 0);
    }

    private static async Task Throw(Spoiler spoiler, int count, SortedDictionary<int, long> allAnswers, List<string> allFaults)
    {
        await using var clinic = await InputClinic.Open();
        var answers = new SortedDictionary<int, long>();
        List<string> faults = [];
        await Throw(clinic, spoiler, count, answers, faults);
        lock (allAnswers)
        {
            allFaults.AddRange(faults);
            foreach (var (status, times) in answers)
            {
                allAnswers[status] = allAnswers.GetValueOrDefault(status) + times;
            }
        }
    }

    private static async Task Throw(InputClinic clinic, Spoiler spoiler, int count, SortedDictionary<int, long> answers, List<string> faults)
    {
        var scenes = new SceneSetter(clinic);
        Scene? scene = null;
        for (var i = 0; i < count; i++)
        {
            if (scene is null || i % SceneEvery == 0)
            {
                scene = await scenes.Next();
            }

            var input = spoiler.Spoil(Samples.At(i, scene));
            var watch = Stopwatch.StartNew();
            try
            {
                var status = await clinic.Send(input).WaitAsync(TooLong);
                answers[status] = answers.GetValueOrDefault(status) + 1;
                if (status >= 500)
                {
                    faults.Add($"{status}: {input}");
                }
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                faults.Add($"{fault.GetType().Name} {fault.Message} after {watch.Elapsed.TotalSeconds:0.0} s: {input}");
            }

            if (i % SettleEvery == 0)
            {
                await clinic.Settle();
            }
        }
    }
}
