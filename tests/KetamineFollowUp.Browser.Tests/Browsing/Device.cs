namespace KetamineFollowUp.Browser.Tests.Browsing;

/// <summary>What a person looks at a page with.</summary>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Height">Of the window, in CSS pixels.</param>
public sealed record Device(int Width, int Height)
{
    /// <summary>The narrowest phone that the pages are made for.</summary>
    public static Device Phone { get; } = new(360, 740) { HasTouch = true };

    public static Device Desktop { get; } = new(1280, 900);

    public bool HasTouch { get; init; }

    public Theme Theme { get; init; } = Theme.Light;

    /// <summary>False: scripts are switched off, or did not get through.</summary>
    public bool RunsScripts { get; init; } = true;

    /// <summary>IANA; the clinic's own unless somebody is away from it.</summary>
    public string Zone { get; init; } = "America/New_York";

    internal BrowserNewContextOptions Options => new()
    {
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        HasTouch = HasTouch,
        ColorScheme = Scheme(Theme),
        JavaScriptEnabled = RunsScripts,
        ReducedMotion = ReducedMotion.Reduce,
        Locale = "en-US",
        TimezoneId = Zone,
    };

    internal static ColorScheme Scheme(Theme theme) => theme switch
    {
        Theme.Light => ColorScheme.Light,
        Theme.Dark => ColorScheme.Dark,
    };
}

/// <summary>What the person's system is set to.</summary>
public enum Theme
{
    Light,
    Dark,
}
