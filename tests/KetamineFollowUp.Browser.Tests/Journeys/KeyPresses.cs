namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>What somebody without a mouse presses.</summary>
internal static class KeyPresses
{
    private const int MaxStops = 100;

    /// <summary>Presses Tab until a control has the focus.</summary>
    public static async Task TabTo(this IPage page, ILocator control)
    {
        for (var press = 0; press < MaxStops; press++)
        {
            if (await control.EvaluateAsync<bool>("control => control === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{MaxStops} times Tab did not lead to {control}");
    }
}
