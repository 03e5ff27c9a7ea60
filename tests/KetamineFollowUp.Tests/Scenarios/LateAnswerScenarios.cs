using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>A positive safety answer to a check-in that has closed is no less positive: crisis text, page, and the screener.</summary>
public class LateAnswerScenarios
{
    [Theory]
    [InlineData(Language.En, "Have you wished you were dead")]
    [InlineData(Language.Es, "deseado estar muerto")]
    public async Task A_late_positive_answer_opens_the_screener(Language language, string question)
    {
        await using var scene = await Closed(language);
        var answers = await scene.Texts("2");
        Assert.Contains("988", answers[0]);
        Assert.Contains(question, answers[^1]);
        Assert.Contains(scene.Unclaimed(), message => message.Kind == MessageKind.Page);
        var screen = await scene.Document<Survey>((await scene.Record()).OpenSurveyId!.Value.Value);
        Assert.True(SurveyPath.IsScreener(Assert.Single(screen.Instruments)));
        Assert.Contains(screen.SurveyId, (await scene.OpenAlert())!.Screens.Select(watch => watch.SurveyId));
        await scene.Advance(TimeSpan.FromMinutes(16));
        Assert.Contains((await scene.OpenAlert())!.Reasons, reason => reason.Contains("unfinished", StringComparison.OrdinalIgnoreCase));
        scene.ClaimAll();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("7")]
    public async Task A_late_answer_that_is_not_positive_opens_none(string answer)
    {
        await using var scene = await Closed(Language.En);
        Assert.Contains("closed", (await scene.Texts(answer))[^1]);
        Assert.Null((await scene.Record()).OpenSurveyId);
        scene.ClaimAll();
    }

    // The safety question of the pulse of day 10, unanswered until the check-in closed.
    private static async Task<Scene> Closed(Language language)
    {
        var scene = await Scene.OpenSurvey(until: "2026-03-09 14:00", but: patient => patient with { Language = language });
        await scene.Texts("6");
        await scene.AdvanceTo("2026-03-11 14:00");
        scene.ClaimAll();
        return scene;
    }
}
