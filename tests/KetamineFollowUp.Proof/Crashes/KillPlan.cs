namespace KetamineFollowUp.Proof.Crashes;

/// <summary>When the process is killed: at random instants of random steps. The steps are the seed's; the instants depend on the machine.</summary>
/// <param name="seed">Of the choice.</param>
/// <param name="chance">The chance that a step of weight 1 meets a kill; 0: none ever does.</param>
/// <param name="told">Told of every kill, with its number.</param>
internal sealed class KillPlan(int seed, double chance, Action<int>? told = null)
{
    // A step is done again after its kill, and may meet another one: never so often that it does not come to an end.
    private const double Most = 0.7;

    // Turning the clock is where most happens at once.
    private const double TurnWeight = 6;

    // One week is to be enough in almost every case.
    private const double Spare = 1.1;
    private const int Rounds = 50;

    // Now and then just after the answer.
    private const double Beyond = 1.2;
    private readonly Random _random = new(seed);
    private readonly Dictionary<Type, double> _milliseconds = [];

    public int Kills { get; private set; }

    public static KillPlan None { get; } = new(0, 0);

    /// <summary>The chance with which these steps meet so many kills; a step that is done again may meet the next one.</summary>
    public static double ChanceFor(int kills, IReadOnlyList<WeekStep> steps)
    {
        var chance = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            chance = kills * Spare / steps.Sum(step => Weight(step) / (1 - Math.Min(Most, chance * Weight(step))));
        }

        return chance;
    }

    /// <summary>How long after a step begins the process is killed; null: not in this step.</summary>
    public TimeSpan? Next(WeekStep step)
    {
        if (_random.NextDouble() >= Math.Min(Most, chance * Weight(step)) || !_milliseconds.TryGetValue(step.GetType(), out var usual))
        {
            return null;
        }

        Kills++;
        told?.Invoke(Kills);
        return TimeSpan.FromMilliseconds(usual * Beyond * _random.NextDouble());
    }

    /// <summary>A step was not interrupted.</summary>
    public void Took(WeekStep step, TimeSpan time)
    {
        var before = _milliseconds.GetValueOrDefault(step.GetType(), time.TotalMilliseconds);
        _milliseconds[step.GetType()] = (0.8 * before) + (0.2 * time.TotalMilliseconds);
    }

    private static double Weight(WeekStep step) => step is WeekStep.Turn or WeekStep.AcknowledgeAll or WeekStep.ResolveAll ? TurnWeight : 1;
}
