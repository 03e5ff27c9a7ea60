[assembly: AssemblyFixture(typeof(KetamineFollowUp.Browser.Tests.Browsing.Chromium))]

namespace KetamineFollowUp.Browser.Tests.Browsing;

/// <summary>
/// One headless browser for all tests: the system's own, since a download of another is not always to be had. It is the one
/// that <c>CHROMIUM</c> names, as CI does, or else the first that a shell would find. Where there is none, tests are skipped and
/// say why; with <c>REQUIRE_BROWSER=1</c>, as in CI, they fail.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string PathSetting = "CHROMIUM";
    private const string RequireSetting = "REQUIRE_BROWSER";
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // Root has no sandbox, and a browser that talks to its maker would be neither quiet nor repeatable.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--font-render-hinting=none", "--hide-scrollbars",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path)
        {
            if (Environment.GetEnvironmentVariable(RequireSetting) == "1")
            {
                throw new InvalidOperationException($"{RequireSetting}=1, and {Missing}");
            }

            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = Arguments });
    }

    /// <summary>The browser; without one, the test that asks is skipped.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, Missing);
            return _browser!;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string Missing => Named is { } named
        ? $"there is no {named}, which {PathSetting} names"
        : $"none of {string.Join(", ", Names)} is on the PATH: install the package chromium, or name one in {PathSetting}";

    private static string? Named => Environment.GetEnvironmentVariable(PathSetting) is { Length: > 0 } named ? named : null;

    private static string? Find() => (Named is { } named ? [named] : OnPath()).FirstOrDefault(File.Exists);

    private static IEnumerable<string> OnPath() =>
        from name in Names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        select Path.Combine(folder, name);
}
