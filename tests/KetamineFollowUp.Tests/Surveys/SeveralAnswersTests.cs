using KetamineFollowUp.Tests.Http;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Surveys;

/// <summary>A question that takes several answers: by text, on the page, through the API.</summary>
public sealed class SeveralAnswersTests
{
    [Theory]
    [InlineData("1 3 7", "1 3 7")]
    [InlineData("1,3", "1 3")]
    [InlineData("1 and 3", "1 3")]
    [InlineData("0", "0")]
    public void By_text_each_choice_becomes_an_answer_of_its_own_and_the_next_question_follows(string reply, string values)
    {
        var step = SurveyTexts.Say(SurveyTexts.Open("after-session"), reply);

        Assert.Equal(values, string.Join(' ', step.Answers.Select(answer => answer.Value)));
        Assert.All(step.Answers, answer => Assert.Equal(("after-session", "common"), (answer.Instrument, answer.Item)));
        Assert.Equal(step.Answers, step.Survey!.Answers);
        Assert.Contains("any of these?", Assert.Single(step.Replies).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void BACK_takes_all_of_them_away()
    {
        var answered = SurveyTexts.Say(SurveyTexts.Open("after-session"), "1 3 7").Survey!;
        var back = SurveyTexts.Say(answered, "BACK");

        Assert.Empty(back.Survey!.Answers);
        Assert.Contains("Nausea or vomiting", Assert.Single(back.Replies).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("11")]
    [InlineData("0 3")]
    [InlineData("1-3")]
    public void What_is_no_answer_is_asked_again_with_the_choices(string reply)
    {
        var step = SurveyTexts.Say(SurveyTexts.Open("after-session"), reply);

        Assert.Empty(step.Answers);
        Assert.Contains("1 Nausea or vomiting, 2 Dizzy", Assert.Single(step.Replies).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_warning_sign_raises_what_the_findings_table_says()
    {
        var expected = new (FindingKind, Severity, Paging)[]
        {
            (FindingKind.Danger, Severity.Emergency, Paging.Now), (FindingKind.Danger, Severity.Emergency, Paging.Now),
            (FindingKind.AdverseEffect, Severity.Urgent, Paging.Now), (FindingKind.AdverseEffect, Severity.Urgent, Paging.Now),
            (FindingKind.AdverseEffect, Severity.Urgent, Paging.Now), (FindingKind.Activation, Severity.Urgent, Paging.Now),
            (FindingKind.AdverseEffect, Severity.Urgent, Paging.Daytime), (FindingKind.AdverseEffect, Severity.Urgent, Paging.Daytime),
            (FindingKind.AdverseEffect, Severity.Urgent, Paging.Daytime), (FindingKind.AdverseEffect, Severity.Urgent, Paging.Daytime),
        };
        var asked = SurveyTexts.Say(SurveyTexts.Open("after-session"), "0").Survey!;

        var step = SurveyTexts.Say(asked, "1 2 3 4 5 6 7 8 9 10");

        Assert.Equal(expected, step.Findings.Select(finding => (finding.Kind, finding.Severity, finding.Paging)));
        Assert.Equal(Domain.Messaging.CrisisText.Danger, step.Crisis);
        Assert.Empty(SurveyTexts.Say(asked, "0").Findings);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Es)]
    public async Task On_the_page_boxes_are_checked_and_none_of_these_is_a_box_too(Language language)
    {
        await using var scene = await WebScene.WithPatient(patient => patient with { Language = language });
        var link = await scene.NewestSurvey("after-session");
        var page = await scene.Browser.Get(link);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "0"], Markup.Of(page).ChoicesOf("after-session.common"));

        var nothing = await scene.Browser.Fill(link, page);
        Assert.Equal(422, nothing.Status);
        Assert.Contains(language == Language.En ? "Please check all that apply" : "marque todas las que apliquen", nothing.Body);
        Assert.Empty((await scene.Survey()).Answers);

        var both = await scene.Browser.Fill(link, page, ("after-session.common", "0"), ("after-session.common", "2"));
        Assert.Equal(422, both.Status);
        Assert.Contains("id=\"after-session.common-2\" name=\"after-session.common\" value=\"2\" checked", both.Body);
        Markup.Of(both).IsSound();
        Assert.Empty((await scene.Survey()).Answers);

        Assert.Equal(303, (await scene.Browser.Fill(link, page, ("after-session.common", "7"), ("after-session.common", "2"))).Status);
        Assert.Equal([2, 7], (await scene.Survey()).Answers.Select(answer => answer.Value!.Value));

        var next = await scene.Browser.Get(link);
        Assert.Equal(303, (await scene.Browser.Fill(link, next, ("after-session.warning", "0"))).Status);
        Assert.Equal(SurveyState.Completed, (await scene.Survey()).State);
    }

    [Fact]
    public async Task On_the_page_another_answer_takes_the_place_of_all_that_were_chosen()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.NewestSurvey("after-session");
        await scene.Browser.Fill(link, await scene.Browser.Get(link), ("after-session.common", "1"), ("after-session.common", "2"));
        var again = await scene.Browser.Get($"{link}?question=1");

        Assert.Equal(303, (await scene.Browser.Fill(link, again, ("after-session.common", "3"))).Status);

        Assert.Equal([3], (await scene.Survey()).Answers.Select(answer => answer.Value!.Value));
    }

    [Theory]
    [InlineData("[1,3]", 2)]
    [InlineData("[]", 1)]
    [InlineData("0", 1)]
    [InlineData("4", 1)]
    public async Task A_form_of_the_clinic_holds_them_as_a_list(string answers, int entries)
    {
        await using var host = await ApiHost.WithPatient();
        var form = Sample.Phq9(0).With("instrument", "\"after-session\"").With("answers", $$"""{"common":{{answers}},"warning":0}""");

        Assert.Equal(201, (await host.Post("/api/patients/P1/scores", form)).Status);

        var kept = (await host.Get("/api/patients/P1/timeline")).List("entries").Single(entry => entry!["kind"]!.ToString() == "answer")!["answers"]!["common"]!;
        Assert.Equal(entries, kept is System.Text.Json.Nodes.JsonArray list ? list.Count : 1);
    }

    [Theory]
    [InlineData("[0,3]")]
    [InlineData("[8]")]
    [InlineData("[1,\"x\"]")]
    [InlineData("[[1]]")]
    [InlineData("\"1 3\"")]
    [InlineData("-1")]
    public async Task What_is_none_of_the_choices_is_refused_with_what_is_allowed(string answers)
    {
        await using var host = await ApiHost.WithPatient();
        var form = Sample.Phq9(0).With("instrument", "\"after-session\"").With("answers", $$"""{"common":{{answers}}}""");

        var refused = await host.Post("/api/patients/P1/scores", form);

        refused.Refuses("answers.common");
        Assert.Contains("must be a list of some of 1, 2, 3, 4, 5, 6, 7, or 0 for none", refused.Text);
    }
}
