using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Tests.Scenarios;

public class SurveyScenarios
{
    [Theory]
    [InlineData("5", "0")]
    [InlineData("five", "0.")]
    [InlineData(" 5 ", "Not at all")]
    [InlineData("cinco", "nunca")]
    public async Task A_pulse_and_a_safety_item_are_answered_in_the_patients_own_way_and_thanked_once(string pulse, string safety)
    {
        await using var scene = await Scene.OpenSurvey();
        Assert.Contains("better off dead", Assert.Single(await scene.Texts(pulse)));
        Assert.Contains("hank", Assert.Single(await scene.Texts(safety)));
        var survey = await scene.Document<Survey>("P1~e-s1~day-5");
        Assert.Equal(SurveyState.Completed, survey.State);
    }

    [Fact]
    public async Task An_answer_out_of_range_is_asked_again_with_the_choices()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("5");
        Assert.Contains("1 Once or twice", Assert.Single(await scene.Texts("7")));
        Assert.Contains("hank", Assert.Single(await scene.Texts("0")));
    }

    [Fact]
    public async Task After_two_replies_that_cannot_be_read_the_link_is_offered_and_a_person_is_told()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("purple");
        Assert.Contains("http://127.0.0.1:7071/s/", Assert.Single(await scene.Texts("elephants")));
        var alert = await scene.OpenAlert();
        Assert.Contains("could not be read", Assert.Single(alert!.Reasons));
        await scene.AdvanceTo("2026-03-04 14:10");
        scene.NothingElseWasSent();
    }

    [Fact]
    public async Task BACK_corrects_the_previous_answer()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("5");
        Assert.Contains("0", Assert.Single(await scene.Texts("back")));
        await scene.Texts("8");
        await scene.Texts("0");
        var survey = await scene.Document<Survey>("P1~e-s1~day-5");
        Assert.Equal(8, survey.Answers.Single(answer => answer.Instrument == "pulse").Value);
        Assert.Equal(8, (await scene.Record()).Readings["pulse"].Last?.Total);
    }

    [Fact]
    public async Task The_same_webhook_twice_gets_the_same_answer_and_changes_nothing()
    {
        await using var scene = await Scene.OpenSurvey();
        var text = new Clinic.Inbound.InboundText("SM-twice", Scene.Phone, "5", null, false);
        var first = await scene.Receive(text);
        var second = await scene.Receive(text);
        Assert.Equal(first, second);
        Assert.Single((await scene.Document<Survey>("P1~e-s1~day-5")).Answers);
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_reply_whose_webhook_was_lost_is_found_on_the_providers_list_and_answered_by_the_outbox()
    {
        await using var scene = await Scene.OpenSurvey();
        scene.Clinic.TextLostOnTheWay(Scene.Phone, "5");
        await scene.Advance(TimeSpan.FromMinutes(5));
        Assert.Contains("better off dead", scene.Claim(MessageKind.Reply, Scene.Phone).Body);
        Assert.Single((await scene.Document<Survey>("P1~e-s1~day-5")).Answers);
    }

    [Fact]
    public async Task A_text_that_was_late_on_its_way_does_not_answer_a_question_asked_after_it_was_written()
    {
        await using var scene = await Scene.OpenSurvey();
        scene.Clinic.TextLostOnTheWay(Scene.Phone, "0");
        await scene.Advance(TimeSpan.FromSeconds(10));
        await scene.Texts("I want to kill myself");
        scene.ClaimAll();
        var asked = await scene.Document<Survey>("P1~e-s1~day-5");

        await scene.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(asked.Answers, (await scene.Document<Survey>("P1~e-s1~day-5")).Answers);
        Assert.Equal(["I want to kill myself", "0"], await scene.UnreadTexts());
        scene.ClaimAll();
    }

    [Theory]
    [InlineData('\uFFFE')]
    [InlineData('\uFFFF')]
    [InlineData('\uD83D')]
    [InlineData('\uDE00')]
    [InlineData('\0')]
    public async Task A_character_that_is_none_hides_no_words(char odd)
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts($"I want to kill {odd} myself {odd}");
        Assert.Contains(scene.Unclaimed(), message => message.Kind == MessageKind.Page);
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_text_that_the_rules_fail_on_is_kept_for_a_person_who_is_paged_and_the_texts_behind_it_go_on()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Spoil("P1~e-s1~day-5");
        scene.Clinic.TextLostOnTheWay(Scene.Phone, "5");
        scene.Clinic.TextLostOnTheWay("+12025559999", "who is this?");
        await scene.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["5"], await scene.UnreadTexts());
        Assert.Contains("988", scene.Claim(MessageKind.Reply, Scene.Phone).Body, StringComparison.Ordinal);
        scene.Claim(MessageKind.Reply, "+12025559999");
        scene.IsPaged("night-clinician");
        scene.ClaimAll();
    }

    [Fact]
    public async Task A_text_is_kept_even_where_paging_is_what_fails()
    {
        await using var scene = await Scene.OpenSurvey();
        await scene.Texts("I want to kill myself");
        await scene.Spoil("P1~e-s1~day-5");
        await scene.Spoil((await scene.Record()).OpenAlert!.AlertId.Value);
        await scene.Texts("please help me");
        Assert.Equal(["I want to kill myself", "please help me"], await scene.UnreadTexts());
        scene.ClaimAll();
    }

    [Fact]
    public async Task An_unanswered_survey_is_reminded_of_twice_and_expires_and_a_late_answer_is_told_so()
    {
        await using var scene = await Scene.OpenSurvey(at: "2026-03-27 10:00", until: "2026-04-01 14:00");
        await scene.AdvanceTo("2026-04-01 18:00");
        Assert.Contains("0", scene.Claim(MessageKind.Reminder, Scene.Phone).Body);
        await scene.AdvanceTo("2026-04-02 13:00");
        scene.Claim(MessageKind.Reminder, Scene.Phone);
        scene.ClaimAll();
    }
}
