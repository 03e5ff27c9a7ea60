using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Worklist;

public class WorklistAnswerTests
{
    [Fact]
    public async Task An_answer_goes_to_the_patient_and_takes_the_text_off_the_list()
    {
        await using var scene = await WebScene.WithPatient();
        var (page, path) = await Waiting(scene, "Can I come earlier?");
        var done = await scene.Browser.Fill(path, page, ("by", StaffScene.Day), ("text", "Yes, on Thursday at 10."));
        Assert.Equal(303, done.Status);
        var after = await scene.Browser.Get(done.Location);
        Assert.Contains("Your answer is on its way", after.Body);
        Assert.DoesNotContain("Can I come earlier?", after.Body);
        Assert.Equal("Yes, on Thursday at 10.", Assert.Single(await scene.TextsToPatient(MessageKind.Notice)).Body);
        Assert.Equal(StaffScene.Day, Assert.Single(await scene.All<WaitingEntry>(DocumentTypes.Unread)).HandledBy);
    }

    [Fact]
    public async Task The_same_answer_sent_twice_is_one_text()
    {
        await using var scene = await WebScene.WithPatient();
        var (page, path) = await Waiting(scene, "Can I come earlier?");
        Assert.Equal(303, (await scene.Browser.Fill(path, page, ("by", StaffScene.Day), ("text", "Yes."))).Status);
        Assert.Equal(303, (await scene.Browser.Fill(path, page, ("by", StaffScene.Day), ("text", "Yes."))).Status);
        Assert.Single(await scene.TextsToPatient(MessageKind.Notice));
    }

    [Theory]
    [InlineData(StaffScene.Lead, "Yes.", "Day clinician has handled it")]
    [InlineData(StaffScene.Day, "No, sorry.", "Day clinician has handled it")]
    public async Task A_second_answer_is_not_sent_and_says_who_answered_and_keeps_its_words(string by, string text, string told)
    {
        await using var scene = await WebScene.WithPatient();
        var (page, path) = await Waiting(scene, "Can I come earlier?");
        await scene.Browser.Fill(path, page, ("by", StaffScene.Day), ("text", "Yes."));
        var second = await scene.Browser.Fill(path, page, ("by", by), ("text", text));
        Assert.Equal(409, second.Status);
        Assert.All([told, text], part => Assert.Contains(part, second.Body));
        Markup.Of(second).IsSound();
        Assert.Single(await scene.TextsToPatient(MessageKind.Notice));
    }

    [Fact]
    public async Task Handled_by_hand_is_not_answered_afterwards_as_if_it_had_been()
    {
        await using var scene = await WebScene.WithPatient();
        var (page, path) = await Waiting(scene, "Can I come earlier?");
        await scene.Browser.Fill(path.Replace("/answer", "/handled", StringComparison.Ordinal), page, ("by", StaffScene.Day));
        Assert.Equal(409, (await scene.Browser.Fill(path, page, ("by", StaffScene.Day), ("text", "Yes."))).Status);
        Assert.Empty(await scene.TextsToPatient(MessageKind.Notice));
    }

    [Fact]
    public async Task Who_opted_out_is_not_offered_an_answer_and_is_not_written_to()
    {
        await using var scene = await WebScene.WithPatient();
        var (page, path) = await Waiting(scene, "Leave me alone");
        await scene.Change(work => work.Record = work.Record with { Patient = work.Patient with { OptedOut = true } });
        var list = await scene.Browser.Get("/clinic");
        Assert.DoesNotContain(path, Markup.Of(list).Actions());
        Assert.All(["Cannot be texted: opted out", "tel:+12025551001"], part => Assert.Contains(part, System.Net.WebUtility.HtmlDecode(list.Body)));
        var answer = await scene.Browser.Fill(path, page, ("by", StaffScene.Day), ("text", "Sorry."));
        Assert.Equal(409, answer.Status);
        Assert.All(["opted out of texts", "Sorry."], part => Assert.Contains(part, answer.Body));
        Assert.Empty(await scene.TextsToPatient(MessageKind.Notice));
        Assert.Null(Assert.Single(await scene.All<WaitingEntry>(DocumentTypes.Unread)).HandledBy);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀")]
    [InlineData("שלום Sam")]
    [InlineData("long")]
    [InlineData("bell\u0007")]
    public async Task An_answer_that_a_text_cannot_carry_is_refused_and_kept(string text)
    {
        await using var scene = await WebScene.WithPatient();
        var (page, path) = await Waiting(scene, "Can I come earlier?");
        var written = text == "long" ? new string('y', 4000) : text;
        var answer = await scene.Browser.Fill(path, page, ("by", StaffScene.Day), ("text", written));
        Assert.Equal(422, answer.Status);
        Assert.Contains("Nothing was done. Your answer must", answer.Body);
        Assert.Contains(written.Trim().Trim('\u0007'), System.Net.WebUtility.HtmlDecode(answer.Body));
        Assert.Empty(await scene.TextsToPatient(MessageKind.Notice));
    }

    [Fact]
    public async Task Letters_that_a_text_carries_otherwise_arrive_as_it_can()
    {
        await using var scene = await WebScene.WithPatient();
        var (page, path) = await Waiting(scene, "¿Puedo venir?");
        Assert.Equal(303, (await scene.Browser.Fill(path, page, ("by", StaffScene.Day), ("text", "Sí, “mañana” 😀\r\na las 10"))).Status);
        Assert.Equal("Si, \"mañana\" \na las 10", Assert.Single(await scene.TextsToPatient(MessageKind.Notice)).Body);
    }

    [Fact]
    public async Task At_night_the_page_says_when_the_answer_leaves_and_it_leaves_then()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Clinic.AdvanceTo(new DateTimeOffset(2026, 3, 10, 3, 0, 0, TimeSpan.Zero));
        var (page, path) = await Waiting(scene, "Can I come earlier?");
        Assert.Contains("It is sent at Tue 09:00 their time; if it cannot wait, call.", page.Body);
        await scene.Browser.Fill(path, page, ("by", StaffScene.Day), ("text", "Yes."));
        Assert.Empty(await scene.TextsToPatient(MessageKind.Notice));
        await scene.Clinic.AdvanceTo(new DateTimeOffset(2026, 3, 10, 13, 0, 0, TimeSpan.Zero));
        Assert.Single(await scene.TextsToPatient(MessageKind.Notice));
    }

    [Fact]
    public async Task An_unknown_number_is_called_not_written_to()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Clinic.Text("+12025559999", "who is this");
        var page = await scene.Browser.Get("/clinic");
        Markup.Of(page).IsSound();
        Assert.Contains("tel:+12025559999", System.Net.WebUtility.HtmlDecode(page.Body));
        Assert.DoesNotContain(Markup.Of(page).Actions(), action => action.EndsWith("/answer", StringComparison.Ordinal));
        var handled = Markup.Of(page).Actions().Single(action => action.EndsWith("/handled", StringComparison.Ordinal));
        var answer = await scene.Browser.Fill(handled.Replace("/handled", "/answer", StringComparison.Ordinal), page, ("by", StaffScene.Day), ("text", "Hello"));
        Assert.Equal(409, answer.Status);
    }

    [Theory]
    [InlineData("/clinic/worklist/P1~w-99999999/answer")]
    [InlineData("/clinic/worklist/patient/answer")]
    [InlineData("/clinic/worklist/P1~a-00000001/answer")]
    [InlineData("/clinic/worklist/x%2F..%2Fy/handled")]
    public async Task Only_an_entry_of_the_list_is_answered(string path)
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Alert();
        var (page, _) = await Waiting(scene, "Can I come earlier?");
        Assert.Equal(404, (await scene.Browser.Fill(path, page, ("by", StaffScene.Day), ("text", "Hello"))).Status);
    }

    [Fact]
    public async Task What_patients_write_is_shown_as_they_wrote_it_in_their_direction()
    {
        await using var scene = await WebScene.WithPatient(patient => patient with { PreferredName = "\u202eיעל" });
        await scene.Change(work => work.AddUnread("שלום <b>לא</b> 😀"));
        var page = await scene.Browser.Get("/clinic");
        Markup.Of(page).IsSound();
        Assert.Contains("<bdi>\u202eיעל</bdi> (P1)", System.Net.WebUtility.HtmlDecode(page.Body));
        Assert.Contains("dir=\"auto\">שלום &lt;b&gt;לא&lt;/b&gt; 😀</p>", page.Body.Replace("&#x1F600;", "😀", StringComparison.Ordinal));
    }

    private static async Task<(PageAnswer Page, string Path)> Waiting(WebScene scene, string text)
    {
        await scene.Change(work => work.AddUnread(text));
        var entry = Assert.Single(await scene.All<WaitingEntry>(DocumentTypes.Unread));
        return (await scene.Browser.Get("/clinic"), $"/clinic/worklist/{Uri.EscapeDataString(entry.EntryId)}/answer");
    }
}
