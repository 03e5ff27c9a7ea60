namespace KetamineFollowUp.Browser.Tests.Browsing;

/// <summary>One person's browser: cookies of their own, and a watch on everything its tabs do.</summary>
public sealed class Window : IAsyncDisposable
{
    private const int PatienceMs = 15_000;
    private readonly IBrowserContext _context;

    private Window(IBrowserContext context, Watch watch) => (_context, Watch) = (context, watch);

    public Watch Watch { get; }

    internal static async Task<Window> Open(IBrowser browser, Device device, Uri clinic)
    {
        var options = device.Options;
        options.BaseURL = clinic.ToString();
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceMs);
        return new Window(context, new Watch(context, clinic));
    }

    /// <summary>A new tab at a path of the clinic.</summary>
    public async Task<IPage> Go(string path)
    {
        var tab = await _context.NewPageAsync();
        await tab.GotoAsync(path);
        return tab;
    }

    /// <summary>Who sat here is forgotten.</summary>
    public Task Forget() => _context.ClearCookiesAsync();

    /// <summary>The phone goes into a tunnel.</summary>
    public Task Disconnect() => _context.SetOfflineAsync(true);

    /// <summary>And comes out again.</summary>
    public Task Connect() => _context.SetOfflineAsync(false);

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
