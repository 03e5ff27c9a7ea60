using KetamineFollowUp.Browser.Tests.Browsing;

namespace KetamineFollowUp.Browser.Tests.Checks;

/// <summary>What holds for every page, whatever it is about; what a window watches comes on top.</summary>
internal static class Sound
{
    /// <summary>Checks a page as it stands.</summary>
    public static async Task Check(IPage page)
    {
        var faults = new List<string>();
        faults.AddRange(await InlineCode.FaultsOf(page));
        faults.AddRange(await Fit.FaultsOf(page));
        faults.AddRange(await Keyboard.FaultsOf(page));
        foreach (var theme in Enum.GetValues<Theme>())
        {
            await page.EmulateMediaAsync(new() { ColorScheme = Device.Scheme(theme) });
            faults.AddRange((await Axe.FaultsOf(page)).Select(fault => $"{theme}: {fault}"));
        }

        Assert.True(faults.Count == 0, $"{page.Url}:\n{string.Join('\n', faults)}");
    }
}
