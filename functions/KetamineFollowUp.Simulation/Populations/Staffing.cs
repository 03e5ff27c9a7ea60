namespace KetamineFollowUp.Simulation.Populations;

/// <summary>How soon clinicians answer a page. ASSUMPTION throughout: a model to be replaced by a clinic's own figures.</summary>
/// <param name="Name">As the command line spells it.</param>
/// <param name="Day">From 08:00 to 18:00 on working days.</param>
/// <param name="Evening">From 07:00 to 22:00 otherwise.</param>
/// <param name="Night">From 22:00 to 07:00.</param>
internal sealed record Staffing(string Name, Answering Day, Answering Evening, Answering Night)
{
    /// <summary>A clinic that takes turns at being on call.</summary>
    public static Staffing Usual { get; } = new(
        "usual", new Answering(0.05, TimeSpan.FromMinutes(3)), new Answering(0.12, TimeSpan.FromMinutes(6)), new Answering(0.30, TimeSpan.FromMinutes(9)));

    /// <summary>Too few people: half the pages of the night find nobody awake.</summary>
    public static Staffing Thin { get; } = new(
        "thin", new Answering(0.20, TimeSpan.FromMinutes(8)), new Answering(0.35, TimeSpan.FromMinutes(12)), new Answering(0.55, TimeSpan.FromMinutes(20)));

    public static IReadOnlyList<Staffing> All { get; } = [Usual, Thin];

    /// <summary>How a page at this local time is answered.</summary>
    public Answering At(DayOfWeek day, TimeOnly time) =>
        time < new TimeOnly(7, 0) || time >= new TimeOnly(22, 0) ? Night
        : day is DayOfWeek.Saturday or DayOfWeek.Sunday || time < new TimeOnly(8, 0) || time >= new TimeOnly(18, 0) ? Evening
        : Day;
}

/// <summary>How one page is answered.</summary>
/// <param name="Misses">The probability that it is not seen.</param>
/// <param name="After">The mean time until it is answered, when it is seen.</param>
internal sealed record Answering(double Misses, TimeSpan After);
