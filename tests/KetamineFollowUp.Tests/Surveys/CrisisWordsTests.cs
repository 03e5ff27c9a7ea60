using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Surveys;

public class CrisisWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 9, 15, 0, 0, TimeSpan.Zero);
    private static readonly SurveyId Screened = SurveyId.Parse("P1~s-1");

    [Fact]
    public void Crisis_words_as_the_last_answer_stay_in_the_survey_which_goes_on_with_the_screener()
    {
        var step = Say("I want to kill myself");
        Assert.Equal(Screened, step.Survey!.SurveyId);
        Assert.Equal("I want to kill myself", step.Survey.Answers[^1].Words);
        Assert.Equal((SurveyState.Open, SurveyPath.FirstScreener), (step.Survey.State, step.Survey.Instruments[0]));
        Assert.Equal(CrisisText.Suicide, step.Crisis);
        Assert.Contains("wished you were dead", Assert.Single(step.Replies).Body);
    }

    [Fact]
    public void Other_words_as_the_last_answer_complete_the_survey() =>
        Assert.Equal(SurveyState.Completed, Say("I stopped lithium").Survey!.State);

    [Fact]
    public void A_screener_finished_this_hour_is_not_asked_again_and_the_answer_is_kept()
    {
        var step = Say("I want to kill myself", lastScreenedAt: Now.AddMinutes(-30));
        Assert.Equal(SurveyState.Completed, step.Survey!.State);
        Assert.Equal((CrisisText.Suicide, "Where are you right now?"), (step.Crisis, Assert.Single(step.Replies).Body));
    }

    [Theory]
    [InlineData("I want to kill myself", CrisisText.Suicide)]
    [InlineData("My chest hurts and I cannot breathe", CrisisText.Danger)]
    [InlineData("He hits me", CrisisText.Neutral)]
    [InlineData("He hits me and I cannot breathe", CrisisText.Neutral)]
    [InlineData("He hits me and I want to die", CrisisText.Suicide)]
    [InlineData("Me pega", CrisisText.Neutral)]
    [InlineData("I stopped lithium", null)]
    public void Words_call_for_one_crisis_text_and_violence_for_the_one_that_names_no_cause(string words, CrisisText? text) => Assert.Equal(text, Say(words).Crisis);

    [Fact]
    public void PLAN_as_the_answer_to_a_question_for_words_is_the_answer()
    {
        var step = Say("plan");
        Assert.Equal(("plan", SurveyState.Completed), (step.Survey!.Answers[^1].Words, step.Survey.State));
        Assert.DoesNotContain(step.Replies, reply => reply.OpensPlan);
    }

    private static ConversationStep Say(string words, DateTimeOffset? lastScreenedAt = null) => Conversation.Take(
        new ConversationFacts(Patient(), AllButTheLast(), null, lastScreenedAt, SurveyId.Parse("P1~s-2"), InstrumentCatalog.Shipped, "Clinic", "555"),
        new InboundWords(words, null, HasMedia: false), Now);

    private static Survey AllButTheLast() => new()
    {
        SurveyId = Screened,
        CheckInId = "day-7",
        Instruments = ["foundations"],
        Phase = SessionPhase.Induction,
        OpenedAt = Now,
        ExpiresAt = Now.AddHours(1),
        Answers =
        [
            .. InstrumentCatalog.Shipped.Get("foundations", 1).Items.Where(item => item.Kind != ItemKind.Words)
                .Select(item => new Answer("foundations", item.Id, 1, null, Now, AnswerVia.Text)),
        ],
    };

    private static Patient Patient() => new()
    {
        PatientId = PatientId.Parse("P1"),
        PreferredName = "Sam",
        Phone = PhoneNumber.Parse("+12025551001"),
        PhoneConfirmed = true,
        TimeZone = IanaZone.Parse("America/New_York"),
        Language = Language.En,
        Indication = Indication.Depression,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(Sms: true, Email: false, SmsReply: true),
    };
}
