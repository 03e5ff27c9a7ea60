using System.Globalization;
using System.Text;

namespace KetamineFollowUp.Simulation.Reports;

/// <summary>The lines of a report: the same on every machine, whatever its language.</summary>
internal sealed class ReportText
{
    private const int FirstColumn = 50;
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public void Line(FormattableString line) => _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    /// <summary>A blank line and a title.</summary>
    public void Title(string title)
    {
        Line($"");
        Line($"{title}");
    }

    /// <summary>A figure in a column of its own, and what stands beside it.</summary>
    public void Figure(string name, FormattableString value, string beside = "")
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        Line($"  {name.PadRight(FirstColumn)}{(beside.Length > 0 ? text.PadRight(16) : text)}{beside}");
    }

    /// <summary>Every count that begins like this, under a title.</summary>
    public void Counts(string title, IEnumerable<KeyValuePair<string, long>> counts)
    {
        Title(title);
        foreach (var (what, times) in counts)
        {
            Line($"  {what} {times}");
        }
    }

    /// <summary>A part of a whole, as a number and in per cent.</summary>
    public static string Share(long part, long whole) => whole == 0
        ? part.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{part} ({100.0 * part / whole:0.0} %)");

    /// <summary>A quantile of sorted values; 0 of none.</summary>
    public static double At(IReadOnlyList<double> sorted, double quantile) => sorted.Count == 0 ? 0 : sorted[(int)Math.Ceiling((sorted.Count - 1) * quantile)];
}
