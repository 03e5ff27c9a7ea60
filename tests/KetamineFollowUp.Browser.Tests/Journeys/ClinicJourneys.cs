using System.Runtime.CompilerServices;
using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Checks;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>What the clinic does beside its patients: who is on call, how it does, by which rules.</summary>
public sealed class ClinicJourneys(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Whoever_takes_an_override_is_on_call_from_then_on()
    {
        var clinic = await Clinic();
        var staff = await Open(clinic, "/clinic/roster");
        await staff.Page.GetByText("Put somebody else on call for a while").ClickAsync();
        var form = staff.Form("/overrides");
        await form.GetByLabel("Who", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = StaffBrowser.Lead });
        await form.GetByLabel("From").FillAsync("2026-03-02T09:00");
        await form.GetByLabel("Until").FillAsync("2026-03-02T12:00");
        await staff.Send("Add the override", StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Saved");
        await Assertions.Expect(staff.Page.Locator("dd").First).ToContainTextAsync(StaffBrowser.Lead);
        await Sound.Check(staff.Page);
        Assert.Equal("+12025550103", await clinic.Calls.PhoneOnCall());
    }

    [Fact]
    public async Task A_rotation_of_nobody_is_shown_as_a_fault_until_somebody_takes_a_turn()
    {
        var clinic = await Clinic();
        var staff = await Open(clinic, "/clinic/roster");
        foreach (var who in new[] { StaffBrowser.Nobody, StaffBrowser.Day })
        {
            await staff.Page.GetByText("Rotation", new() { Exact = true }).ClickAsync();
            var form = staff.Form("/rotation");
            await form.GetByLabel("Turn 1", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = who });
            await form.GetByLabel("Turn 2", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = StaffBrowser.Nobody });
            await staff.Send("Save the rotation", StaffBrowser.Day);
            await Assertions.Expect(staff.Page.GetByText("Nobody is on call now")).ToHaveCountAsync(who == StaffBrowser.Nobody ? 1 : 0);
            await Sound.Check(staff.Page);
        }
    }

    [Fact]
    public async Task A_test_page_arrives_and_the_roster_says_so()
    {
        var clinic = await Clinic();
        var staff = await Open(clinic, "/clinic/roster");
        await staff.Page.GetByLabel("Send a test page to").SelectOptionAsync(new SelectOptionValue { Label = StaffBrowser.Lead });
        await staff.Send("Send a test page", StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("on its way");
        await clinic.Calls.Turn("PT1M");
        Assert.NotEmpty(await clinic.Calls.SentTo("+12025550103"));
        await staff.Page.ReloadAsync();
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Region, new() { Name = "Test pages" })).ToContainTextAsync(StaffBrowser.Lead);
    }

    [Fact]
    public async Task Numbers_of_few_patients_say_so_and_can_be_had_as_CSV()
    {
        var clinic = await Clinic();
        await clinic.Calls.LoseResponse(NewPatient.Sam);
        var staff = await Open(clinic, "/clinic/outcomes");
        await Assertions.Expect(staff.Page.GetByText("Few patients", new() { Exact = true })).ToBeVisibleAsync();
        var download = await staff.Page.RunAndWaitForDownloadAsync(() => staff.Page.GetByText("The same numbers as CSV").ClickAsync());
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.StartsWith("period,measure,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("2026-01,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_of_the_protocol_shows_what_it_says_otherwise()
    {
        var clinic = await Clinic();
        var staff = await Open(clinic, "/clinic/protocol");
        var running = await File.ReadAllTextAsync(Running(), TestContext.Current.CancellationToken);
        await staff.Type("Or its content", running.Replace("\"silenceAfter\": 2", "\"silenceAfter\": 3", StringComparison.Ordinal));
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Compare with the running protocol" }).ClickAsync();
        await Assertions.Expect(staff.Said).ToContainTextAsync("one difference");
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Region, new() { Name = "Differences" })).ToContainTextAsync("ilence");
        await Sound.Check(staff.Page);
    }

    private static string Running([CallerFilePath] string here = "") => Path.Combine(
        Path.GetDirectoryName(here)!, "..", "..", "..", "functions", "KetamineFollowUp.Domain", "Protocols", "Definitions", "ketamine-standard-2.json");

    private async Task<StaffBrowser> Open(OpenClinic clinic, string path) => new(await (await Open(clinic, Device.Phone)).Go(path));
}
