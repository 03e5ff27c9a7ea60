namespace KetamineFollowUp.Domain.Assessment.Levels;

/// <summary>
/// How far single PHQ-9 totals lie from each patient's own straight line: a clinic's own measure of the noise that the rule of levels assumes
/// (2.5; above 3 the rule raises more for nothing). A true change that is no straight line counts in, so it reads high rather than low.
/// </summary>
/// <param name="SumOfSquares">Of the distances from the line, in points squared.</param>
/// <param name="Degrees">Forms less two for each patient's line.</param>
/// <param name="Patients">How many patients' lines.</param>
public sealed record OwnLineSpread(double SumOfSquares, int Degrees, int Patients)
{
    /// <summary>The instrument it is measured on.</summary>
    public const string Instrument = "phq-9";

    /// <summary>Above this the clinic's forms are noisier than the rule allows for (levels.md, What breaks).</summary>
    public const double Much = 3;

    // A line through three forms says little of the distance from it.
    private const int FewestForms = 4;

    /// <summary>ASSUMPTION: from fewer patients than this the measure says nothing of the clinic.</summary>
    public const int FewestPatients = 10;

    /// <summary>Nothing measured.</summary>
    public static OwnLineSpread None { get; } = new(0, 0, 0);

    /// <summary>The standard deviation in points; null where nothing was measured.</summary>
    public double? Sd => Degrees > 0 ? Math.Sqrt(SumOfSquares / Degrees) : null;

    /// <summary>Enough patients stand behind it, and it is more than the rule allows for.</summary>
    public bool IsMuch => Patients >= FewestPatients && Sd > Much;

    /// <summary>One patient's forms since the last induction session.</summary>
    /// <param name="forms">The day and total of each; any order.</param>
    public static OwnLineSpread Of(IEnumerable<(double Day, int Total)> forms)
    {
        List<(double Day, int Total)> all = [.. forms];
        if (all.Count < FewestForms)
        {
            return None;
        }

        var (day, total) = (all.Average(form => form.Day), all.Average(form => form.Total));
        var spread = all.Sum(form => (form.Day - day) * (form.Day - day));
        if (spread <= 0)
        {
            return None;
        }

        var slope = all.Sum(form => (form.Day - day) * (form.Total - total)) / spread;
        var squares = all.Sum(form => Math.Pow(form.Total - total - (slope * (form.Day - day)), 2));
        return new OwnLineSpread(Math.Round(squares, 4), all.Count - 2, 1);
    }

    /// <summary>Several patients together.</summary>
    public static OwnLineSpread Sum(IEnumerable<OwnLineSpread> each) =>
        each.Aggregate(None, (sum, one) => new OwnLineSpread(sum.SumOfSquares + one.SumOfSquares, sum.Degrees + one.Degrees, sum.Patients + one.Patients));
}
