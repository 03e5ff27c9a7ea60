using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Checks;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Journeys;

public sealed class WorklistJourneys(Chromium chromium) : BrowserTest(chromium)
{
    private const string Words = "The new pills give me a rash, should I go on with them?";

    [Fact]
    public async Task A_clinic_with_nothing_to_do_says_that_nothing_waits()
    {
        var clinic = await Clinic();
        var staff = await OpenWorklist(clinic, Device.Phone);
        await Assertions.Expect(staff.Page.GetByText("Nothing waits").First).ToBeVisibleAsync();
        await Sound.Check(staff.Page);
    }

    [Fact]
    public async Task A_text_that_nobody_understood_is_read_handled_and_off_the_list()
    {
        var clinic = await WithText(Words);
        var staff = await OpenWorklist(clinic, Device.Phone);
        await Assertions.Expect(staff.Page.GetByText(Words)).ToBeVisibleAsync();
        await staff.Handle(StaffBrowser.Day, Words, "Called; stops the pills, sees the GP today.");
        await Assertions.Expect(staff.Said).ToContainTextAsync("Handled");
        await Assertions.Expect(staff.Page.GetByText(Words)).ToHaveCountAsync(0);
        Assert.Empty((await clinic.Calls.Get("/api/worklist")).GetProperty("unread").EnumerateArray());
    }

    [Fact]
    public async Task A_text_is_answered_by_text_and_off_the_list()
    {
        var clinic = await WithText(Words);
        var staff = await OpenWorklist(clinic, Device.Phone);
        await staff.ReplyText(StaffBrowser.Day, Words, "Please stop them and call us today.");
        await Assertions.Expect(staff.Page.GetByText(Words)).ToHaveCountAsync(0);
        await clinic.Calls.Turn("PT1M");
        Assert.Contains(await clinic.Calls.SentTo("+12025551004"), text => text.Contains("Please stop them", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_that_a_colleague_handled_meanwhile_is_not_handled_twice()
    {
        var clinic = await WithText(Words);
        var stale = await OpenWorklist(clinic, Device.Phone);
        var first = await OpenWorklist(clinic, Device.Desktop);
        await first.Handle(StaffBrowser.Day, Words, "Called.");
        await Assertions.Expect(first.Said).ToContainTextAsync("Handled");
        await stale.Handle(StaffBrowser.Lead, Words, "Called too.");
        await Assertions.Expect(stale.Said).ToContainTextAsync("Day clinician has handled it");
    }

    [Fact]
    public async Task A_number_that_nothing_reaches_is_called_replaced_and_off_the_list()
    {
        var clinic = await Clinic();
        await clinic.Calls.Enroll(NewPatient.Sam);
        await clinic.Calls.ReportUnknownNumber(NewPatient.Sam.Phone);
        var staff = await OpenWorklist(clinic, Device.Phone);
        var list = staff.Page.GetByRole(AriaRole.Region, new() { NameString = "Unreachable" });
        await Assertions.Expect(list.Locator($"a[href='tel:{NewPatient.Sam.Phone}']")).ToBeVisibleAsync();
        await list.GetByRole(AriaRole.Link, new() { NameString = "Sam" }).ClickAsync();
        await Assertions.Expect(staff.Page.GetByText("Cannot be texted: the number fails")).ToBeVisibleAsync();
        await staff.Follow("Contact, channel and consents");
        await staff.Type("Phone", "(202) 555-0124");
        await staff.Send("Change the record", StaffBrowser.Day);
        await Assertions.Expect(staff.Page.GetByText("Can be texted.")).ToBeVisibleAsync();
        await staff.Follow("Worklist");
        await staff.Handle(StaffBrowser.Day, "Not reachable by", "New number from the emergency contact.");
        await Assertions.Expect(staff.Said).ToContainTextAsync("Handled");
        await Assertions.Expect(list).ToContainTextAsync("Nothing waits");
        Assert.Empty((await clinic.Calls.Get("/api/worklist")).GetProperty("unreachable").EnumerateArray());
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)><script>alert(2)</script> \"quoted\" & 'so'")]
    [InlineData("أشعر بتوعك منذ الأمس 🌧️👩‍👩‍👧 and then English")]
    [InlineData("Averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongwordwithoutanyspace")]
    public async Task Whatever_a_patient_writes_is_shown_as_they_wrote_it_and_does_nothing(string words)
    {
        var clinic = await WithText(words);
        var staff = await OpenWorklist(clinic, Device.Phone);
        await Assertions.Expect(staff.Page.GetByText(words)).ToBeVisibleAsync();
        await Sound.Check(staff.Page);
        await staff.Page.GotoAsync("/clinic/patients/P4");
        await Assertions.Expect(staff.Page.GetByText(words).First).ToBeVisibleAsync();
        await Sound.Check(staff.Page);
    }

    private async Task<OpenClinic> WithText(string words)
    {
        var clinic = await Clinic();
        var patient = new NewPatient("P4", "Casey", "+12025551004") { Channel = "sms-reply" };
        await clinic.Calls.Enroll(patient);
        await clinic.Calls.Text(patient.Phone, words);
        return clinic;
    }

    private async Task<StaffBrowser> OpenWorklist(OpenClinic clinic, Device device) => new(await (await Open(clinic, device)).Go("/clinic"));
}
