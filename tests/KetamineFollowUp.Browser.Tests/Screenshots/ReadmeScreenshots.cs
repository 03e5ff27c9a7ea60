using System.Runtime.CompilerServices;
using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Screenshots;

/// <summary>
/// The pictures in the README. <c>UPDATE_SCREENSHOTS=1</c> writes them anew; without it, each must be there, small, and still
/// have a page to be made from.
/// </summary>
public sealed class ReadmeScreenshots(Chromium chromium, FurnishedClinic furnished) : BrowserTest(chromium)
{
    private const int LargestFile = 100_000;
    private static readonly Device Tablet = new(820, 740);

    public static TheoryData<string, string, bool> Pictures { get; } = new()
    {
        { "survey-question", "survey question", true },
        { "crisis-panel", "crisis panel", true },
        { "alert", "open alert", true },
        { "worklist", "worklist", false },
        { "patient-chart", "patient#chart", false },
        { "booster-review", "open booster review", false },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task A_picture_of_the_README_shows_its_page_in_less_than_100_KB(string name, string page, bool onPhone)
    {
        var window = await Open(await furnished.Clinic, onPhone ? Device.Phone : Tablet);
        // After a # stands the part of the page that is shown.
        var parts = page.Split('#');
        var tab = await window.Go(string.Join('#', [await furnished.PathOf(parts[0]), .. parts[1..]]));
        var taken = await tab.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        Assert.InRange(taken.Length, 1, LargestFile);
        var file = Path.Combine(Folder(), $"{name}.png");
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1")
        {
            Directory.CreateDirectory(Folder());
            await File.WriteAllBytesAsync(file, taken, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(file), $"docs/screenshots/{name}.png is missing: run this test with UPDATE_SCREENSHOTS=1");
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "screenshots"));
}
