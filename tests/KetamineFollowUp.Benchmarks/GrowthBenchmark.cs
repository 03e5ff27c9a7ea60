using KetamineFollowUp.Proof;

namespace KetamineFollowUp.Benchmarks;

/// <summary>Whether the cost of an answer, of a look at the worklist and of an Advance stays flat as patients come: small and large clinics in turn.</summary>
public static class GrowthBenchmark
{
    private const int Alerts = 50;
    private const int Rounds = 30;
    private const int PerRound = 64;

    public static async Task<int> Run(int most)
    {
        await using var small = await LargeClinic.With(1_000);
        await using var middle = await LargeClinic.With(Math.Min(10_000, most));
        await using var large = await LargeClinic.With(most);
        LargeClinic[] all = [small, middle, large];
        foreach (var clinic in all)
        {
            await clinic.Answer(PerRound);
            await clinic.Advance(PerRound);
            await clinic.Plan(PerRound / 4);
        }

        var answers = await InTurn(all, clinic => clinic.Answer(PerRound));
        var advances = await InTurn(all, clinic => clinic.Advance(PerRound));
        var plans = await InTurn(all, clinic => clinic.Plan(PerRound / 4));
        foreach (var clinic in all)
        {
            await clinic.Worry(Alerts);
            await clinic.Look(PerRound / 4);
        }

        var looks = await InTurn(all, clinic => clinic.Look(PerRound / 4));
        for (var i = 0; i < all.Length; i++)
        {
            Figure.Print(FormattableString.Invariant($"an answer with {all[i].Patients} patients (SQLite, flushed), median"), answers[i], "ms");
            Figure.Print(FormattableString.Invariant($"Advance with {all[i].Patients} patients, nothing to do, median"), advances[i], "ms");
            Figure.Print(FormattableString.Invariant($"Advance with {all[i].Patients} patients, a session to plan after, median"), plans[i], "ms");
            Figure.Print(FormattableString.Invariant($"worklist with {all[i].Patients} patients and {Alerts} alerts, median"), looks[i], "ms");
        }

        var flat = Figure.Print(FormattableString.Invariant($"cost of an answer: {most} patients beside 1,000"), answers[^1] / answers[0], "x", 1.10, atLeast: false);
        flat &= Figure.Print(FormattableString.Invariant($"cost of an Advance after a session: {most} patients beside 1,000"), plans[^1] / plans[0], "x", 1.10, atLeast: false);
        flat &= Figure.Print(FormattableString.Invariant($"cost of a look at the worklist: {most} patients beside 1,000"), looks[^1] / looks[0], "x", 1.25, atLeast: false);
        return flat ? 0 : 1;
    }

    // In turn, and another one first each time: who comes first in a round has it easier, and a change of the machine's mood meets all.
    private static async Task<double[]> InTurn(LargeClinic[] clinics, Func<LargeClinic, Task<List<double>>> measure)
    {
        var times = clinics.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < clinics.Length; i++)
            {
                var at = (round + i) % clinics.Length;
                times[at].AddRange(await measure(clinics[at]));
            }
        }

        return [.. times.Select(Figure.Median)];
    }
}
