using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Checks;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>A page that stood open longer than a shift, on a staff that others pass.</summary>
public sealed class TimeOutJourneys(Chromium chromium) : StaffTest(chromium)
{
    [Theory]
    [InlineData("note", "Note", "Add the note")]
    [InlineData("medication", "What changed", "Record the change")]
    [InlineData("safety-plan", "Warning signs (may be left blank)", "Keep the safety plan")]
    public async Task A_form_sent_after_a_shift_records_nothing_says_so_and_gives_the_words_back(string form, string field, string button)
    {
        var clinic = await WithPatient();
        var staff = await OpenDesk(clinic, $"{Page}/{form}");
        await staff.Type(field, "Lithium 300 mg since Friday; tremor asked about.");
        await clinic.Calls.Turn("PT13H");
        await staff.Send(button, StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("This form is too old");
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing was recorded" })).ToBeVisibleAsync();
        await Assertions.Expect(staff.Page.GetByLabel("What you wrote, to copy")).ToHaveValueAsync("Lithium 300 mg since Friday; tremor asked about.");
        await Sound.Check(staff.Page);
        await staff.Page.GotoAsync(Page);
        await Assertions.Expect(staff.Page.GetByText("Lithium")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whoever_has_done_nothing_for_a_shift_is_asked_anew_who_they_are_and_what_they_typed_is_kept()
    {
        var clinic = await WithPatient();
        var staff = await OpenDesk(clinic, $"{Page}/note");
        await staff.Type("Note", "Came alone.");
        await staff.Send("Add the note", StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Came alone.");
        await staff.Follow("A note");
        await Assertions.Expect(staff.Page.GetByLabel("Who are you?")).ToHaveValueAsync("day-clinician");
        await clinic.Calls.Turn("PT13H");
        await staff.Page.ReloadAsync();
        await Assertions.Expect(staff.Page.GetByLabel("Who are you?")).ToHaveValueAsync("");
        await staff.Type("Note", "Slept at last.");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Add the note" }).ClickAsync();
        await Assertions.Expect(staff.Said).ToContainTextAsync("choose your name");
        await Assertions.Expect(staff.Page.GetByLabel("Note", new() { Exact = true })).ToHaveValueAsync("Slept at last.");
        await staff.Send("Add the note", StaffBrowser.Lead);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Slept at last., by Medical lead");
    }

    [Fact]
    public async Task An_alert_left_open_over_night_is_not_taken_by_whoever_sat_there_before()
    {
        var clinic = await WithPatient();
        await clinic.Calls.Text(NewPatient.Sam.Phone, "I want to kill myself");
        var alert = await clinic.Calls.AlertOf(NewPatient.Sam);
        var staff = await OpenDesk(clinic, $"/clinic/alerts/{alert}");
        await clinic.Calls.Turn("PT13H");
        await staff.TakeAlert(StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("This form is too old");
        Assert.Equal("open", (await clinic.Calls.Alert(alert)).GetProperty("state").GetString());
        await staff.Page.GotoAsync($"/clinic/alerts/{alert}");
        await staff.TakeAlert(StaffBrowser.Lead);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Taken by Medical lead");
    }
}
