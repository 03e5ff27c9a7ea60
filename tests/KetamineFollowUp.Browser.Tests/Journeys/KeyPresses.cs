namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>What somebody without a mouse presses.</summary>
internal static class KeyPresses
{
    private const int MostStops = 100;

    /// <summary>Presses Tab until a control has the focus.</summary>
    public static async Task TabTo(this IPage page, ILocator control)
    {
        for (var press = 0; press < MostStops; press++)
        {
            if (await control.EvaluateAsync<bool>("control => control === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{MostStops} times Tab did not lead to {control}");
    }
}
