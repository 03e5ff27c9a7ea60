namespace KetamineFollowUp.Local.Simulation.Populations;

/// <summary>
/// How a patient's depression goes, as a share of the scale's range. Shapes and shares: clinical reference, anchors for realism
/// (response 53.6 %, worse 8.4 %: McInnes 2022; of responders 80 % still respond at 4 weeks, 60 % at 8, without maintenance).
/// </summary>
internal sealed class Illness
{
    private const double Responders = 0.536;
    private const double Worse = 0.084;
    private const double PhqMaximum = 27;

    // ln(1/0.6) / 56 days: three in five still respond after 8 weeks.
    private static readonly TimeSpan MeanTimeToLoss = TimeSpan.FromDays(110);
    private static readonly TimeSpan LossTakes = TimeSpan.FromDays(14);

    // ASSUMPTION: relief is felt within a day.
    private static readonly TimeSpan ReliefTakes = TimeSpan.FromDays(1);
    private readonly Dice _dice;
    private readonly double _untreated;
    private readonly double _treated;
    private readonly int _sessionsToRespond;
    private int _sessions;
    private (DateTimeOffset From, DateTimeOffset To, double Before, double After) _change;
    private DateTimeOffset _lossFrom = DateTimeOffset.MaxValue;

    public Illness(Dice dice)
    {
        _dice = dice;
        _untreated = Math.Clamp(dice.Normal(18, 4), 10, 27) / PhqMaximum;
        var luck = dice.Fraction();
        Responds = luck < Responders;
        _treated = _untreated * (Responds ? dice.Between(0.1, 0.4) : luck < Responders + Worse ? dice.Between(1.1, 1.4) : dice.Between(0.6, 1.0));
        _sessionsToRespond = dice.Whole(1, 3);
        _change = (DateTimeOffset.MinValue, DateTimeOffset.MinValue, _untreated, _untreated);
    }

    public bool Responds { get; }

    /// <summary>A session was completed.</summary>
    public void Treat(DateTimeOffset at)
    {
        _sessions++;
        var after = _untreated + ((_treated - _untreated) * Math.Min(1.0, (double)_sessions / _sessionsToRespond));
        _change = (at, at + ReliefTakes, Share(at), after);
        _lossFrom = Responds ? at + ReliefTakes + _dice.Wait(MeanTimeToLoss) : DateTimeOffset.MaxValue;
    }

    /// <summary>The severity at an instant: 0 none, 1 the worst there is.</summary>
    public double Share(DateTimeOffset at)
    {
        var relieved = _change.Before + ((_change.After - _change.Before) * Passed(at, _change.From, _change.To - _change.From));
        var lost = at <= _lossFrom ? 0 : Passed(at, _lossFrom, LossTakes);
        return Math.Clamp(relieved + ((_untreated * 0.9) - relieved) * lost, 0, 1);
    }

    private static double Passed(DateTimeOffset at, DateTimeOffset from, TimeSpan length) =>
        length <= TimeSpan.Zero ? 1 : Math.Clamp((at - from) / length, 0, 1);
}
