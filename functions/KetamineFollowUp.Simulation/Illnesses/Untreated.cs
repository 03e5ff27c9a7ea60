namespace KetamineFollowUp.Simulation.Illnesses;

/// <summary>Patients as they go after the induction course without any further session: what the published figures are about.</summary>
internal static class Untreated
{
    /// <summary>Days of the sessions of an induction course: six over twelve days, as in Murrough 2013.</summary>
    public static readonly int[] InductionDays = [0, 2, 4, 7, 9, 11];

    /// <summary>An instant to count from; nothing depends on it.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    /// <summary>The last session of the course.</summary>
    public static DateTimeOffset LastSession => Start.AddDays(InductionDays[^1]);

    /// <summary>The illness of patient number <paramref name="number"/> before any session.</summary>
    public static Illness Of(int number, long seed)
    {
        var dice = new SeededRandom(seed, ((long)number * Streams) + IllnessStream);
        return new Illness(Prognosis.Draw(dice), dice);
    }

    /// <summary>Their chance of everything else.</summary>
    public static SeededRandom DiceOf(int number, long seed) => new(seed, (long)number * Streams);

    /// <summary>The illness after the course.</summary>
    public static Illness AfterCourse(int number, long seed)
    {
        var illness = Of(number, seed);
        foreach (var day in InductionDays)
        {
            illness.Treat(Start.AddDays(day));
        }

        return illness;
    }

    /// <summary>The illness after one session only.</summary>
    public static Illness AfterOneSession(int number, long seed)
    {
        var illness = Of(number, seed);
        illness.Treat(Start);
        return illness;
    }

    private const int Streams = 2;
    private const int IllnessStream = 1;
}
