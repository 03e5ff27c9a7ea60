using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Local.Stores;
using KetamineFollowUp.Proof.Traces;

namespace KetamineFollowUp.Proof.Crashes;

/// <summary>The same week without a crash and with many, compared.</summary>
/// <param name="Kills">How often the process was killed.</param>
/// <param name="Weeks">How often the week was lived with kills.</param>
/// <param name="Expected">What one week without a crash leaves.</param>
/// <param name="Difference">What the weeks with crashes leave otherwise.</param>
internal sealed record CrashRun(int Kills, int Weeks, TraceSet Expected, TraceDifference Difference)
{
    /// <summary>Lives the week once in peace, then with kills until there were enough.</summary>
    /// <param name="patients">How many patients.</param>
    /// <param name="days">How long a week is.</param>
    /// <param name="kills">How many kills at least.</param>
    /// <param name="seed">Of the first week; each further week has the next one.</param>
    /// <param name="told">Told of every kill, with its number in the week.</param>
    public static async Task<CrashRun> Of(int patients, int days, int kills, int seed, Action<int>? told = null)
    {
        var (steps, expected) = await InPeace(patients, days);
        var run = new CrashRun(0, 0, expected, TraceDifference.None);
        while (run.Kills < kills)
        {
            var plan = new KillPlan(seed + run.Weeks, KillPlan.ChanceFor(kills, steps), told);
            var found = await Killed(steps, plan);
            run = run with { Kills = run.Kills + plan.Kills, Weeks = run.Weeks + 1, Difference = run.Difference.And(found.From(expected)) };
        }

        return run;
    }

    private static async Task<(IReadOnlyList<WeekStep> Steps, TraceSet Left)> InPeace(int patients, int days)
    {
        using var data = new TemporaryDirectory();
        await using var line = new ClinicLine(data.Path, ScriptedWeek.Start, KillPlan.None);
        var steps = await new ScriptedWeek(line, patients).Live(days);
        return (steps, await Left(line, data.Path));
    }

    private static async Task<TraceSet> Killed(IReadOnlyList<WeekStep> steps, KillPlan plan)
    {
        using var data = new TemporaryDirectory();
        await using var line = new ClinicLine(data.Path, ScriptedWeek.Start, plan);
        foreach (var step in steps)
        {
            await line.Do(step);
        }

        return await Left(line, data.Path);
    }

    private static async Task<TraceSet> Left(ClinicLine line, string directory)
    {
        var sent = await line.Sent(after: 0);
        using var record = SqliteReader.Open(directory);
        var reader = new TraceReader((partition, type) => record.Query(Container.Care, partition, type, null, TraceReader.MostDocuments, CancellationToken.None));
        return await reader.Read(await record.Partitions(Container.Care, CancellationToken.None), sent);
    }
}
