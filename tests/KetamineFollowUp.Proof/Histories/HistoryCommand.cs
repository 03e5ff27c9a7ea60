using System.Diagnostics;
using CsCheck;

namespace KetamineFollowUp.Proof.Histories;

/// <summary><c>histories</c>: random histories against the invariants; a failing one shrinks to a short script.</summary>
internal static class HistoryCommand
{
    // A history takes some 40 ms.
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(1);

    public static int Run(long count, string? seed)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            Check(count, seed);
        }
        catch (CsCheckException fault)
        {
            Console.WriteLine(fault.InnerException?.Message);
            Console.WriteLine(fault.Message);
            return 1;
        }

        Console.WriteLine(FormattableString.Invariant($"{count} histories, no rule broken, {watch.Elapsed.TotalSeconds:0} s"));
        return 0;
    }

    /// <summary>A seed as a failing run prints it; null for a new one.</summary>
    /// <exception cref="BadArgumentException">It is none.</exception>
    public static string? Seed(string? text)
    {
        try
        {
            return text is null ? null : PCG.Parse(text).ToString();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw new BadArgumentException($"histories: SEED must be one that a failing run printed, such as 4kHImF89Taq1, got '{text}'");
        }
    }

    /// <summary>Checks so many histories; throws with the shortest script found that breaks a rule, and its seed.</summary>
    public static void Check(long count, string? seed = null) => HistoryGen.Histories.Sample(
        history =>
        {
            // The store is in memory, nothing waits: it must run beside, or a history that never ends could not be told.
            var broken = Task.Run(() => Broken(history.StartHour, history.Steps)).WaitAsync(TooLong).GetAwaiter().GetResult();
            if (broken.Count > 0)
            {
                throw new InvalidOperationException(string.Join("; ", broken));
            }
        },
        iter: count,
        seed: seed,
        print: Script);

    /// <summary>The rules that a history breaks.</summary>
    public static async Task<IReadOnlyList<string>> Broken(int startHour, IReadOnlyList<HistoryStep> steps)
    {
        await using var history = await History.Live(startHour, steps);
        return await Invariants.Broken(history);
    }

    private static string Script((int StartHour, HistoryStep[] Steps) history) =>
        string.Join('\n', history.Steps.Select(step => $"  {step}").Prepend(FormattableString.Invariant($"the clinic opens {history.StartHour} hours after 2026-02-16 15:00")));
}
