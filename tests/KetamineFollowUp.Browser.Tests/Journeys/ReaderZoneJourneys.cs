using KetamineFollowUp.Browser.Tests.Browsing;

namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>Staff of a clinic in New York, where it is 10:00, look at it from elsewhere.</summary>
public sealed class ReaderZoneJourneys(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly Device Away = Device.Phone with { Zone = "America/Los_Angeles" };

    [Fact]
    public async Task Away_from_the_clinic_the_very_first_page_shows_ones_own_time()
    {
        var staff = await (await Open(await Clinic(), Away)).Go("/clinic");
        await Assertions.Expect(Clock(staff)).ToContainTextAsync("07:00, your time (America/Los_Angeles; the clinic's is America/New_York)");
    }

    [Fact]
    public async Task At_the_clinic_and_without_a_script_pages_show_the_clinics_time()
    {
        var clinic = await Clinic();
        foreach (var device in new[] { Device.Phone, Away with { RunsScripts = false } })
        {
            var staff = await (await Open(clinic, device)).Go("/clinic");
            await Assertions.Expect(Clock(staff)).ToContainTextAsync("10:00, clinic time (America/New_York)");
        }
    }

    private static ILocator Clock(IPage staff) => staff.Locator("#live-status");
}
