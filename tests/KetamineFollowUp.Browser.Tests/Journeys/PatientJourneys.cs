using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Checks;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>Staff enroll a patient, and record on the pages what happens in the room.</summary>
public sealed class PatientJourneys(Chromium chromium) : StaffTest(chromium)
{
    [Fact]
    public async Task A_patient_is_enrolled_after_a_wrong_field_and_what_was_typed_is_kept()
    {
        var clinic = await Clinic();
        var staff = await OpenDesk(clinic, "/clinic/patients");
        await staff.Page.GetByRole(AriaRole.Link, new() { Name = "Enroll a patient" }).ClickAsync();
        await staff.Type("Patient id", "P9");
        await staff.Type("Preferred name", "Robin");
        await staff.Type("Phone", "555 0101");
        await staff.Choose("Depression", "English", "A text with a link");
        await staff.Page.GetByLabel("Texts", new() { Exact = true }).CheckAsync();
        await staff.Send("Enroll", StaffBrowser.Day);
        await Assertions.Expect(staff.Page.Locator(".errors")).ToContainTextAsync("Phone");
        await Assertions.Expect(staff.Page.GetByLabel("Preferred name")).ToHaveValueAsync("Robin");
        await Sound.Check(staff.Page);
        await staff.Type("Phone", "(202) 555-0123");
        await staff.Send("Enroll", StaffBrowser.Day);
        await Assertions.Expect(staff.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/clinic/patients/P9"));
        Assert.Single(await clinic.Calls.SentTo("+12025550123", kind: "welcome"));
    }

    [Fact]
    public async Task A_session_is_recorded_after_a_dose_was_forgotten_and_the_next_day_is_asked_about()
    {
        var clinic = await WithPatient();
        var staff = await OpenDesk(clinic, $"{Page}/session");
        await staff.Choose("Into a vein (IV)", "Induction");
        await staff.Send("Record the session", StaffBrowser.Day);
        await Assertions.Expect(staff.Page.Locator(".errors")).ToContainTextAsync("Dose in milligrams");
        await Assertions.Expect(staff.Page.GetByLabel("Into a vein (IV)")).ToBeCheckedAsync();
        await staff.Type("Dose in milligrams", "40");
        await staff.Send("Record the session", StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Completed, induction");
        await clinic.Calls.Turn("P1DT4H");
        Assert.Single(await clinic.Calls.SentTo(NewPatient.Sam.Phone, kind: "survey"));
    }

    [Fact]
    public async Task A_paper_form_with_suicidal_thoughts_pages_at_once()
    {
        var clinic = await WithPatient();
        var staff = await OpenDesk(clinic, $"{Page}/paper-form?instrument=phq-9");
        for (var item = 1; item <= 9; item++)
        {
            await staff.Page.Locator($"input[name='answers.{item}'][value='1']").CheckAsync();
        }

        await staff.Send("Record the form", StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("suicidal thoughts: yes");
        await staff.Page.GetByRole(AriaRole.Link, new() { Name = "The unresolved alert" }).ClickAsync();
        await Assertions.Expect(staff.Page.GetByText("URGENT").First).ToBeVisibleAsync();
        Assert.NotEmpty(await clinic.Calls.SentTo(await clinic.Calls.PhoneOnCall(), kind: "page"));
    }

    [Fact]
    public async Task A_hold_stands_on_the_booster_review()
    {
        var clinic = await Clinic();
        await clinic.Calls.LoseResponse(NewPatient.Sam);
        var staff = await OpenDesk(clinic, $"{Page}/hold");
        await staff.Choose("Pregnancy");
        await staff.Send("Record the hold", StaffBrowser.Day);
        await Assertions.Expect(staff.Said).ToContainTextAsync("Pregnancy");
        await staff.Page.GotoAsync($"/clinic/reviews/{await clinic.Calls.ReviewOf(NewPatient.Sam)}");
        await Assertions.Expect(staff.Page.Locator(".errors")).ToContainTextAsync("Pregnancy");
    }
}
