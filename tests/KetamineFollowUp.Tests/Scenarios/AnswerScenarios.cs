using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Tests.Scenarios;

public class AnswerScenarios
{
    private const string Day2 = "P1~e-s1~day-5";

    [Theory]
    [InlineData("sorry I meant 8")]
    [InlineData("I meant 8")]
    [InlineData("Oops, 8")]
    [InlineData("*8")]
    [InlineData("perdón, quise decir 8")]
    [InlineData("make that 8 please")]
    [InlineData("correction: 8")]
    public async Task A_correction_replaces_the_last_answer_and_the_open_question_is_asked_again(string words)
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("5");
        Assert.Contains("better off dead", Assert.Single(await scene.Texts(words)));
        Assert.Equal(8, Assert.Single((await scene.Document<Survey>(Day2)).Answers).Value);
        Assert.Equal(8, (await scene.Record()).Readings["pulse"].Last?.Total);
        Assert.Null(await scene.OpenAlert());
    }

    [Theory]
    [InlineData("3 please", Severity.Urgent)]
    [InlineData("yes sometimes", Severity.Urgent)]
    [InlineData("sí a veces", Severity.Urgent)]
    public async Task A_yes_in_other_words_is_heard_at_once_and_asked_again(string words, Severity severity)
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("5");
        var answers = await scene.Texts(words);
        Assert.Contains("988", answers[0]);
        Assert.Contains("better off dead", answers[^1]);
        Assert.Equal(severity, (await scene.OpenAlert())!.Severity);
        Assert.Single((await scene.Document<Survey>(Day2)).Answers);
        scene.ClaimAll();
    }

    [Theory]
    [InlineData("no thanks")]
    [InlineData("0 thanks")]
    public async Task A_no_that_is_not_clean_is_asked_again_and_raises_nothing(string words)
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("5");
        await scene.Texts(words);
        Assert.Single((await scene.Document<Survey>(Day2)).Answers);
        Assert.Null(await scene.OpenAlert());
    }

    [Fact]
    public async Task A_zero_that_came_twice_in_the_same_second_is_asked_again_once()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("0");
        Assert.Contains("better off dead", Assert.Single(await scene.Texts("0")));
        Assert.Single((await scene.Document<Survey>(Day2)).Answers);
        await scene.Texts("0");
        Assert.Equal(SurveyState.Completed, (await scene.Document<Survey>(Day2)).State);
    }

    [Fact]
    public async Task A_zero_after_three_seconds_counts()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("0");
        await scene.Advance(TimeSpan.FromSeconds(3));
        await scene.Texts("0");
        Assert.Equal(SurveyState.Completed, (await scene.Document<Survey>(Day2)).State);
    }

    [Theory]
    [InlineData("77")]
    [InlineData("-7")]
    public async Task A_number_out_of_range_is_named_so_and_asked_again(string words)
    {
        await using var scene = await Scene.OpenSurvey();
        Assert.Contains("number", Assert.Single(await scene.Texts(words)));
        Assert.Contains(await scene.Inbound(), text => text.Outcome == "asked-again");
    }
}
