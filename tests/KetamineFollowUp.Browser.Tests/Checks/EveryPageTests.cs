using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Checks;

public sealed class EveryPageTests(Chromium chromium, FurnishedClinic furnished) : BrowserTest(chromium)
{
    [Theory]
    [MemberData(nameof(FurnishedClinic.Pages), MemberType = typeof(FurnishedClinic))]
    public Task A_page_is_sound_on_a_phone(string page, string words) => Check(page, words, Device.Phone);

    [Theory]
    [MemberData(nameof(FurnishedClinic.Pages), MemberType = typeof(FurnishedClinic))]
    public Task A_page_is_sound_on_a_desktop(string page, string words) => Check(page, words, Device.Desktop);

    private async Task Check(string page, string words, Device device)
    {
        var window = await Open(await furnished.Clinic, device);
        var tab = await window.Go(await furnished.PathOf(page));
        await Assertions.Expect(tab.GetByText(words).First).ToBeVisibleAsync();
        await Sound.Check(tab);
    }
}
