namespace KetamineFollowUp.Browser.Tests.Checks;

/// <summary>Scripts and styles come from files of ours: the content security policy lets nothing else run.</summary>
internal static class InlineCode
{
    public static async Task<IReadOnlyList<string>> FaultsOf(IPage page)
    {
        var inline = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('*')]
                .filter(element => element.matches('script:not([src]), style')
                    || [...element.attributes].some(({ name, value }) =>
                        name.startsWith('on') || (name === 'style' && element.ownerSVGElement === null) || /^\s*javascript:/i.test(value)))
                .map(element => element.outerHTML.slice(0, 200))
            """);
        return [.. inline.Select(element => $"code in the page: {element}")];
    }
}
