using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Clinics;
using KetamineFollowUp.Browser.Tests.Journeys;

namespace KetamineFollowUp.Browser.Tests.Checks;

/// <summary>A form that is not right: its page says what is wrong, does nothing, and is as sound as any other.</summary>
public sealed class RefusedFormTests(Chromium chromium, Round round) : BrowserTest(chromium), IClassFixture<Round>
{
    private static readonly Dictionary<string, (string Page, Func<StaffBrowser, Task> Send, string Said)> Forms = new()
    {
        ["note without a word"] = ("note", staff => staff.Send("Add the note", StaffBrowser.Day), "Note is required"),
        ["session without a dose"] = ("session", staff => staff.Send("Record the session", StaffBrowser.Day), "Dose in milligrams is required"),
        ["paper form without an answer"] = ("paper form", staff => staff.Send("Record the form", StaffBrowser.Day), "Please put this right"),
        ["medication change that says nothing"] = ("medication change", staff => staff.Send("Record the change", StaffBrowser.Day), "What changed is required"),
        ["hold of no kind"] = ("hold", staff => staff.Send("Record the hold", StaffBrowser.Day), "What speaks against a session is required"),
        ["safety plan without a word"] = ("safety plan", staff => staff.Send("Keep the safety plan", StaffBrowser.Day), "Warning signs must say something"),
        ["pause that is over already"] = ("pause", PauseUntilLastYear, "Paused until must be"),
        ["number that is none"] = ("contact", ChangeNumber, "Phone must be"),
        ["known ideation until no day"] = ("known ideation", staff => staff.Send("Note it", StaffBrowser.Day), "Until"),
        ["end of a note that is not there"] = ("end of known ideation", staff => staff.Send("End it", by: null), "choose your name"),
        ["no form to void"] = ("void form", staff => staff.Send("Void the form", StaffBrowser.Day), "Which form"),
        ["name of nothing"] = ("details", NameNothing, "Preferred name"),
        ["no session to void"] = ("void session", staff => staff.Send("Void the session", StaffBrowser.Day), "Which session"),
        ["enrolment of nobody"] = ("enrol", staff => staff.Send("Enroll", StaffBrowser.Day), "Patient id is required"),
        ["search for nobody"] = ("patients", Search, "No patient has this id or this number"),
        ["alert taken by nobody"] = ("open alert", staff => staff.TakeAlert(by: null), "choose your name"),
        ["alert without an outcome"] = ("acknowledged alert", staff => staff.Send("Record the outcome", StaffBrowser.Day), "choose what came of it"),
        ["review deferred to no day"] = ("open booster review", staff => staff.Decide(StaffBrowser.Lead, "Defer", "Holiday first."), "Nothing was done"),
        ["entry handled by nobody"] = ("worklist", staff => staff.Handle(by: null, "The new pills give me a rash", "Called."), "choose your name"),
        ["text answered by nobody"] = ("worklist", staff => staff.ReplyText(by: null, "The new pills give me a rash", "Please call us."), "choose your name"),
        ["override without times"] = ("roster", staff => staff.SendFolded("Put somebody else on call for a while", "Add the override"), "Override: "),
        ["rotation in no time zone"] = ("roster", RotateNowhere, "The time zone"),
        ["catch-all of nobody"] = ("roster", CatchNobody, "catch-all"),
        ["member without a number"] = ("roster", staff => staff.SendFolded("Add a member", "Add the member"), "Nothing was done"),
        ["test page to nobody"] = ("roster", staff => staff.Send("Send a test page", StaffBrowser.Day), "choose whom to test"),
        ["months the wrong way round"] = ("outcomes", AskForNoMonths, "These months cannot be shown"),
        ["draft without a sense"] = ("protocol", Compare, "The draft has one fault"),
        ["form that is too old"] = ("note", SendTooLate, "This form is too old"),
    };

    public static TheoryData<string> Names { get; } = [.. Forms.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_form_that_is_refused_says_why_on_a_sound_page(string form)
    {
        var (page, send, said) = Forms[form];
        await round.At(page, async tab =>
        {
            var staff = new StaffBrowser(tab);
            await send(staff);
            await Assertions.Expect(staff.Said).ToContainTextAsync(said);
            await Assertions.Expect(staff.Said).ToBeInViewportAsync();
            await Sound.Check(tab);
        });
    }

    [Fact]
    public void Every_form_about_a_patient_is_sent_wrong_here() =>
        Assert.Empty(FurnishedPages.PatientForms.Select(form => form.Name).Except(Forms.Values.Select(form => form.Page)));

    private static async Task PauseUntilLastYear(StaffBrowser staff)
    {
        await staff.Choose("Paused: nothing is sent");
        await staff.Page.GetByLabel("Paused until").FillAsync("2025-03-01");
        await staff.Send("Change the follow-up", StaffBrowser.Day);
    }

    private static async Task NameNothing(StaffBrowser staff)
    {
        await staff.Type("Preferred name", " ");
        await staff.Send("Correct the record", StaffBrowser.Day);
    }

    private static async Task ChangeNumber(StaffBrowser staff)
    {
        await staff.Type("Phone", "555 0101");
        await staff.Send("Change the record", StaffBrowser.Day);
    }

    private static async Task Search(StaffBrowser staff)
    {
        await staff.Type("Patient id or phone number", "nobody");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
    }

    private static async Task RotateNowhere(StaffBrowser staff)
    {
        await staff.Page.GetByText("Rotation", new() { Exact = true }).ClickAsync();
        await staff.Page.GetByLabel("Time zone").FillAsync("");
        await staff.Send("Save the rotation", StaffBrowser.Day);
    }

    private static async Task CatchNobody(StaffBrowser staff)
    {
        await staff.Page.GetByText("Backup and catch-all", new() { Exact = true }).ClickAsync();
        var chosen = staff.Form("/steps").Locator("input[name=catchAll]:checked");
        while (await chosen.CountAsync() > 0)
        {
            await chosen.First.UncheckAsync();
        }

        await staff.Send("Save backup and catch-all", StaffBrowser.Day);
    }

    private static async Task AskForNoMonths(StaffBrowser staff)
    {
        await staff.Page.GetByLabel("From").FillAsync("2026-03");
        await staff.Page.GetByLabel("To").FillAsync("2026-01");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Show these months" }).ClickAsync();
    }

    private static async Task Compare(StaffBrowser staff)
    {
        await staff.Type("Or its content", "{ \"id\": ");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Compare with the running protocol" }).ClickAsync();
    }

    // Its token is what a page of yesterday would send.
    private static async Task SendTooLate(StaffBrowser staff)
    {
        await staff.Type("Note", "Sleeps better.");
        await staff.Page.Locator("input[name=token]").EvaluateAsync("field => { field.value = '1-of-yesterday'; }");
        await staff.Send("Add the note", StaffBrowser.Day);
    }
}
