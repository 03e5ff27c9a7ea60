using System.Net;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Tests.Web;
using static KetamineFollowUp.Tests.Patients.PatientFormScene;

namespace KetamineFollowUp.Tests.Patients;

public sealed class RecordFormTests
{
    [Fact]
    public async Task A_note_is_recorded_with_its_writer_and_the_page_says_so()
    {
        await using var scene = await WebScene.WithPatient();
        var done = await scene.Send("note", ("text", "Prefers mornings.\r\nمرحبا 🙂"));
        Assert.Equal((303, $"{Page}?said=note"), (done.Status, done.Location));
        var page = WebUtility.HtmlDecode((await scene.Browser.Get(done.Location)).Body);
        Assert.Contains("The newest on record: Prefers mornings.\nمرحبا 🙂, by Day clinician", page);
        Assert.Contains("<span class=\"words\" dir=\"auto\">Prefers mornings.\nمرحبا 🙂</span> <span class=\"quiet\">(by Day clinician)</span>", page);
        Assert.Contains(await scene.Audits(), entry => entry is { Action: "note-added", Actor: StaffScene.Day });
    }

    [Fact]
    public async Task A_note_may_have_4000_characters_and_a_longer_one_is_kept_in_the_form()
    {
        await using var scene = await WebScene.WithPatient();
        var longest = new string('x', 3998) + "\r\ny";
        var kept = await scene.Send("note", ("text", longest));
        Assert.Equal(303, kept.Status);
        Assert.Contains($"The newest on record: {new string('x', 200)}… (", WebUtility.HtmlDecode((await scene.Browser.Get(kept.Location)).Body));
        var answer = await scene.Send("note", ("text", longest + "z"));
        Assert.Equal(422, answer.Status);
        Assert.Contains("Note must have 1 to 4000 characters.", answer.Body);
        Assert.Contains("x\nyz</textarea>", WebUtility.HtmlDecode(answer.Body));
    }

    [Fact]
    public async Task Pressing_the_button_twice_makes_one_note_and_other_words_another()
    {
        await using var scene = await WebScene.WithPatient();
        var page = await scene.Browser.Get($"{Page}/note");
        foreach (var text in new[] { "first", "first", "second" })
        {
            Assert.Equal(303, (await scene.Browser.Fill($"{Page}/note", page, By, ("text", text))).Status);
        }

        Assert.Equal(["first", "second"], (await scene.All<TimelineEntry>(DocumentTypes.Entry)).OfType<TimelineEntry.NoteWritten>().Select(note => note.Text));
    }

    [Fact]
    public async Task A_medication_change_stands_at_its_time_by_the_clinics_clock()
    {
        await using var scene = await WebScene.WithPatient();
        Assert.Equal(303, (await scene.Send("medication", ("what", "sertraline 50 mg"), ("at", "2026-03-07T09:30"))).Status);
        Assert.Equal(new KnownMedicationChange(Utc("2026-03-07T14:30:00Z"), "sertraline 50 mg"), Assert.Single((await scene.Record()).MedicationChanges));
    }

    [Theory]
    [InlineData("2026-03-10T09:30", "must not be more than 5 minutes in the future")]
    [InlineData("yesterday", "must be a date and a time")]
    [InlineData("", "is required")]
    public async Task A_time_that_cannot_be_is_named_and_what_was_typed_stays(string at, string fault)
    {
        await using var scene = await WebScene.WithPatient();
        var answer = await scene.Send("medication", ("what", "sertraline"), ("at", at));
        Assert.Equal(422, answer.Status);
        Assert.Contains($"When {fault}", answer.Body);
        Assert.Contains("value=\"sertraline\"", answer.Body);
        Assert.Empty((await scene.Record()).MedicationChanges);
    }

    [Fact]
    public async Task A_hold_is_put_on_and_lifted()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Send("hold", ("hold", "pregnancy"), ("active", "on"), ("note", "told by phone"));
        var hold = Assert.Single((await scene.Record()).Holds.Values);
        Assert.Equal((HoldKind.Pregnancy, StaffScene.Day, "told by phone"), (hold.Kind, hold.By.Value, hold.Note));
        Assert.Contains("In force: Pregnancy.", (await scene.Browser.Get($"{Page}/hold")).Body);
        await scene.Send("hold", ("hold", "pregnancy"), ("active", "off"));
        Assert.Empty((await scene.Record()).Holds);
        Assert.Equal(422, (await scene.Send("hold", ("hold", "mood"), ("active", "maybe"))).Status);
    }
}
