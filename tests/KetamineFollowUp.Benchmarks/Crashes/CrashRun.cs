namespace KetamineFollowUp.Benchmarks.Crashes;

/// <summary>The same week without a crash and with many, compared.</summary>
/// <param name="Kills">How often the process was killed.</param>
/// <param name="Weeks">How often the week was lived with kills.</param>
/// <param name="LostTexts">Inbound texts that are not on record.</param>
/// <param name="LostAnswers">Answers that are not on record.</param>
/// <param name="LostAlerts">Alerts that are not on record.</param>
/// <param name="DoubledSurveys">Texts to patients that left twice.</param>
/// <param name="DoubledPages">Pages that left twice: allowed, a double page beats a missed one.</param>
internal sealed record CrashRun(
    int Kills, int Weeks, IReadOnlyList<string> LostTexts, IReadOnlyList<string> LostAnswers, IReadOnlyList<string> LostAlerts, int DoubledSurveys, int DoubledPages)
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
        var sum = new CrashRun(0, 0, [], [], [], 0, 0);
        while (sum.Kills < kills)
        {
            var plan = new KillPlan(seed + sum.Weeks, (double)kills / steps.Count, told);
            var found = await Killed(steps, plan);
            sum = new CrashRun(
                sum.Kills + plan.Kills,
                sum.Weeks + 1,
                [.. sum.LostTexts, .. FinalRecord.Missing(expected.Texts, found.Texts)],
                [.. sum.LostAnswers, .. FinalRecord.Missing(expected.Answers, found.Answers)],
                [.. sum.LostAlerts, .. FinalRecord.Missing(expected.Alerts, found.Alerts)],
                sum.DoubledSurveys + found.DoubledSurveys,
                sum.DoubledPages + found.DoubledPages);
        }

        return sum;
    }

    private static async Task<(IReadOnlyList<WeekStep> Steps, FinalRecord Record)> InPeace(int patients, int days)
    {
        using var data = new TemporaryDirectory();
        await using var line = new ClinicLine(data.Path, ScriptedWeek.Start, KillPlan.None);
        var steps = await ScriptedWeek.Live(line, patients, days);
        return (steps, await Final(line, data.Path));
    }

    private static async Task<FinalRecord> Killed(IReadOnlyList<WeekStep> steps, KillPlan plan)
    {
        using var data = new TemporaryDirectory();
        await using var line = new ClinicLine(data.Path, ScriptedWeek.Start, plan);
        foreach (var step in steps)
        {
            await line.Do(step);
        }

        return await Final(line, data.Path);
    }

    private static async Task<FinalRecord> Final(ClinicLine line, string directory)
    {
        var outbox = await line.Outbox();
        return await FinalRecord.Read(directory, outbox);
    }
}
