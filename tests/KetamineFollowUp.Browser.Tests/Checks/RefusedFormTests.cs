using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Clinics;
using KetamineFollowUp.Browser.Tests.Journeys;

namespace KetamineFollowUp.Browser.Tests.Checks;

/// <summary>A form that is not right: its page says what is wrong, does nothing, and is as sound as any other.</summary>
public sealed class RefusedFormTests(Chromium chromium, Round round) : BrowserTest(chromium), IClassFixture<Round>
{
    private static readonly Dictionary<string, (string Page, Func<StaffBrowser, Task> Send, string Said)> Forms = new()
    {
        ["note without a word"] = ("note", desk => desk.Send("Add the note", StaffBrowser.Day), "Note is required"),
        ["session without a dose"] = ("session", desk => desk.Send("Record the session", StaffBrowser.Day), "Dose in milligrams is required"),
        ["paper form without an answer"] = ("paper form", desk => desk.Send("Record the form", StaffBrowser.Day), "Please put this right"),
        ["medication change that says nothing"] = ("medication change", desk => desk.Send("Record the change", StaffBrowser.Day), "What changed is required"),
        ["hold of no kind"] = ("hold", desk => desk.Send("Record the hold", StaffBrowser.Day), "What speaks against a session is required"),
        ["safety plan without a word"] = ("safety plan", desk => desk.Send("Keep the safety plan", StaffBrowser.Day), "Safety plan is required"),
        ["pause that is over already"] = ("pause", PauseUntilLastYear, "Paused until must be"),
        ["number that is none"] = ("contact", ChangeNumber, "Phone must be"),
        ["no session to void"] = ("void session", desk => desk.Send("Void the session", StaffBrowser.Day), "Which session"),
        ["enrolment of nobody"] = ("enrol", desk => desk.Send("Enrol", StaffBrowser.Day), "Patient id is required"),
        ["search for nobody"] = ("patients", Search, "No patient has this id or this number"),
        ["alert taken by nobody"] = ("open alert", desk => desk.TakeAlert(by: null), "choose your name"),
        ["alert without an outcome"] = ("acknowledged alert", desk => desk.Send("Record the outcome", StaffBrowser.Day), "choose what came of it"),
        ["review deferred to no day"] = ("open booster review", desk => desk.Decide(StaffBrowser.Lead, "Defer", "Holiday first."), "Nothing was done"),
        ["entry handled by nobody"] = ("worklist", desk => desk.Handle(by: null, "The new pills give me a rash", "Called."), "choose your name"),
        ["text answered by nobody"] = ("worklist", desk => desk.ReplyText(by: null, "The new pills give me a rash", "Please call us."), "choose your name"),
        ["override without times"] = ("roster", desk => desk.SendFolded("Put somebody else on call for a while", "Add the override"), "Override: "),
        ["rotation in no time zone"] = ("roster", RotateNowhere, "The time zone"),
        ["catch-all of nobody"] = ("roster", CatchNobody, "catch-all"),
        ["member without a number"] = ("roster", desk => desk.SendFolded("Add a member", "Add the member"), "Nothing was done"),
        ["test page to nobody"] = ("roster", desk => desk.Send("Send a test page", StaffBrowser.Day), "choose whom to test"),
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
            var desk = new StaffBrowser(tab);
            await send(desk);
            await Assertions.Expect(desk.Said).ToContainTextAsync(said);
            await Assertions.Expect(desk.Said).ToBeInViewportAsync();
            await Sound.Check(tab);
        });
    }

    [Fact]
    public void Every_form_about_a_patient_is_sent_wrong_here() =>
        Assert.Empty(FurnishedPages.PatientForms.Select(form => form.Name).Except(Forms.Values.Select(form => form.Page)));

    private static async Task PauseUntilLastYear(StaffBrowser desk)
    {
        await desk.Choose("Paused: nothing is sent");
        await desk.Page.GetByLabel("Paused until").FillAsync("2025-03-01");
        await desk.Send("Change the follow-up", StaffBrowser.Day);
    }

    private static async Task ChangeNumber(StaffBrowser desk)
    {
        await desk.Type("Phone", "555 0101");
        await desk.Send("Change the record", StaffBrowser.Day);
    }

    private static async Task Search(StaffBrowser desk)
    {
        await desk.Type("Patient id or phone number", "nobody");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
    }

    private static async Task RotateNowhere(StaffBrowser desk)
    {
        await desk.Page.GetByText("Rotation", new() { Exact = true }).ClickAsync();
        await desk.Page.GetByLabel("Time zone").FillAsync("");
        await desk.Send("Save the rotation", StaffBrowser.Day);
    }

    private static async Task CatchNobody(StaffBrowser desk)
    {
        await desk.Page.GetByText("Backup and catch-all", new() { Exact = true }).ClickAsync();
        var chosen = desk.Form("/steps").Locator("input[name=catchAll]:checked");
        while (await chosen.CountAsync() > 0)
        {
            await chosen.First.UncheckAsync();
        }

        await desk.Send("Save backup and catch-all", StaffBrowser.Day);
    }

    private static async Task AskForNoMonths(StaffBrowser desk)
    {
        await desk.Page.GetByLabel("From").FillAsync("2026-03");
        await desk.Page.GetByLabel("To").FillAsync("2026-01");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Show these months" }).ClickAsync();
    }

    private static async Task Compare(StaffBrowser desk)
    {
        await desk.Type("Or its content", "{ \"id\": ");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Compare with the running protocol" }).ClickAsync();
    }

    // Its token is what a page of yesterday would send.
    private static async Task SendTooLate(StaffBrowser desk)
    {
        await desk.Type("Note", "Sleeps better.");
        await desk.Page.Locator("input[name=token]").EvaluateAsync("field => { field.value = '1-of-yesterday'; }");
        await desk.Send("Add the note", StaffBrowser.Day);
    }
}
