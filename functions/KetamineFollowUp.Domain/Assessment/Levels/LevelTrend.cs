namespace KetamineFollowUp.Domain.Assessment.Levels;

/// <summary>
/// Where a patient's level is going: a straight line through the forms, with how uncertain it is. Most patients stay as they are, so without
/// many forms the line is nearly level: the slope has a prior around 0.
/// </summary>
public sealed record LevelTrend
{
    private const double DaysPerWeek = 7;
    private const int FormsNeeded = 3;

    // ASSUMPTION: how far the slopes of patients lie around 0, in standard deviations of a form a week. A wider one tells of a drift in more of
    // the gradual losses and in more of the stable patients: 0.1 keeps all false recommendations below 3 in 100 (LevelGoalTests).
    private const double SlopePrior = 0.1;

    private readonly DateTimeOffset _start;
    private readonly double _center;
    private readonly double _mean;
    private readonly double _meanVariance;
    private readonly double _slopeVariance;

    private LevelTrend(DateTimeOffset start, double center, double mean, double meanVariance, double perWeek, double slopeVariance) =>
        (_start, _center, _mean, _meanVariance, PerWeek, _slopeVariance) = (start, center, mean, meanVariance, perWeek, slopeVariance);

    /// <summary>Points a week; up is worse.</summary>
    public double PerWeek { get; }

    /// <summary>The trend of full forms in time order; null with fewer than three, or all at one time.</summary>
    /// <param name="forms">Since the latest session.</param>
    /// <param name="formSd">The standard deviation of one form.</param>
    /// <param name="numbers">For how much neighboring forms repeat one another.</param>
    public static LevelTrend? Of(IReadOnlyList<Reading> forms, double formSd, LevelNumbers numbers)
    {
        if (forms.Count < FormsNeeded)
        {
            return null;
        }

        var points = forms.Select(form => (Week: (form.TakenAt - forms[0].TakenAt).TotalDays / DaysPerWeek, Total: (double)form.Total!)).ToList();
        var center = points.Average(point => point.Week);
        var mean = points.Average(point => point.Total);
        var spread = points.Sum(point => (point.Week - center) * (point.Week - center));
        if (spread == 0)
        {
            return null;
        }

        var share = numbers.Weight(forms.Count) / forms.Count;
        var information = spread * share / (formSd * formSd);
        var prior = 1 / (SlopePrior * formSd * SlopePrior * formSd);
        var slope = points.Sum(point => (point.Week - center) * (point.Total - mean)) / spread * information / (information + prior);
        return new LevelTrend(forms[0].TakenAt, center, mean, formSd * formSd / numbers.Weight(forms.Count), slope, 1 / (information + prior));
    }

    /// <summary>The probability that the level is at least so high at a time, 0 to 1.</summary>
    public double ProbabilityAtLeast(double total, DateTimeOffset at)
    {
        var weeks = Weeks(at);
        return NormalDistribution.Below((_mean + (PerWeek * weeks) - total) / Math.Sqrt(_meanVariance + (_slopeVariance * weeks * weeks)));
    }

    /// <summary>When the line meets a total; null when it does not rise.</summary>
    public DateTimeOffset? MeetsAt(double total) =>
        PerWeek > 0 ? _start.AddDays(DaysPerWeek * (_center + ((total - _mean) / PerWeek))) : null;

    private double Weeks(DateTimeOffset at) => ((at - _start).TotalDays / DaysPerWeek) - _center;
}
