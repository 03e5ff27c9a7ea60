using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Tests.Scenarios;

public class ReactionScenarios
{
    [Theory]
    [InlineData("Loved “{0}”")]
    [InlineData("Le encantó “{0}”")]
    public async Task A_patient_who_hearts_a_text_of_ours_hears_nothing_and_troubles_nobody(string form)
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        var sent = Assert.Single(await scene.Texts("see you"));
        Assert.Empty(await scene.Texts(string.Format(null, form, sent)));
        Assert.Equal(["see you"], await scene.UnreadTexts());
        Assert.Null(await scene.OpenAlert());
        await scene.Advance(TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task A_reaction_to_a_question_is_no_failed_answer()
    {
        await using var scene = await Scene.OpenSurvey();
        Assert.Empty(await scene.Texts($"Liked “{Question(scene)}”"));
        var survey = await scene.Document<Survey>("P1~e-s1~day-5");
        Assert.Equal((0, 0), (survey.Failures, survey.Answers.Length));
    }

    [Fact]
    public async Task A_reaction_to_a_reminder_with_its_question_and_a_link_is_one()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.AdvanceTo("2026-03-05 14:00");
        var reminder = scene.Sent().Last(message => message.Kind == MessageKind.Reminder);
        scene.ClaimAll();
        Assert.Empty(await scene.Texts($"👍 to “{reminder.Body}”"));
        Assert.Empty(await scene.UnreadTexts());
    }

    [Fact]
    public async Task A_reaction_to_a_question_about_safety_is_asked_again_at_once()
    {
        await using var scene = await Scene.OpenSurvey();
        var question = Assert.Single(await scene.Texts("5"));
        Assert.Equal(question, Assert.Single(await scene.Texts($"Loved “{question}”")));
        Assert.Single((await scene.Document<Survey>("P1~e-s1~day-5")).Answers);
        Assert.Null(await scene.OpenAlert());
    }

    [Fact]
    public async Task A_stranger_who_likes_our_answer_hears_nothing()
    {
        await using var scene = await Scene.Empty("2026-03-02 10:00");
        const string stranger = "+12025559999";
        var polite = Assert.Single(await scene.Texts("hello?", stranger));
        Assert.Empty(await scene.Texts($"Emphasized “{polite[..60]}…”", stranger));
        Assert.Empty(await scene.Clinic.Get<WaitingLists>().OpenAlerts(CancellationToken.None));
    }

    [Fact]
    public async Task A_staff_member_who_likes_a_page_takes_nothing_and_hears_nothing()
    {
        await using var scene = await Scene.WithPatient("2026-03-02 10:00");
        await scene.Texts("I am going to kill myself tonight");
        var page = scene.Sent().First(message => message.Kind == MessageKind.Page && message.To.StartsWith('+') && message.Channel == Domain.Values.Channel.Sms);
        scene.ClaimAll();
        Assert.Empty(await scene.Texts($"Liked “{page.Body}”", page.To));
        Assert.Equal(Domain.Alerts.AlertState.Open, (await scene.OpenAlert())!.State);
    }

    private static string Question(Scene scene) => scene.Sent().Last(message => message.Kind == MessageKind.Survey && message.To == Scene.Phone).Body;
}
