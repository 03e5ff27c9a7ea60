namespace KetamineFollowUp.Benchmarks.Crashes;

/// <summary>When the process is killed: at random instants of random steps. The steps are the seed's; the instants depend on the machine.</summary>
/// <param name="seed">Of the choice.</param>
/// <param name="chance">The chance that a step meets a kill; 0: none ever does.</param>
/// <param name="told">Told of every kill, with its number.</param>
internal sealed class KillPlan(int seed, double chance, Action<int>? told = null)
{
    // Turning the clock is where most happens at once.
    private const double TurnWeight = 6;

    // Now and then just after the answer.
    private const double Beyond = 1.2;
    private readonly Random _random = new(seed);
    private readonly Dictionary<Type, double> _milliseconds = [];

    public int Kills { get; private set; }

    public static KillPlan None { get; } = new(0, 0);

    /// <summary>How long after a step begins the process is killed; null: not in this step.</summary>
    public TimeSpan? Next(WeekStep step)
    {
        var weight = step is WeekStep.Turn or WeekStep.AcknowledgeAll or WeekStep.ResolveAll ? TurnWeight : 1;
        if (_random.NextDouble() >= Math.Min(0.7, chance * weight) || !_milliseconds.TryGetValue(step.GetType(), out var usual))
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
}
