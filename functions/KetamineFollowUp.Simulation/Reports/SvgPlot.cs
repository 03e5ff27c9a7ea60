using System.Globalization;
using System.Net;
using System.Text;

namespace KetamineFollowUp.Simulation.Reports;

/// <summary>A plot with two axes as an SVG file: no script, no font to load, the same bytes every time.</summary>
internal sealed class SvgPlot
{
    private const double Width = 640;
    private const double Height = 400;
    private const double Left = 64;
    private const double Right = 24;
    private const double Top = 48;
    private const double Bottom = 56;
    private const int Ticks = 5;
    private static readonly string[] Colors = ["#0b6e4f", "#b3261e", "#3355aa", "#8a5a00"];
    private readonly StringBuilder _body = new();
    private readonly double _maxX;
    private readonly double _maxY;
    private int _legends;

    /// <param name="title">What is shown; also read out to those who cannot see it.</param>
    /// <param name="x">The horizontal axis, from 0.</param>
    /// <param name="y">The vertical axis, from 0.</param>
    /// <param name="maxX">Where the horizontal axis ends.</param>
    /// <param name="maxY">Where the vertical axis ends.</param>
    public SvgPlot(string title, string x, string y, double maxX, double maxY)
    {
        (_maxX, _maxY) = (maxX, maxY);
        Add($"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}" role="img" font-family="sans-serif" font-size="12">""");
        Add($"<title>{Escape(title)}</title>");
        Add($"""<rect width="{Width}" height="{Height}" fill="#fff"/>""");
        Add($"""<text x="{Left}" y="20" font-size="15">{Escape(title)}</text>""");
        Add($"""<text x="{(Left + Width - Right) / 2}" y="{Height - 12}" text-anchor="middle">{Escape(x)}</text>""");
        Add($"""<text x="16" y="{(Top + Height - Bottom) / 2}" text-anchor="middle" transform="rotate(-90 16 {(Top + Height - Bottom) / 2})">{Escape(y)}</text>""");
        for (var tick = 0; tick <= Ticks; tick++)
        {
            var (atX, atY) = (maxX * tick / Ticks, maxY * tick / Ticks);
            Add($"""<line x1="{X(atX):0.#}" y1="{Y(0):0.#}" x2="{X(atX):0.#}" y2="{Y(maxY):0.#}" stroke="#ddd"/><text x="{X(atX):0.#}" y="{Y(0) + 18:0.#}" text-anchor="middle">{atX:0.##}</text>""");
            Add($"""<line x1="{X(0):0.#}" y1="{Y(atY):0.#}" x2="{X(maxX):0.#}" y2="{Y(atY):0.#}" stroke="#ddd"/><text x="{X(0) - 6:0.#}" y="{Y(atY) + 4:0.#}" text-anchor="end">{atY:0.##}</text>""");
        }
    }

    /// <summary>A line from point to point.</summary>
    public SvgPlot Line(string name, IEnumerable<(double X, double Y)> points)
    {
        var color = Legend(name);
        Add($"""<polyline fill="none" stroke="{color}" stroke-width="2" points="{string.Join(' ', points.Where(Fits).Select(point => Text($"{X(point.X):0.#},{Y(point.Y):0.#}")))}"/>""");
        return this;
    }

    /// <summary>A curve that falls in steps.</summary>
    public SvgPlot Steps(string name, double start, IEnumerable<(double X, double Y)> steps)
    {
        var corners = new List<(double, double)> { (0, start) };
        var before = start;
        foreach (var (x, y) in steps.Where(Fits))
        {
            corners.Add((x, before));
            corners.Add((x, y));
            before = y;
        }

        corners.Add((_maxX, before));
        return Line(name, corners);
    }

    /// <summary>Points with the error of each; 0: without a bar.</summary>
    public SvgPlot Points(string name, IEnumerable<(double X, double Y, double Error)> points)
    {
        var color = Legend(name);
        foreach (var (x, y, error) in points)
        {
            Add($"""<line x1="{X(x):0.#}" y1="{Y(y - error):0.#}" x2="{X(x):0.#}" y2="{Y(y + error):0.#}" stroke="{color}"/><circle cx="{X(x):0.#}" cy="{Y(y):0.#}" r="4" fill="{color}"/>""");
        }

        return this;
    }

    public override string ToString() => $"{_body}</svg>\n";

    private string Legend(string name)
    {
        var color = Colors[_legends % Colors.Length];
        Add($"""<text x="{Left + (_legends++ * 180)}" y="38" fill="{color}">{Escape(name)}</text>""");
        return color;
    }

    private bool Fits((double X, double Y) point) => point.X <= _maxX;

    private double X(double value) => Left + (value / _maxX * (Width - Left - Right));

    private double Y(double value) => Height - Bottom - (Math.Clamp(value / _maxY, 0, 1) * (Height - Top - Bottom));

    private void Add(FormattableString line) => _body.Append(Text(line)).Append('\n');

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
