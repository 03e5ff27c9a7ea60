using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>"I'll do it": the likeliest answer to a reminder, and intent while it is about suicide.</summary>
public sealed class DoItScenarios
{
    [Theory]
    [InlineData("I'm going to do it")]
    [InlineData("lo voy a hacer")]
    public async Task With_a_question_about_safety_open_it_is_an_emergency(string words)
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("5");
        await scene.Texts(words);

        Assert.Equal(Severity.Emergency, (await scene.OpenAlert())!.Severity);
        Assert.Contains(scene.Unclaimed(), message => message.Kind == MessageKind.Page);
        scene.ClaimAll();
    }

    [Theory]
    [InlineData("I'll do it tomorrow")]
    [InlineData("lo hago mañana")]
    public async Task With_another_question_open_it_pages_nobody(string words)
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts(words);

        Assert.DoesNotContain(scene.Unclaimed(), message => message.Kind == MessageKind.Page);
        scene.ClaimAll();
    }
}
