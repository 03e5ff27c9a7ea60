using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Checks;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>A patient who responded in January, and has lost the response by the end of February.</summary>
public sealed class BoosterJourneys(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_clinician_reads_the_reasons_approves_and_the_patient_is_invited()
    {
        var (clinic, staff) = await OpenReview(Device.Phone);
        await Assertions.Expect(staff.Page.GetByText("18").First).ToBeVisibleAsync();
        await staff.Decide(StaffBrowser.Lead, "Approve", "Same pattern as before.");
        await Assertions.Expect(staff.Said).ToContainTextAsync("approved");
        await Assertions.Expect(staff.Form("/decision")).ToHaveCountAsync(0);
        await Sound.Check(staff.Page);
        Assert.Equal("approved", await State(clinic));
        await clinic.Calls.Turn("PT20H");
        Assert.Single(await clinic.Calls.SentTo(NewPatient.Sam.Phone, kind: "invitation"));
    }

    [Fact]
    public async Task A_review_deferred_to_a_day_comes_back_on_it()
    {
        var (clinic, staff) = await OpenReview(Device.Desktop);
        await staff.Decide(StaffBrowser.Lead, "Defer", "Holiday first.", until: "2026-03-12");
        await Assertions.Expect(staff.Said).ToContainTextAsync("deferred");
        await staff.Page.GotoAsync("/clinic");
        await Assertions.Expect(ReviewLink(staff.Page)).ToHaveCountAsync(0);
        await clinic.Calls.TurnTo("2026-03-12T14:00:00Z");
        await staff.Page.ReloadAsync();
        await Assertions.Expect(ReviewLink(staff.Page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_declined_review_is_off_the_worklist_for_good_and_nobody_writes_to_the_patient()
    {
        var (clinic, staff) = await OpenReview(Device.Phone);
        await staff.Decide(StaffBrowser.Lead, "Decline", "Wants to wait for the summer.");
        await Assertions.Expect(staff.Said).ToContainTextAsync("declined");
        await Assertions.Expect(staff.Page.GetByText("Wants to wait for the summer.").First).ToBeVisibleAsync();
        await clinic.Calls.Turn("P3D");
        await staff.Page.GotoAsync("/clinic");
        await Assertions.Expect(ReviewLink(staff.Page)).ToHaveCountAsync(0);
        Assert.Empty(await clinic.Calls.SentTo(NewPatient.Sam.Phone, kind: "invitation"));
    }

    [Fact]
    public async Task Deferring_without_a_day_is_refused_and_keeps_what_was_typed()
    {
        var (clinic, staff) = await OpenReview(Device.Phone);
        await staff.Decide(StaffBrowser.Lead, "Defer", "Holiday first.");
        await Assertions.Expect(staff.Said).ToContainTextAsync("Nothing was done");
        await Assertions.Expect(staff.Form("/decision").Locator("textarea")).ToHaveValueAsync("Holiday first.");
        await Sound.Check(staff.Page);
        Assert.Equal("open", await State(clinic));
    }

    [Fact]
    public async Task Whoever_decides_second_is_told_who_did_before_and_what()
    {
        var (clinic, first) = await OpenReview(Device.Phone);
        var second = new StaffBrowser(await (await Open(clinic, Device.Phone)).Go(new Uri(first.Page.Url).AbsolutePath));
        await first.Decide(StaffBrowser.Day, "Decline", "Too early.");
        await Assertions.Expect(first.Said).ToContainTextAsync("declined");
        await second.Decide(StaffBrowser.Lead, "Approve", "Go on.");
        await Assertions.Expect(second.Said).ToContainTextAsync("already declined by Day clinician");
        Assert.Equal("declined", await State(clinic));
    }

    private async Task<(OpenClinic Clinic, StaffBrowser Desk)> OpenReview(Device device)
    {
        var clinic = await Clinic();
        await clinic.Calls.LoseResponse(NewPatient.Sam);
        var page = await (await Open(clinic, device)).Go("/clinic");
        await ReviewLink(page).ClickAsync();
        return (clinic, new StaffBrowser(page));
    }

    private static ILocator ReviewLink(IPage worklist) => worklist.Locator("a[href^='/clinic/reviews/']");

    private static async Task<string?> State(OpenClinic clinic) =>
        (await clinic.Calls.Review(await clinic.Calls.ReviewOf(NewPatient.Sam))).GetProperty("state").GetString();
}
