using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Checks;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>What staff write into a patient's record, and find again there.</summary>
public sealed class RecordJourneys(Chromium chromium) : StaffTest(chromium)
{
    private const int LongestNote = 4000;

    [Fact]
    public async Task A_note_as_long_as_a_note_may_be_is_kept_with_its_lines_to_the_last_letter_and_shown_without_scrolling_sideways()
    {
        var clinic = await WithPatient();
        var staff = await OpenDesk(clinic, Page);
        var longWord = new string('w', 300);
        var note = string.Concat(Enumerable.Repeat("Sleeps better, eats well. ", LongestNote))[..(LongestNote - longWord.Length - 1)] + '\n' + longWord;
        await staff.Follow("A note");
        await staff.Page.GetByLabel("Note", new() { Exact = true }).FocusAsync();
        await staff.Page.Keyboard.InsertTextAsync(note + "!");
        await staff.Send("Add the note", StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Sleeps better");
        Assert.Equal(note, await staff.Words(longWord).InnerTextAsync());
        await Sound.Check(staff.Page);
        Assert.Equal(note, Assert.Single(await clinic.Calls.Timeline(NewPatient.Sam, "note")).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("קורה הרבה 😀 בבית, then English")]
    [InlineData("تتحسّن ببطء 👩‍👩‍👧‍👦🏳️‍🌈 ثم نص")]
    public async Task A_note_from_right_to_left_and_with_emoji_is_shown_as_it_was_written(string note)
    {
        var clinic = await WithPatient();
        var staff = await OpenDesk(clinic, $"{Page}/note");
        await staff.Type("Note", note);
        await Assertions.Expect(staff.Page.GetByLabel("Note", new() { Exact = true })).ToHaveCSSAsync("direction", "rtl");
        await staff.Send("Add the note", StaffBrowser.Day);
        await Assertions.Expect(staff.Words(note)).ToHaveCSSAsync("direction", "rtl");
        await Sound.Check(staff.Page);
        Assert.Equal(note, Assert.Single(await clinic.Calls.Timeline(NewPatient.Sam, "note")).GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_safety_plan_stands_on_the_record_and_a_colleagues_newer_one_is_not_overwritten_unseen()
    {
        var clinic = await WithPatient();
        var staff = await OpenDesk(clinic, Page);
        await staff.Follow("The safety plan");
        var stale = await OpenDesk(clinic, $"{Page}/safety-plan");
        await staff.Type("Warning signs (may be left blank)", "Calls Alex. Pills are with the neighbour.");
        await staff.Send("Keep the safety plan", StaffBrowser.Day);
        await Assertions.Expect(staff.Page.GetByText("Written down by Day clinician")).ToBeVisibleAsync();
        await stale.Type("Warning signs (may be left blank)", "Calls the clinic first.");
        await stale.Send("Keep the safety plan", StaffBrowser.Lead);
        await Assertions.Expect(stale.Said).ToContainTextAsync("has changed since this page was opened");
        await Assertions.Expect(stale.Page.GetByLabel("Warning signs (may be left blank)", new() { Exact = true })).ToHaveValueAsync("Calls the clinic first.");
        await Sound.Check(stale.Page);
        await stale.Send("Keep the safety plan", StaffBrowser.Lead);
        await Assertions.Expect(stale.Page.GetByText("Written down by Medical lead")).ToBeVisibleAsync();
        await stale.Follow("Notes");
        await Assertions.Expect(stale.Timeline).ToHaveCountAsync(2);
        await Assertions.Expect(stale.Timeline.Last).ToContainTextAsync("Pills are with the neighbour");
    }

    [Fact]
    public async Task A_session_recorded_by_mistake_is_void_only_with_a_reason_and_nobody_is_asked_about_it()
    {
        var clinic = await WithSession();
        var staff = await OpenDesk(clinic, Page);
        await staff.Follow("Void a session recorded by mistake");
        await staff.Choose("s1:");
        await staff.Send("Void the session", StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Why is required");
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Radio, new() { NameString = "s1:" })).ToBeCheckedAsync();
        await staff.Type("Why", "Another patient's session.");
        await staff.Send("Void the session", StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Another patient's session.");
        await Assertions.Expect(staff.Page.GetByText("Nothing is planned")).ToBeVisibleAsync();
        await clinic.Calls.Turn("P3D");
        Assert.Empty(await clinic.Calls.SentTo(NewPatient.Sam.Phone, kind: "survey"));
        await staff.Page.GotoAsync($"{Page}/void");
        await Assertions.Expect(staff.Page.GetByText("There is none to choose")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_hold_that_is_lifted_stands_no_longer_on_the_record_and_the_timeline_tells_both()
    {
        var clinic = await WithPatient();
        var staff = await OpenDesk(clinic, Page);
        foreach (var (choice, stands) in new[] { ("is put on", "Uncontrolled blood pressure, by Day clinician"), ("is lifted", "None recorded.") })
        {
            await staff.Follow("A hold on boosters");
            await staff.Choose("Uncontrolled blood pressure", choice);
            await staff.Send("Record the hold", StaffBrowser.Day);
            await Assertions.Expect(staff.Page.GetByText(stands)).ToBeVisibleAsync();
        }

        await staff.Follow("Sessions and medication");
        await Assertions.Expect(staff.Timeline).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task The_timeline_shows_what_is_asked_for_and_says_which_that_is()
    {
        var clinic = await WithSession();
        await clinic.Calls.Post($"/api/patients/{NewPatient.Sam.Id}/notes", new { text = "Came with a sister.", by = "day-clinician" });
        await clinic.Calls.Text(NewPatient.Sam.Phone, "Thank you for today");
        var staff = await OpenDesk(clinic, Page);
        foreach (var (filter, labels) in new[] { ("Notes", "Note"), ("Sessions and medication", "Session"), ("Messages", "From the patient|To the patient"), ("Scores", "Score") })
        {
            await staff.Follow(filter);
            await Assertions.Expect(staff.Page.GetByRole(AriaRole.Link, new() { Name = filter, Exact = true })).ToHaveAttributeAsync("aria-current", "true");
            var shown = await staff.Timeline.Locator("> strong").AllInnerTextsAsync();
            Assert.NotEmpty(shown);
            Assert.All(shown, label => Assert.Contains(label, labels.Split('|')));
        }

        await staff.Follow("Everything", last: true);
        await Assertions.Expect(staff.Page.GetByText("Came with a sister.")).ToBeVisibleAsync();
        await Assertions.Expect(staff.Page.GetByText("Thank you for today")).ToBeVisibleAsync();
    }
}
