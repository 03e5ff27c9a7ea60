using Deque.AxeCore.Commons;

namespace KetamineFollowUp.Browser.Tests.Checks;

/// <summary>All rules of axe, best practices and the size of targets included.</summary>
internal static class Axe
{
    // Once for all pages: what the package offers for a page sends its half megabyte again for every run, and opens a second
    // page to sum up frames, which none of ours has.
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        async () => {
            const { violations } = await axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
            return violations.flatMap(({ id, help, nodes }) => nodes.map(node => `axe ${id} (${help}): ${node.html} ${node.any.map(check => check.message)}`));
        }
        """;

    /// <summary>What is wrong, a line for each element; empty for nothing.</summary>
    public static async Task<IReadOnlyList<string>> FaultsOf(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Run);
    }
}
