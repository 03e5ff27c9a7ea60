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
        Assert.Equal([MessageKind.Crisis, MessageKind.Reply], Sent(step).Select(reply => reply.Kind));
        Assert.Contains("wished you were dead", Sent(step)[1].Body);
    }

    [Fact]
    public void Other_words_as_the_last_answer_complete_the_survey() =>
        Assert.Equal(SurveyState.Completed, Say("I stopped lithium").Survey!.State);

    [Fact]
    public void A_screener_finished_this_hour_is_not_asked_again_and_the_answer_is_kept()
    {
        var step = Say("I want to kill myself", lastScreenedAt: Now.AddMinutes(-30));
        Assert.Equal(SurveyState.Completed, step.Survey!.State);
        Assert.Equal(MessageKind.Crisis, Assert.Single(Sent(step)).Kind);
    }

    [Theory]
    [InlineData("I want to kill myself", Language.En, true, "We have alerted our on-call team")]
    [InlineData("I want to kill myself", Language.Es, true, "Avisamos al equipo de guardia")]
    [InlineData("My chest hurts and I cannot breathe", Language.En, true, "We have alerted our on-call team")]
    [InlineData("I want to kill myself", Language.En, false, null)]
    [InlineData("I want to kill myself", Language.Es, false, null)]
    [InlineData("My chest hurts and I cannot breathe", Language.En, false, null)]
    public void The_crisis_text_goes_first_and_promises_the_team_only_while_somebody_is_on_call(string words, Language language, bool someoneIsOnCall, string? promise)
    {
        var sent = Say(words).AllReplies(language, someoneIsOnCall);

        Assert.Equal((MessageKind.Crisis, 1), (sent[0].Kind, sent.Count(reply => reply.Kind == MessageKind.Crisis)));
        Assert.Contains("911", sent[0].Body, StringComparison.Ordinal);
        Assert.Equal(promise is not null, sent[0].Body.Contains("team", StringComparison.Ordinal) || sent[0].Body.Contains("equipo", StringComparison.Ordinal));
        Assert.Contains(promise ?? "", sent[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_crisis_is_sent_the_same_whoever_is_on_call()
    {
        var step = Say("I stopped lithium");

        Assert.Null(step.Crisis);
        Assert.Equal(step.AllReplies(Language.En, someoneIsOnCall: true), step.AllReplies(Language.En, someoneIsOnCall: false));
    }

    private static ImmutableArray<Reply> Sent(ConversationStep step) => step.AllReplies(Language.En, someoneIsOnCall: true);

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
            .. InstrumentCatalog.Shipped.Get("foundations").Items.Where(item => item.Kind != ItemKind.Words)
                .Select(item => new Answer("foundations", item.Id, 1, null, Now, AnswerVia.Text)),
        ],
    };

    private static Patient Patient() => new()
    {
        PatientId = PatientId.Parse("P1"),
        PreferredName = "Sam",
        Phone = PhoneNumber.Parse("+12025551001"),
        TimeZone = IanaZone.Parse("America/New_York"),
        Language = Language.En,
        Indication = Indication.Depression,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(Sms: true, Email: false, SmsReply: true),
    };
}
