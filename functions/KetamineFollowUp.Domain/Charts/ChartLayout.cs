namespace KetamineFollowUp.Domain.Charts;

/// <summary>
/// Where things stand in a drawing, in its own units: 720 across, whatever the screen. On a phone of 360 px one unit is 0.45 px,
/// so characters of 26 units are about 12 px high. Whole numbers only: they are written the same in every culture.
/// </summary>
public static class ChartLayout
{
    /// <summary>The width of every drawing.</summary>
    public const int Width = 720;

    /// <summary>The left edge of the plot; the numbers of the scale stand before it.</summary>
    public const int Left = 60;

    /// <summary>The right edge of the plot.</summary>
    public const int Right = 708;

    /// <summary>The middle of the line on which sessions are marked.</summary>
    public const int SessionY = 24;

    /// <summary>The middle of the line on which medication changes are marked.</summary>
    public const int MedicationY = 62;

    /// <summary>The upper edge of the plot.</summary>
    public const int Top = 92;

    /// <summary>The room below the plot, for the days.</summary>
    public const int Foot = 48;

    /// <summary>The height of the plot that decides, and of all others.</summary>
    internal const int PrimaryPlot = 420;

    internal const int OtherPlot = 220;

    /// <summary>The height of a line of the strip about the rest of the plan: of a name, and of the marks below it.</summary>
    internal const int StripRow = 36;

    internal static int X(ChartWindow window, DateTimeOffset at) => Round(Left + ((Right - Left) * window.Share(at)));

    internal static int Round(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
