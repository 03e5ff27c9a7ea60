using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Browsing;

/// <summary>A test with windows; at its end, whatever their watches saw fails it, beside what it asserted itself.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<Window> _windows = [];
    private readonly List<OpenClinic> _clinics = [];

    // Asked first: without a browser there is nothing to prepare.
    public ValueTask InitializeAsync()
    {
        _ = chromium.Browser;
        return ValueTask.CompletedTask;
    }

    /// <summary>A clinic of this test's own.</summary>
    protected async Task<OpenClinic> Clinic(string at = "2026-03-02T15:00:00Z")
    {
        var clinic = await OpenClinic.At(at);
        _clinics.Add(clinic);
        return clinic;
    }

    /// <summary>Somebody's browser.</summary>
    protected async Task<Window> Open(OpenClinic clinic, Device device)
    {
        var window = await Window.Open(chromium.Browser, device, clinic.Url);
        _windows.Add(window);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows)
        {
            await window.DisposeAsync();
        }

        foreach (var clinic in _clinics)
        {
            await clinic.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        var faults = _windows.SelectMany(window => window.Watch.Faults).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
