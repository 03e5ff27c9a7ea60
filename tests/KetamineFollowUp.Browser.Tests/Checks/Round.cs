using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Checks;

/// <summary>
/// A round through the furnished clinic in one tab: a new one for every page costs more than looking at it. Nothing stays from
/// page to page: each begins on a phone, in the light theme, with a person whom the clinic does not know.
/// </summary>
public sealed class Round(Chromium chromium, FurnishedClinic furnished) : IAsyncDisposable
{
    private Window? _window;
    private IPage? _tab;
    private int _told;

    /// <summary>Goes to a page, and does something there; whatever the window's watch sees meanwhile fails the test.</summary>
    public async Task At(string page, Func<IPage, Task> look)
    {
        var clinic = await furnished.Clinic;
        _window ??= await Window.Open(chromium.Browser, Device.Phone, clinic.Url);
        _tab ??= await _window.Go("about:blank");
        await _window.Forget();
        await _tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await _tab.SetViewportSizeAsync(Device.Phone.Width, Device.Phone.Height);
        await _tab.GotoAsync(await furnished.PathOf(page));
        await look(_tab);
        var faults = _window.Watch.Faults.Skip(_told).ToList();
        _told += faults.Count;
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    public async ValueTask DisposeAsync()
    {
        if (_window is not null)
        {
            await _window.DisposeAsync();
        }
    }
}
