using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Surveys;

public class SurveyStepTests
{
    [Fact]
    public async Task A_page_shows_one_question_and_how_far_the_patient_has_come()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-2", "pulse");
        foreach (var (number, field) in new[] { (1, "phq-2.1"), (2, "phq-2.2"), (3, "pulse.1") })
        {
            var page = await scene.Browser.Get(link);
            Markup.Of(page).IsSound();
            Assert.Equal([field], Markup.Of(page).FieldNames().Where(name => name.Contains('.')));
            Assert.Contains($"Question {number} of 3", page.Body);
            var bar = Assert.Single(Markup.Of(page).Elements, element => element is { Name: "progress", IsEnd: false });
            Assert.Equal(("3", $"{number - 1}"), (bar["max"], bar["value"]));
            await scene.Answer(link, field, "0");
        }
    }

    [Fact]
    public async Task Each_answer_is_on_record_before_the_next_question_is_shown()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9");
        for (var item = 1; item <= 9; item++)
        {
            await scene.Answer(link, $"phq-9.{item}", "0");
            Assert.Equal(item, (await scene.Survey()).Answers.Length);
        }

        Assert.Equal(0, (await scene.Record()).Readings["phq-9"].Last!.Total);
    }

    [Fact]
    public async Task The_lead_in_of_an_instrument_stands_with_each_of_its_questions()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-2");
        await scene.Answer(link, "phq-2.1", "1");
        Assert.Contains("Over the last 2 weeks", (await scene.Browser.Get(link)).Body);
    }

    [Fact]
    public async Task A_page_takes_up_where_the_texts_stopped()
    {
        await using var scene = await WebScene.WithPatient(patient => patient with
        {
            Channel = Domain.Patients.FollowUpChannel.SmsReply,
            Consents = patient.Consents with { SmsReply = true },
        });
        var link = await scene.Survey("phq-9");
        await scene.Clinic.Text(WebScene.Phone, "2");
        await scene.Clinic.Text(WebScene.Phone, "1");
        var page = await scene.Browser.Get(link);
        Assert.Contains("Question 3 of 10", page.Body);
        Assert.Equal(["phq-9.3"], Markup.Of(page).FieldNames().Where(name => name.Contains('.')));
    }

    [Fact]
    public async Task Back_leads_to_the_question_before_and_a_new_answer_takes_the_place_of_the_first()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9");
        await scene.Answer(link, "phq-9.1", "3");
        await scene.Answer(link, "phq-9.2", "2");
        var third = await scene.Browser.Get(link);
        var second = await scene.Browser.Get(BackOf(third)!);
        Assert.Contains("Question 2 of 10", second.Body);
        Markup.Of(second).IsSound();
        var first = await scene.Browser.Get(BackOf(second)!);
        Assert.Contains("Question 1 of 10", first.Body);
        Assert.Null(BackOf(first));
        var sent = await scene.Browser.Fill(link, first, ("phq-9.1", "0"));
        Assert.Equal((303, link), (sent.Status, sent.Location));
        Assert.Equal(0, (await scene.Survey()).Answers.Single(answer => answer.Item == "1").Value);
        Assert.Equal(2, (await scene.Survey()).Answers.Single(answer => answer.Item == "2").Value);
        Assert.Contains("Question 3 of 10", (await scene.Browser.Get(link)).Body);
    }

    [Fact]
    public async Task Back_shows_no_answer_given_before_and_says_why()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9");
        await scene.Answer(link, "phq-9.1", "3");
        var page = await scene.Browser.Get($"{link}?question=1");
        Assert.DoesNotContain(" checked", page.Body);
        Assert.Contains("we do not show your answer", page.Body);
        Assert.Contains(Markup.Of(page).Elements, element => element["href"] == link);
    }

    [Fact]
    public async Task Going_back_and_on_again_without_choosing_keeps_the_answer()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9");
        await scene.Answer(link, "phq-9.1", "3");
        var before = await scene.Fingerprint();
        var sent = await scene.Browser.Fill(link, await scene.Browser.Get($"{link}?question=1"));
        Assert.Equal((303, link), (sent.Status, sent.Location));
        Assert.Equal(before, await scene.Fingerprint());
    }

    [Fact]
    public async Task An_answer_taken_back_takes_the_place_of_a_form_without_a_total_too()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("after-session", "pulse");
        foreach (var item in new[] { "common", "red-flags", "self-harm" })
        {
            await scene.Answer(link, $"after-session.{item}", "0");
        }

        var sent = await scene.Browser.Fill(link, await scene.Browser.Get($"{link}?question=3"), ("after-session.self-harm", "1"));
        Assert.Equal(303, sent.Status);
        Assert.Equal(SafetyAnswer.Positive, (await scene.Record()).LastSafety);
    }

    [Fact]
    public async Task An_answer_that_is_none_leaves_an_earlier_one_as_it_was_and_asks_that_question_again()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-2", "safety");
        await scene.Answer(link, "phq-2.1", "3");
        await scene.Answer(link, "phq-2.2", "3");
        var answer = await scene.Browser.Fill(link, await scene.Browser.Get($"{link}?question=1"), ("phq-2.1", "9"));
        Assert.Equal(422, answer.Status);
        Assert.Equal(["phq-2.1"], Markup.Of(answer).FieldNames().Where(name => name.Contains('.')));
        Assert.Contains("Question 1 of 3", answer.Body);
        Assert.Equal(3, (await scene.Survey()).Answers.Single(one => one.Item == "1").Value);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("99999999999")]
    [InlineData("-1")]
    [InlineData("one")]
    [InlineData("<b>")]
    public async Task A_number_that_leads_nowhere_leads_to_the_question_that_waits(string number)
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9");
        await scene.Answer(link, "phq-9.1", "3");
        var page = await scene.Browser.Get($"{link}?question={Uri.EscapeDataString(number)}");
        Assert.Equal(200, page.Status);
        Assert.Contains("Question 2 of 10", page.Body);
    }

    [Fact]
    public async Task A_screener_comes_next_and_the_progress_counts_what_was_answered_before_it()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9");
        await scene.Browser.Post(link, [.. WebScene.Answers("phq-9", 8, 0), ("phq-9.9", "1")]);
        var page = await scene.Browser.Get(link);
        Assert.Contains("wished you were dead", page.Body);
        Assert.Contains("Question 10 of 13", page.Body);
        Assert.Contains("Question 9 of 13", (await scene.Browser.Get(BackOf(page)!)).Body);
    }

    [Fact]
    public async Task The_crisis_panel_stays_on_every_page_after_the_answer_that_called_for_it()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("safety", "pulse");
        Assert.DoesNotContain("crisis-title", (await scene.Browser.Get(link)).Body);
        await scene.Answer(link, "safety.1", "1");
        string[] help = ["tel:911", "tel:988", "sms:988", "https://988lifeline.org/", "tel:+15550100100"];
        foreach (var (field, value) in new[] { ("cssrs-first.1", "0"), ("cssrs-first.2", "0"), ("cssrs-first.6", "0") })
        {
            var page = await scene.Browser.Get(link);
            Assert.Contains("crisis-title", page.Body);
            Assert.All(help, address => Assert.Contains(Markup.Of(page).Elements, element => element["href"] == address));
            await scene.Answer(link, field, value);
        }

        Assert.Contains("crisis-title", (await scene.Browser.Get($"{link}?question=1")).Body);
        Assert.Contains("crisis-title", (await scene.Answer(link, "pulse.1", null)).Body);
        await scene.Browser.Fill(link, await scene.Browser.Get($"{link}?question=1"), ("safety.1", "0"));
        Assert.Contains("crisis-title", (await scene.Browser.Get(link)).Body);
        var thanks = await scene.Answer(link, "pulse.1", "5");
        Assert.Contains("crisis-title", (await scene.Browser.Get(thanks.Location)).Body);
        Assert.Contains("crisis-title", (await scene.Browser.Get(link)).Body);
    }

    private static string? BackOf(PageAnswer page) =>
        Markup.Of(page).Elements.Select(element => element["href"]).SingleOrDefault(href => href?.Contains("question=", StringComparison.Ordinal) == true);
}
