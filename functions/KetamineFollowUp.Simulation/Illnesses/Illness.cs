namespace KetamineFollowUp.Simulation.Illnesses;

/// <summary>
/// A simulated depression over time: relief comes with each session, part of it passes within days, and the response is lost
/// after a time of its own, unless there is another session first.
/// </summary>
/// <param name="prognosis">What the course does for this patient.</param>
/// <param name="dice">Chance of this illness alone, so that it does not depend on what anybody asks.</param>
internal sealed class Illness(Prognosis prognosis, SeededRandom dice) : ICondition
{
    private const double Most = 27;

    // ASSUMPTION: a relapse builds up over two weeks, from the best score back to the one before treatment.
    private static readonly TimeSpan RelapseTakes = TimeSpan.FromDays(14);
    private int _sessions;
    private DateTimeOffset _last;
    private double _pointsBeforeLast = prognosis.Before;
    private DateTimeOffset _relapseFrom;

    public Prognosis Prognosis => prognosis;

    public bool ThinksOfSuicide => prognosis.ThinksOfSuicide;

    public bool IsLongStanding => prognosis.IsLongStanding;

    public DateTimeOffset? LossAt { get; private set; }

    public void Treat(DateTimeOffset at)
    {
        _pointsBeforeLast = Points(at);
        _sessions++;
        _last = at;

        // Drawn every time, so that one patient's chance does not move another's.
        var lasts = LossTimes.Draw(prognosis.IsResistant, dice);
        LossAt = prognosis.Responds ? at + lasts : null;
        _relapseFrom = at + Later(lasts - (RelapseTakes * ShareAtLine), lasts / 2);
    }

    /// <inheritdoc/>
    /// <remarks>Only from the latest session on: what was before it is not kept.</remarks>
    public double Points(DateTimeOffset at)
    {
        if (_sessions == 0)
        {
            return prognosis.Before;
        }

        var since = at - _last;
        var settled = prognosis.Before + ((prognosis.After - prognosis.Before) * Relief.After(_sessions));
        var relieved = _pointsBeforeLast + ((settled - _pointsBeforeLast) * Math.Min(1, since / Relief.Takes));
        var relapsed = relieved + ((prognosis.Before - relieved) * Relapsed(at));
        return Math.Clamp(relapsed - (Relief.PassingAt(since) * _pointsBeforeLast), 0, Most);
    }

    public int Ideation(DateTimeOffset at) =>
        _sessions == 0 || at - _last < Relief.Takes / 2 || Relapsed(at) > 0.5 ? prognosis.IdeationBefore : prognosis.IdeationAfter;

    // The share of the way back at which the loss line lies.
    private double ShareAtLine => Math.Clamp(
        (LossLine.LowestOn((int)Math.Round(prognosis.Before), (int)Math.Round(prognosis.After)) - prognosis.After)
            / (prognosis.Before - prognosis.After),
        0.1,
        1);

    private double Relapsed(DateTimeOffset at) => LossAt is not { } loss || at <= _relapseFrom ? 0
        : at < loss ? ShareAtLine * ((at - _relapseFrom) / (loss - _relapseFrom))
        : Math.Min(1, ShareAtLine + ((at - loss) / RelapseTakes));

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
