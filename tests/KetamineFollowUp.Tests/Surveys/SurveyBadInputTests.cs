using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Surveys;

public class SurveyBadInputTests
{
    private const string Words = "foundations.medication";

    [Fact]
    public async Task A_page_sent_twice_is_one_answer_one_alert_and_one_crisis_text()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("safety", "pulse");
        var page = await scene.Browser.Get(link);
        await scene.Browser.Fill(link, page, ("safety.1", "2"));
        var before = await scene.Fingerprint();
        var again = await scene.Browser.Fill(link, page, ("safety.1", "2"));
        Assert.Equal((303, link), (again.Status, again.Location));
        Assert.Equal(before, await scene.Fingerprint());
        Assert.Single(await scene.TextsToPatient(MessageKind.Crisis));
    }

    [Fact]
    public async Task Two_pages_sent_at_the_same_time_are_both_on_record()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9");
        var sent = await Task.WhenAll(
            scene.Browser.Post(link, ("phq-9.1", "1"), ("asked", "phq-9.1")), new Browser(scene.Clinic).Post(link, ("phq-9.2", "2"), ("asked", "phq-9.2")));
        Assert.All(sent, answer => Assert.Equal(303, answer.Status));
        Assert.Equal([("1", 1), ("2", 2)], (await scene.Survey()).Answers.Select(answer => (answer.Item, answer.Value!.Value)).Order());
    }

    [Fact]
    public async Task A_page_left_open_in_another_tab_answers_its_own_question_and_no_other()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9");
        var old = await scene.Browser.Get(link);
        await scene.Answer(link, "phq-9.1", "0");
        await scene.Answer(link, "phq-9.2", "0");
        Assert.Equal(303, (await scene.Browser.Fill(link, old, ("phq-9.1", "3"))).Status);
        Assert.Equal([("1", 3), ("2", 0)], (await scene.Survey()).Answers.Select(answer => (answer.Item, answer.Value!.Value)).Order());
    }

    [Fact]
    public async Task Going_back_after_the_last_answer_finds_a_closed_page_and_a_changed_answer_reaches_a_person()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("safety");
        var page = await scene.Browser.Get(link);
        await scene.Browser.Fill(link, page, ("safety.1", "0"));
        Assert.Equal(410, (await scene.Browser.Get(link)).Status);
        Assert.Equal(303, (await scene.Browser.Fill(link, page, ("safety.1", "0"))).Status);
        var changed = await scene.Browser.Fill(link, page, ("safety.1", "3"));
        Assert.Equal(410, changed.Status);
        Assert.Contains("a person will read it", changed.Body);
        Assert.Contains("crisis-title", changed.Body);
        Assert.Equal(Severity.Urgent, (await scene.OpenAlert())!.Severity);
        Assert.Equal(0, Assert.Single((await scene.Survey()).Answers).Value);
    }

    [Theory]
    [InlineData("phq-9.99")]
    [InlineData("<script>alert(1)</script> ' OR 1=1")]
    [InlineData("phq-9.1 phq-9.1 cssrs-first.4 gad-7.1")]
    [InlineData("")]
    public async Task A_forged_list_of_questions_neither_breaks_the_page_nor_answers_anything(string asked)
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9");
        var before = await scene.Fingerprint();
        var answer = await scene.Browser.Post(link, ("asked", asked), ("cssrs-first.4", "1"), ("gad-7.1", "3"));
        Assert.True(answer.Status is 303 or 422);
        Assert.DoesNotContain("alert(1)", answer.Body);
        Assert.Equal(before, await scene.Fingerprint());
    }

    [Theory]
    [InlineData("مرحبا، توقفت عن الدواء")]
    [InlineData("שלום")]
    [InlineData("Stopped 😢 sertraline 👩‍👩‍👧")]
    [InlineData("<b>bold</b> & \"quoted\" 'single'\r\nsecond line\u0000")]
    public async Task Words_in_any_script_are_kept_as_they_came_and_shown_without_being_obeyed(string words)
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations", "pulse");
        await scene.Browser.Post(link, [.. Before(), (Words, words)]);
        Assert.Equal(words, (await scene.Survey()).Answers.Single(answer => answer.Item == "medication").Words);
        Assert.Equal(words, Assert.Single((await scene.Record()).MedicationChanges).What);
        var shown = await scene.Browser.Get("/clinic/patients/P1");
        Assert.DoesNotContain("<b>bold", shown.Body);
        Markup.Of(shown).IsSound();
    }

    [Fact]
    public async Task A_note_that_is_too_long_comes_back_whole_with_what_is_wrong()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations");
        var note = string.Concat(Enumerable.Repeat("مرحبا 🙂 <b>", 365))[..4000] + "!";
        var answer = await scene.Browser.Post(link, [.. Before(), (Words, note)]);
        Assert.Equal(422, answer.Status);
        Assert.Contains("up to 4,000 characters", answer.Body);
        Assert.Contains(note, System.Net.WebUtility.HtmlDecode(answer.Body));
        Assert.DoesNotContain("maxlength", answer.Body);
        Assert.DoesNotContain("<b>", answer.Body);
        Markup.Of(answer).IsSound();
    }

    [Fact]
    public async Task Crisis_words_in_a_note_that_is_too_long_are_heard_at_once_and_once()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations");
        (string, string)[] form = [.. Before(), (Words, new string('x', 4000) + " I want to kill myself tonight")];
        var answer = await scene.Browser.Post(link, form);
        Assert.Equal(422, answer.Status);
        Assert.Contains("crisis-title", answer.Body);
        Assert.Equal(Severity.Emergency, (await scene.OpenAlert())!.Severity);
        var before = await scene.Fingerprint();
        Assert.Equal(422, (await scene.Browser.Post(link, form)).Status);
        Assert.Equal(before, await scene.Fingerprint());
        Assert.Single(await scene.All<WaitingEntry>(DocumentTypes.Unread));
    }

    [Fact]
    public async Task Danger_in_a_note_that_is_too_long_shows_911_at_once()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations");
        var answer = await scene.Browser.Post(link, [.. Before(), (Words, "My husband is beating me right now " + new string('x', 4000))]);
        Assert.Equal(422, answer.Status);
        Assert.Contains("If this is happening now, call 911 now.", answer.Body);
        Assert.NotNull(await scene.OpenAlert());
    }

    [Fact]
    public async Task Crisis_words_in_a_field_for_a_number_are_heard()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations");
        await scene.Answer(link, "foundations.therapy", "1");
        var answer = await scene.Answer(link, "foundations.sleep-hours", "none, I want to die");
        Assert.Equal(422, answer.Status);
        Assert.Contains("crisis-title", answer.Body);
        Assert.NotNull(await scene.OpenAlert());
        Assert.Single(await scene.All<WaitingEntry>(DocumentTypes.Unread));
    }

    [Fact]
    public async Task Signs_alone_are_no_answer_and_a_person_reads_them()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations", "pulse");
        await scene.Browser.Post(link, [.. Before(), (Words, "😢😢")]);
        Assert.Equal("😢😢", Assert.Single(await scene.All<WaitingEntry>(DocumentTypes.Unread)).Text);
        Assert.Empty((await scene.Record()).MedicationChanges);
        Assert.Contains("name=\"pulse.1\"", (await scene.Browser.Get(link)).Body);
    }

    [Fact]
    public async Task Signs_over_a_question_that_was_left_out_before_reach_a_person_too()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations", "pulse");
        await scene.Browser.Post(link, [.. Before(), (Words, "None.")]);
        var answer = await scene.Browser.Post(link, (Words, "😢😢"), ("asked", Words));
        Assert.True(answer.Status == 303, answer.Status + answer.Body);
        Assert.Equal("😢😢", Assert.Single(await scene.All<WaitingEntry>(DocumentTypes.Unread)).Text);
    }

    [Fact]
    public async Task No_change_in_medication_said_in_words_is_nothing_to_read()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations", "pulse");
        await scene.Browser.Post(link, [.. Before(), (Words, "None.")]);
        Assert.Empty(await scene.All<WaitingEntry>(DocumentTypes.Unread));
    }

    [Fact]
    public async Task A_late_note_is_cut_between_signs_and_reaches_a_person()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations");
        await scene.Clinic.Advance(TimeSpan.FromHours(49));
        var answer = await scene.Browser.Post(link, (Words, new string('x', 3999) + "🙂 I want to kill myself"));
        Assert.Equal(410, answer.Status);
        Assert.NotNull(await scene.OpenAlert());
        Assert.EndsWith("xxx…", Assert.Single(await scene.All<WaitingEntry>(DocumentTypes.Unread)).Text);
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_a_page_that_says_what_to_do()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("pulse");
        var answer = await scene.Browser.Post(link, ("pulse.1", new string('1', 70_000)));
        Assert.Equal(413, answer.Status);
        Assert.Contains("may not be saved", answer.Body);
        Assert.Equal(SurveyState.Open, (await scene.Survey()).State);
    }

    private static (string, string)[] Before() =>
    [
        ("foundations.therapy", "1"), ("foundations.sleep-hours", "7"), ("foundations.exercise-days", "2"), ("foundations.meals", "1"),
        ("foundations.connection", "1"), ("foundations.meaningful", "0"), ("foundations.safe-home", "1"),
    ];
}
