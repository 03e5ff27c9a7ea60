using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Surveys;

public class SurveyFormFaultTests
{
    [Theory]
    [InlineData("-1")]
    [InlineData("4")]
    [InlineData("1.5")]
    [InlineData("two")]
    [InlineData("99999999999999999999")]
    [InlineData("<script>alert(1)</script>")]
    public async Task An_answer_that_is_not_offered_is_named_and_nothing_is_stored(string value)
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9");
        var before = await scene.Fingerprint();
        var answer = await scene.Browser.Fill(link, await scene.Browser.Get(link), [.. WebScene.Answers("phq-9", 2, 1), ("phq-9.3", value)]);
        Assert.Equal(422, answer.Status);
        Assert.Contains("href=\"#phq-9.3-0\"", answer.Body);
        Assert.Contains("That is not one of the answers.", answer.Body);
        Assert.Contains("id=\"phq-9.1-1\" name=\"phq-9.1\" value=\"1\" checked", answer.Body);
        Assert.DoesNotContain("<script>", answer.Body);
        Markup.Of(answer).IsSound();
        Assert.Equal(before, await scene.Fingerprint());
        Assert.Empty((await scene.Survey()).Answers);
    }

    [Fact]
    public async Task An_answer_that_raises_a_finding_is_kept_whatever_else_the_form_holds()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9");
        var answer = await scene.Browser.Post(link, [.. WebScene.Answers("phq-9", 2, 1), ("phq-9.3", "7"), ("phq-9.9", "2")]);
        Assert.Equal(422, answer.Status);
        Assert.NotNull(await scene.OpenAlert());
        Assert.Equal("9", Assert.Single((await scene.Survey()).Answers).Item);
        Assert.Contains("988 at any time", answer.Body);
        Assert.Contains("wished you were dead", answer.Body);
        Markup.Of(answer).IsSound();
    }

    [Fact]
    public async Task Questions_left_open_are_asked_again_and_what_was_answered_is_kept()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9");
        var answer = await scene.Browser.Post(link, [.. WebScene.Answers("phq-9", 7, 1), ("phq-9.9", "0")]);
        Assert.Equal(422, answer.Status);
        Assert.Equal(["phq-9.8", "phq-9.10"], Markup.Of(answer).FieldNames().Where(name => name.Contains('.')));
        Assert.Contains("What you have answered is saved.", answer.Body);
        Assert.Contains("<title>Error", answer.Body);
        Markup.Of(answer).IsSound();
        var done = await scene.Browser.Fill(link, answer, ("phq-9.8", "1"), ("phq-9.10", "0"));
        Assert.Equal(303, done.Status);
        Assert.Equal(8, (await scene.Record()).Readings["phq-9"].Last!.Total);
    }

    [Fact]
    public async Task A_positive_item_9_counts_though_other_questions_were_left_open()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9");
        var answer = await scene.Browser.Fill(link, await scene.Browser.Get(link), ("phq-9.9", "3"));
        Assert.Equal(422, answer.Status);
        Assert.NotNull(await scene.OpenAlert());
        Assert.Single(await scene.TextsToPatient(MessageKind.Crisis));
        Assert.Contains("comes again after this page", answer.Body);
    }

    [Fact]
    public async Task An_empty_form_stores_nothing_and_names_every_question()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations");
        var before = await scene.Fingerprint();
        var answer = await scene.Browser.Post(link);
        Assert.Equal(422, answer.Status);
        Assert.Equal(7, Markup.Of(answer).Elements.Count(element => element["class"] == "fault"));
        Assert.Equal(before, await scene.Fingerprint());
    }

    [Fact]
    public async Task A_page_sent_without_an_answer_asks_its_question_again_and_stores_nothing()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9");
        var before = await scene.Fingerprint();
        var answer = await scene.Answer(link, "phq-9.1", null);
        Assert.Equal(422, answer.Status);
        Assert.Contains("Please choose an answer.", answer.Body);
        Assert.Equal(["phq-9.1"], Markup.Of(answer).FieldNames().Where(name => name.Contains('.')));
        Assert.DoesNotContain("is saved", answer.Body);
        Markup.Of(answer).IsSound();
        Assert.Equal(before, await scene.Fingerprint());
    }

    [Fact]
    public async Task An_optional_question_left_blank_is_passed_over()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations");
        await scene.Browser.Post(
            link, ("foundations.therapy", "1"), ("foundations.sleep-hours", "7"), ("foundations.exercise-days", "2"),
            ("foundations.meals", "1"), ("foundations.connection", "1"), ("foundations.meaningful", "1"), ("foundations.safe-home", "1"));
        Assert.Equal(Domain.Surveys.SurveyState.Completed, (await scene.Survey()).State);
        Assert.Empty((await scene.Record()).MedicationChanges);
    }

    [Fact]
    public async Task An_optional_question_on_its_own_page_is_passed_over_by_going_on()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations");
        foreach (var (field, value) in new[] { ("therapy", "1"), ("sleep-hours", "7"), ("exercise-days", "2"), ("meals", "1"), ("connection", "1"), ("meaningful", "1"), ("safe-home", "1") })
        {
            await scene.Answer(link, $"foundations.{field}", value);
        }

        Assert.Equal(303, (await scene.Answer(link, "foundations.medication", "  ")).Status);
        Assert.Equal(Domain.Surveys.SurveyState.Completed, (await scene.Survey()).State);
        Assert.Empty((await scene.Record()).MedicationChanges);
    }

    [Theory]
    [InlineData(4000, 303)]
    [InlineData(4001, 422)]
    public async Task Words_have_a_longest_length(int letters, int status)
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations");
        var answer = await scene.Browser.Post(
            link, ("foundations.therapy", "1"), ("foundations.sleep-hours", "24"), ("foundations.exercise-days", "7"), ("foundations.meals", "1"),
            ("foundations.connection", "1"), ("foundations.meaningful", "1"), ("foundations.safe-home", "1"), ("foundations.medication", new string('x', letters)));
        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData("pulse.1", "-1")]
    [InlineData("pulse.1", "11")]
    [InlineData("pulse.1", "٥")]
    public async Task A_number_outside_its_range_is_refused(string field, string value)
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("pulse");
        var answer = await scene.Browser.Post(link, (field, value));
        Assert.Equal(422, answer.Status);
        Assert.Contains("from 0 to 10", answer.Body);
        Assert.Empty((await scene.Survey()).Answers);
    }

    [Fact]
    public async Task Fields_that_no_question_has_are_ignored()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("pulse");
        var answer = await scene.Browser.Post(link, ("pulse.1", "4"), ("pulse.2", "9"), ("gad-7.1", "3"), ("utm_source", "x"), ("", ""));
        Assert.Equal(303, answer.Status);
        Assert.Equal("1", Assert.Single((await scene.Survey()).Answers).Item);
    }

    [Fact]
    public async Task A_field_sent_twice_with_two_answers_is_no_answer()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("pulse");
        Assert.Equal(422, (await scene.Browser.Post(link, ("pulse.1", "4"), ("pulse.1", "5"))).Status);
        Assert.Equal(303, (await scene.Browser.Post(link, ("pulse.1", "4"), ("pulse.1", "4"))).Status);
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_a_bad_request_and_one_too_long_too_large()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("pulse");
        Assert.Equal(413, (await scene.Browser.Post(link, ("pulse.1", new string('1', 70_000)))).Status);
    }
}
