namespace KetamineFollowUp.Browser.Tests.Checks;

/// <summary>A page fits the width of its window: nothing is to be found by scrolling sideways, save in a box made for it.</summary>
internal static class Fit
{
    public static async Task<IReadOnlyList<string>> FaultsOf(IPage page)
    {
        var wide = await page.EvaluateAsync<string[]>("""
            () => {
                const page = document.scrollingElement;
                if (page.scrollWidth <= page.clientWidth) {
                    return [];
                }
                const sticksOut = element => element.getBoundingClientRect().right > page.clientWidth + 0.5;
                return [...document.body.querySelectorAll('*')].filter(sticksOut).map(element => element.outerHTML.slice(0, 200));
            }
            """);
        return [.. wide.Select(element => $"sticks out of a window {page.ViewportSize?.Width} px wide: {element}")];
    }
}
