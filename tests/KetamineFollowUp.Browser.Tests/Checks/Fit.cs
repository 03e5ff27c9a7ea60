namespace KetamineFollowUp.Browser.Tests.Checks;

/// <summary>A page fits the width of its window: nothing is to be found by scrolling sideways, save in a box made for it, and what is chosen can be read.</summary>
internal static class Fit
{
    private const string Wide = """
        () => {
            const page = document.scrollingElement;
            if (page.scrollWidth <= page.clientWidth) {
                return [];
            }
            const sticksOut = element => element.getBoundingClientRect().right > page.clientWidth + 0.5;
            return [...document.body.querySelectorAll('*')].filter(sticksOut).map(element => element.outerHTML.slice(0, 200));
        }
        """;

    // A select shows one line, and its arrow takes about an em of it.
    private const string Cut = """
        () => {
            const pen = document.createElement('canvas').getContext('2d');
            const isCut = select => {
                const style = getComputedStyle(select);
                pen.font = style.font;
                const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - parseFloat(style.fontSize);
                return pen.measureText(select.selectedOptions[0]?.text ?? '').width > room;
            };
            return [...document.querySelectorAll('select')].filter(select => select.checkVisibility() && isCut(select)).map(select => select.outerHTML.slice(0, 200));
        }
        """;

    public static async Task<IReadOnlyList<string>> FaultsOf(IPage page)
    {
        var wide = await page.EvaluateAsync<string[]>(Wide);
        var cut = await page.EvaluateAsync<string[]>(Cut);
        return
        [
            .. wide.Select(element => $"sticks out of a window {page.ViewportSize?.Width} px wide: {element}"),
            .. cut.Select(element => $"does not show the whole of what is chosen in it: {element}"),
        ];
    }
}
