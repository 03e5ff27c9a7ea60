namespace KetamineFollowUp.Simulation.Illnesses;

/// <summary>Chance that repeats: the same seed and stream give the same numbers on every machine. SplitMix64 (Steele, Lea, Flood 2014).</summary>
internal sealed class SeededRandom
{
    private ulong _state;

    /// <param name="seed">Of the whole simulation.</param>
    /// <param name="stream">Whose chance it is; streams do not disturb each other.</param>
    public SeededRandom(long seed, long stream)
    {
        _state = unchecked((ulong)seed);
        _state = Next() ^ unchecked((ulong)stream * 0xD1342543DE82EF95UL);
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Fraction() < probability;

    /// <summary>Both bounds included.</summary>
    public int Whole(int from, int to) => from + (int)(Fraction() * (to - from + 1));

    public double Between(double from, double to) => from + (Fraction() * (to - from));

    /// <summary>Waiting for something that may happen at any moment.</summary>
    public TimeSpan Wait(TimeSpan mean) => mean * -Math.Log(1 - Fraction());

    /// <summary>A normal deviate (Box-Muller).</summary>
    public double Normal(double mean, double deviation) =>
        mean + (deviation * Math.Sqrt(-2 * Math.Log(1 - Fraction())) * Math.Cos(2 * Math.PI * Fraction()));

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
