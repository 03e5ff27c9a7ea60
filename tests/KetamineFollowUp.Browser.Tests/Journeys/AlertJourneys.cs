using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Checks;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>A page in the night: the phone rings, its link is opened, somebody is called, and the record says what came of it.</summary>
public sealed class AlertJourneys(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Whoever_is_paged_opens_the_link_takes_the_alert_calls_and_says_what_came_of_it()
    {
        var clinic = await WithAlert();
        var staff = await OpenPage(clinic, Device.Phone with { Theme = Theme.Dark });
        await Assertions.Expect(staff.Page.GetByText("Several times").First).ToBeVisibleAsync();
        await Assertions.Expect(staff.Page.Locator($"a[href='tel:{NewPatient.Sam.Phone}']").First).ToBeInViewportAsync();
        Assert.Equal(1, await Lines(staff.Page.GetByRole(AriaRole.Button, new() { Name = "Take this alert" })));
        await staff.TakeAlert(StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Taken by Day clinician");
        Assert.Equal("acknowledged", await State(clinic));
        await staff.ResolveAlert(StaffBrowser.Day, "Reached, safe", "Spoke by phone. Safety plan reviewed; sister stays overnight.");
        await Assertions.Expect(staff.Said).ToContainTextAsync("The alert is resolved");
        await Assertions.Expect(staff.Page.GetByText("sister stays overnight").First).ToBeVisibleAsync();
        await Sound.Check(staff.Page);
        Assert.Equal("resolved", await State(clinic));
    }

    [Fact]
    public async Task Nobody_else_is_paged_for_an_alert_that_was_taken()
    {
        var clinic = await WithAlert();
        var staff = await OpenPage(clinic, Device.Phone);
        await staff.TakeAlert(StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToBeVisibleAsync();
        var pages = await clinic.Calls.SentTo("+12025550103");
        await clinic.Calls.Turn("PT30M");
        Assert.Equal(pages, await clinic.Calls.SentTo("+12025550103"));
    }

    [Fact]
    public async Task Whoever_takes_an_alert_from_a_page_left_open_is_told_who_took_it_before_and_when()
    {
        var clinic = await WithAlert();
        var stale = await OpenPage(clinic, Device.Phone);
        var first = await OpenPage(clinic, Device.Desktop);
        await first.TakeAlert(StaffBrowser.Day);
        await clinic.Calls.Turn("PT5M");
        await stale.TakeAlert(StaffBrowser.Lead);
        await Assertions.Expect(stale.Said).ToContainTextAsync("Already acknowledged by Day clinician, Thu 5 Mar 2026, 14:00");
        await Assertions.Expect(stale.Said).ToBeFocusedAsync();
        await Sound.Check(stale.Page);
        Assert.Equal("day-clinician", (await Alert(clinic)).GetProperty("acknowledgedBy").GetString());
    }

    [Fact]
    public async Task Whoever_resolves_an_alert_from_a_page_left_open_is_told_who_did_before()
    {
        var clinic = await WithAlert();
        var stale = await OpenPage(clinic, Device.Phone);
        var first = await OpenPage(clinic, Device.Phone);
        await first.ResolveAlert(StaffBrowser.Day, "Reached, safe", "Spoke by phone.");
        await stale.ResolveAlert(StaffBrowser.Lead, "Emergency services took over", "Ambulance is there.");
        await Assertions.Expect(stale.Said).ToContainTextAsync("already resolved by Day clinician");
        Assert.Equal("reached-safe", (await Alert(clinic)).GetProperty("disposition").GetString());
    }

    [Fact]
    public async Task An_alert_whose_patient_was_not_reached_stays_unresolved_says_what_comes_next_and_pages_again()
    {
        var clinic = await WithAlert();
        var staff = await OpenPage(clinic, Device.Phone);
        await staff.TakeAlert(StaffBrowser.Day);
        await staff.ResolveAlert(StaffBrowser.Day, "Not reached (stays unresolved, pages again)", "Rang out twice, no mailbox.");
        await Assertions.Expect(staff.Said).ToContainTextAsync("Recorded: Not reached. The alert stays unresolved and pages again.");
        await Assertions.Expect(staff.Page.GetByText("Unresolved, it pages again in").First).ToContainTextAsync("15:00");
        await Assertions.Expect(staff.Page.GetByText("Rang out twice, no mailbox.").First).ToBeVisibleAsync();
        await Sound.Check(staff.Page);
        Assert.Equal("acknowledged", await State(clinic));
        var phone = await clinic.Calls.PhoneOnCall();
        var pages = (await clinic.Calls.SentTo(phone, kind: "page")).Count;
        await clinic.Calls.Turn("PT61M");
        Assert.True((await clinic.Calls.SentTo(phone, kind: "page")).Count > pages, "nobody was paged again within the hour");
    }

    [Fact]
    public async Task A_form_that_is_refused_says_why_and_keeps_what_was_typed()
    {
        var clinic = await WithAlert();
        var staff = await OpenPage(clinic, Device.Phone);
        await staff.ResolveAlert(by: null, "Reached, care follows", "Comes in tomorrow at nine.");
        await Assertions.Expect(staff.Said).ToContainTextAsync("choose your name");
        await Assertions.Expect(staff.Said).ToBeFocusedAsync();
        var form = staff.Form("/resolve");
        await Assertions.Expect(form.GetByLabel("Reached, care follows")).ToBeCheckedAsync();
        await Assertions.Expect(form.GetByLabel("Note (stays in the record)")).ToHaveValueAsync("Comes in tomorrow at nine.");
        await Sound.Check(staff.Page);
        Assert.Equal("open", await State(clinic));
    }

    [Fact]
    public async Task An_alert_can_be_taken_and_resolved_by_keyboard_alone()
    {
        var clinic = await WithAlert();
        var staff = await OpenPage(clinic, Device.Desktop);
        var keys = staff.Page.Keyboard;
        await staff.Page.TabTo(staff.Form("/acknowledge").GetByLabel("Who are you?"));
        await keys.TypeAsync("Day");
        await staff.Page.TabTo(staff.Form("/acknowledge").GetByRole(AriaRole.Button));
        await keys.PressAsync("Enter");
        await Assertions.Expect(staff.Said).ToContainTextAsync("Taken by Day clinician");
        await staff.Page.TabTo(staff.Form("/resolve").GetByRole(AriaRole.Radio).First);
        await keys.PressAsync("Space");
        await staff.Page.TabTo(staff.Form("/resolve").GetByRole(AriaRole.Button));
        await keys.PressAsync("Enter");
        await Assertions.Expect(staff.Said).ToContainTextAsync("The alert is resolved");
    }

    // In how many lines a control's words stand.
    private static Task<int> Lines(ILocator control) => control.EvaluateAsync<int>("""
        control => {
            const words = document.createRange();
            words.selectNodeContents(control);
            return new Set([...words.getClientRects()].map(line => line.top)).size;
        }
        """);

    // Sam answers the check-in of day 3 with thoughts of death.
    private async Task<OpenClinic> WithAlert()
    {
        var clinic = await Clinic();
        await clinic.Calls.Enroll(NewPatient.Sam);
        await clinic.Calls.CompleteSession(NewPatient.Sam);
        await clinic.Calls.TurnTo("2026-03-05T19:00:00Z");
        await clinic.Calls.Answer(await clinic.Calls.LastLink(NewPatient.Sam.Phone), ("phq-2.1", "3"), ("phq-2.2", "3"), ("safety.1", "2"));
        return clinic;
    }

    private async Task<StaffBrowser> OpenPage(OpenClinic clinic, Device device) =>
        new(await (await Open(clinic, device)).Go(await clinic.Calls.LastLink(await clinic.Calls.PhoneOnCall())));

    private static async Task<System.Text.Json.JsonElement> Alert(OpenClinic clinic) => await clinic.Calls.Alert(await clinic.Calls.AlertOf(NewPatient.Sam));

    private static async Task<string?> State(OpenClinic clinic) => (await Alert(clinic)).GetProperty("state").GetString();
}
