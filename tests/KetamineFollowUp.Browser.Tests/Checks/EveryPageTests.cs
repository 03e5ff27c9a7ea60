using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Checks;

public sealed class EveryPageTests(Chromium chromium, FurnishedClinic furnished) : BrowserTest(chromium)
{
    [Theory]
    [MemberData(nameof(FurnishedClinic.Pages), MemberType = typeof(FurnishedClinic))]
    public async Task A_page_is_sound_on_a_phone(string page)
    {
        var window = await Open(await furnished.Clinic, Device.Phone);
        await Sound.Check(await window.Go(await furnished.PathOf(page)));
    }

    [Theory]
    [MemberData(nameof(FurnishedClinic.Pages), MemberType = typeof(FurnishedClinic))]
    public async Task A_page_is_sound_on_a_desktop(string page)
    {
        var window = await Open(await furnished.Clinic, Device.Desktop);
        await Sound.Check(await window.Go(await furnished.PathOf(page)));
    }
}
