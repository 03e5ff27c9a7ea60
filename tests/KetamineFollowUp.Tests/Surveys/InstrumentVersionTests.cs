using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Tests.Http;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Surveys;

/// <summary>Questions change between versions; a survey and what it was answered stay in the version it began with.</summary>
public sealed class InstrumentVersionTests
{
    [Fact]
    public void Every_id_keeps_all_its_versions_and_is_found_in_the_newest()
    {
        var catalog = InstrumentCatalog.Shipped;
        Assert.Equal((2, 1, 2), (catalog.Get("phq-9").Version, catalog.Get("phq-9", 1).Version, catalog.Get("phq-9", 2).Version));
        Assert.Null(catalog.Find("phq-9", 3));
        Assert.Equal(catalog.All.Count, catalog.All.DistinctBy(instrument => instrument.Id).Count());
        Assert.All(catalog.Every, instrument => Assert.Same(instrument, catalog.Find(instrument.Id, instrument.Version)));
        Assert.Throws<InvalidOperationException>(() => catalog.Get("phq-9", 3));
    }

    [Fact]
    public void A_survey_stored_before_there_were_versions_goes_on_with_version_1()
    {
        var stored = JsonNode.Parse(RecordJson.Write(SurveyTexts.Open("foundations")))!.AsObject();
        Assert.True(stored.Remove("versions") && stored.Remove("byText"));
        var survey = RecordJson.Read<Survey>(stored.ToJsonString());

        Assert.Equal("therapy", SurveyPath.Current(survey, InstrumentCatalog.Shipped)!.Item.Id);
        Assert.Equal("sleep-hours", SurveyPath.Current(SurveyTexts.Say(survey, "yes").Survey!, InstrumentCatalog.Shipped)!.Item.Id);
    }

    [Fact]
    public async Task A_screener_that_an_answer_calls_for_is_asked_in_its_newest_version()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("safety");
        await scene.Answer(link, "safety.1", "1");

        var survey = await scene.Survey();
        Assert.Equal(2, survey.Versions["cssrs-first"]);
        Assert.Equal(["cssrs-first", "safety"], survey.Instruments.Order());
    }

    [Fact]
    public async Task The_same_is_known_from_the_answers_to_either_version()
    {
        await using var first = await WebScene.WithPatient();
        await first.Answer(await first.Survey("foundations"), "foundations.therapy", "1");
        await using var second = await WebScene.WithPatient();
        await second.Answer(await second.NewestSurvey("foundations"), "foundations.kept-up", "1");
        await using var none = await WebScene.WithPatient();
        await none.Answer(await none.NewestSurvey("foundations"), "foundations.kept-up", "2");

        Assert.True((await first.Record()).Foundations!.TherapyAttended);
        Assert.True((await second.Record()).Foundations!.TherapyAttended);
        Assert.False((await none.Record()).Foundations!.TherapyAttended);
    }

    [Fact]
    public async Task A_score_says_in_which_version_the_form_was_filled_in()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/patients/P1/scores", Sample.Phq9(0));
        var score = (await host.Get("/api/patients/P1/timeline")).List("entries").Single(entry => entry!["kind"]!.ToString() == "score")!;
        Assert.Equal("2", score["version"]!.ToString());
    }

    [Fact]
    public void By_text_the_question_of_difficulty_is_left_out_and_on_the_page_it_is_asked()
    {
        var byText = SurveyTexts.Open("phq-9");
        Assert.DoesNotContain(SurveyPath.Left(byText, InstrumentCatalog.Shipped), question => question.Item.Id == "10");
        Assert.Contains(SurveyPath.Left(byText with { ByText = false }, InstrumentCatalog.Shipped), question => question.Item.Id == "10");

        var left = Enumerable.Range(0, 9).Aggregate(byText, (survey, _) => SurveyTexts.Say(survey, "0").Survey!);
        Assert.Equal(SurveyState.Completed, left.State);
    }

    [Theory]
    [InlineData(null, 4)]
    [InlineData("  ", 4)]
    [InlineData("Walk the dog", 5)]
    public void The_patients_own_goal_is_one_of_the_choices_where_they_have_one(string? goal, int choices)
    {
        var asked = SurveyPath.Current(SurveyTexts.Open("foundations") with { Goal = goal }, InstrumentCatalog.Shipped)!.Item;

        Assert.Equal(choices, asked.Options.Length);
        Assert.Equal(goal?.Trim().Length > 0, asked.Options.Any(option => option.Label.En == goal));
        Assert.DoesNotContain(asked.Options, option => option.Label.Es.Contains('{', StringComparison.Ordinal));
    }
}
