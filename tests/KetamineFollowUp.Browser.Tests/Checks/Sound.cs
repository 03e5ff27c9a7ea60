using KetamineFollowUp.Browser.Tests.Browsing;

namespace KetamineFollowUp.Browser.Tests.Checks;

/// <summary>What holds for every page, whatever it is about; what a window watches comes on top.</summary>
internal static class Sound
{
    /// <summary>Checks a page as it stands.</summary>
    public static async Task Check(IPage page) => None(page, [.. await Layout(page), .. await InBothThemes(page)]);

    /// <summary>The same on the narrowest phone and on a desktop. Themes differ in nothing but colors, so both are looked at on the phone.</summary>
    public static async Task CheckOnEveryDevice(IPage page)
    {
        await Resize(page, Device.Phone);
        string[] onPhone = [.. await Layout(page), .. await InBothThemes(page)];
        await Resize(page, Device.Desktop);
        None(page, [.. onPhone, .. await Layout(page), .. await Axe.FaultsOf(page)]);
    }

    private static async Task<IReadOnlyList<string>> Layout(IPage page) =>
        [.. await InlineCode.FaultsOf(page), .. await Fit.FaultsOf(page), .. await Keyboard.FaultsOf(page)];

    private static async Task<IReadOnlyList<string>> InBothThemes(IPage page)
    {
        var faults = new List<string>();
        foreach (var theme in Enum.GetValues<Theme>())
        {
            await page.EmulateMediaAsync(new() { ColorScheme = Device.Scheme(theme) });
            faults.AddRange((await Axe.FaultsOf(page)).Select(fault => $"{theme}: {fault}"));
        }

        return faults;
    }

    private static Task Resize(IPage page, Device device) => page.SetViewportSizeAsync(device.Width, device.Height);

    private static void None(IPage page, IReadOnlyCollection<string> faults) => Assert.True(faults.Count == 0, $"{page.Url}:\n{string.Join('\n', faults)}");
}
