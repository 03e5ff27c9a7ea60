using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;

namespace KetamineFollowUp.Domain.Charts;

/// <summary>The drawing of one instrument's totals. Places are in the units of <see cref="ChartLayout"/>; up is more points.</summary>
/// <param name="Instrument">Its id.</param>
/// <param name="Title">Its name and range.</param>
/// <param name="Description">The whole panel in words, for whoever does not see it.</param>
/// <param name="Height">Of the drawing; its width is <see cref="ChartLayout.Width"/>.</param>
/// <param name="PlotHeight">Of the plot, from <see cref="ChartLayout.Top"/> down.</param>
/// <param name="Bands">The severity bands from the mildest up; empty for an instrument that has none.</param>
/// <param name="CutOff">Where it screens positive, for an instrument without bands; null for none.</param>
/// <param name="Scale">The numbers beside the plot.</param>
/// <param name="Points">The full forms in time order.</param>
/// <param name="LossLines">Per course, the lowest total on the loss line.</param>
public sealed record ScorePanel(
    string Instrument,
    string Title,
    string Description,
    int Height,
    int PlotHeight,
    ImmutableArray<PanelBand> Bands,
    PanelLine? CutOff,
    ImmutableArray<PanelNumber> Scale,
    ImmutableArray<PanelPoint> Points,
    ImmutableArray<PanelLine> LossLines)
{
    /// <summary>The points as an SVG polyline takes them.</summary>
    public string Polyline => string.Join(' ', Points.Select(point => FormattableString.Invariant($"{point.X},{point.Y}")));
}

/// <summary>A severity band.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Grade">0 for the mildest.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Height">Down from there.</param>
/// <param name="NameX">The left end of its name.</param>
/// <param name="NameY">The line that its name stands on.</param>
public sealed record PanelBand(string Name, int Grade, int Y, int Height, int NameX, int NameY);

/// <summary>A level that means something.</summary>
/// <param name="Total">The level in points.</param>
/// <param name="X1">Where it begins.</param>
/// <param name="X2">Where it ends.</param>
/// <param name="Y">How high it stands.</param>
/// <param name="Words">What it says.</param>
public sealed record PanelLine(int Total, int X1, int X2, int Y, string Words);

/// <summary>A number beside the plot.</summary>
/// <param name="Total">The number written, in points of the scale's total.</param>
/// <param name="Y">Its height in chart units, from the top.</param>
public sealed record PanelNumber(int Total, int Y);

/// <summary>One full form.</summary>
/// <param name="Reading">The form.</param>
/// <param name="X">When.</param>
/// <param name="Y">Its total.</param>
/// <param name="IsPositive">It says yes to suicidal thoughts; drawn with a ring.</param>
/// <param name="Words">What it says when pointed at.</param>
public sealed record PanelPoint(Reading Reading, int X, int Y, bool IsPositive, string Words);
