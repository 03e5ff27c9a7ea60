using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Checks;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>Whether a patient is followed, and by which way: pause, discharge, channel, consents.</summary>
public sealed class FollowUpJourneys(Chromium chromium) : StaffTest(chromium)
{
    private const string Change = "Change the follow-up";
    private static readonly NewPatient Sam = NewPatient.Sam;

    [Fact]
    public async Task A_paused_patient_is_not_asked_until_the_pause_is_ended()
    {
        var clinic = await WithSession();
        var staff = await OpenDesk(clinic, $"{Page}/status");
        await staff.Choose("Paused: nothing is sent");
        await staff.Send(Change, StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Paused until somebody ends it");
        await clinic.Calls.Turn("P1DT6H");
        Assert.Empty(await clinic.Calls.SentTo(Sam.Phone, kind: "survey"));
        await staff.Page.GotoAsync($"{Page}/status");
        await staff.Choose("Active: surveys are sent");
        await staff.Send(Change, StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Active");
        await clinic.Calls.Turn("P2D");
        Assert.NotEmpty(await clinic.Calls.SentTo(Sam.Phone, kind: "survey"));
    }

    [Fact]
    public async Task A_pause_until_a_day_ends_by_itself_on_that_day_and_cannot_lie_in_the_past()
    {
        var clinic = await WithSession();
        var staff = await OpenDesk(clinic, Page);
        await staff.Follow("Pause, resume or discharge");
        await staff.Choose("Paused: nothing is sent");
        await staff.Page.GetByLabel("Paused until").FillAsync("2026-03-01");
        await staff.Send(Change, StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Paused until");
        await Assertions.Expect(staff.Page.GetByLabel("Paused: nothing is sent")).ToBeCheckedAsync();
        await staff.Page.GetByLabel("Paused until").FillAsync("2026-03-05");
        await staff.Send(Change, StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Paused until Thu 5 Mar 2026, 00:00");
        await Sound.Check(staff.Page);
        await clinic.Calls.TurnTo("2026-03-05T04:00:00Z");
        Assert.Empty(await clinic.Calls.SentTo(Sam.Phone, kind: "survey"));
        await clinic.Calls.TurnTo("2026-03-06T23:00:00Z");
        Assert.NotEmpty(await clinic.Calls.SentTo(Sam.Phone, kind: "survey"));
        await staff.Page.GotoAsync(Page);
        await Assertions.Expect(staff.Fact("Status")).ToHaveTextAsync("Active");
    }

    [Fact]
    public async Task A_discharged_patient_is_asked_nothing_more_and_still_heard_when_in_danger()
    {
        var clinic = await WithSession();
        var staff = await OpenDesk(clinic, Page);
        await Assertions.Expect(staff.Page.GetByText("Nothing is planned")).ToHaveCountAsync(0);
        await staff.Follow("Pause, resume or discharge");
        await staff.Choose("Discharged: the follow-up ends");
        await staff.Send(Change, StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Discharged: the follow-up has ended");
        await Assertions.Expect(staff.Page.GetByText("Nothing is planned")).ToBeVisibleAsync();
        await clinic.Calls.Turn("P7D");
        Assert.Empty(await clinic.Calls.SentTo(Sam.Phone, kind: "survey"));
        await clinic.Calls.Text(Sam.Phone, "I want to kill myself");
        Assert.NotEmpty(await clinic.Calls.SentTo(await clinic.Calls.PhoneOnCall(), kind: "page"));
        await staff.Page.ReloadAsync();
        await Assertions.Expect(staff.Page.GetByText("The unresolved alert")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Questions_come_inside_texts_once_the_patient_agreed_to_that_and_not_before()
    {
        var clinic = await WithSession();
        var staff = await OpenDesk(clinic, Page);
        await staff.Follow("Contact, channel and consents");
        await staff.Choose("Question by question in texts");
        await staff.Send("Change the record", StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Nothing was done");
        await Assertions.Expect(staff.Page.GetByLabel("Question by question in texts")).ToBeCheckedAsync();
        await Sound.Check(staff.Page);
        await staff.Page.GetByLabel("Questions and answers inside texts").CheckAsync();
        await staff.Send("Change the record", StaffBrowser.Day);
        await Assertions.Expect(staff.Fact("Surveys")).ToHaveTextAsync("Question by question in texts");
        await clinic.Calls.TurnTo("2026-03-03T23:00:00Z");
        var asked = Assert.Single(await clinic.Calls.SentTo(Sam.Phone, kind: "survey"));
        Assert.DoesNotContain("http", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_takes_back_the_consent_to_texts_is_asked_by_email_and_the_record_tells_since_when()
    {
        var clinic = await WithSession();
        var staff = await OpenDesk(clinic, Page);
        await staff.Follow("Contact, channel and consents");
        await staff.Page.GetByLabel("Texts", new() { Exact = true }).UncheckAsync();
        await staff.Choose("An email with a link");
        await staff.Send("Change the record", StaffBrowser.Day);
        await Assertions.Expect(Consent(staff, "Texts")).ToContainTextAsync("not given");
        await Assertions.Expect(Consent(staff, "Texts")).ToContainTextAsync("no consent");
        await staff.Follow("Consents");
        await Assertions.Expect(staff.Timeline.First).ToContainTextAsync("Text, revoked");
        var texts = await clinic.Calls.SentTo(Sam.Phone);
        await clinic.Calls.TurnTo("2026-03-03T23:00:00Z");
        Assert.Equal(texts, await clinic.Calls.SentTo(Sam.Phone));
        Assert.Contains(await clinic.Calls.SentTo($"{Sam.Id}@patient.example", kind: "survey"), mail => mail.Contains("/s/", StringComparison.Ordinal));
    }

    private static ILocator Consent(StaffBrowser staff, string what) =>
        staff.Page.GetByRole(AriaRole.Row).Filter(new() { Has = staff.Page.GetByRole(AriaRole.Rowheader, new() { Name = what, Exact = true }) });
}
