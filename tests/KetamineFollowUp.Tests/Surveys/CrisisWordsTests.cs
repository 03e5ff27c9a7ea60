using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Surveys;

public class CrisisWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 9, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Crisis_words_as_the_last_answer_stay_in_the_survey_which_goes_on_with_the_screener()
    {
        var turn = Say("I want to kill myself");
        Assert.Equal("s", turn.Survey!.SurveyId);
        Assert.Equal("I want to kill myself", turn.Survey.Answers[^1].Words);
        Assert.Equal((SurveyState.Open, SurveyPath.FirstScreener), (turn.Survey.State, turn.Survey.Instruments[0]));
        Assert.Equal([MessageKind.Crisis, MessageKind.Reply], turn.Replies.Select(reply => reply.Kind));
        Assert.Contains("wished you were dead", turn.Replies[1].Body);
    }

    [Fact]
    public void Other_words_as_the_last_answer_complete_the_survey() =>
        Assert.Equal(SurveyState.Completed, Say("I stopped lithium").Survey!.State);

    [Fact]
    public void A_screener_finished_this_hour_is_not_asked_again_and_the_answer_is_kept()
    {
        var turn = Say("I want to kill myself", lastScreenedAt: Now.AddMinutes(-30));
        Assert.Equal(SurveyState.Completed, turn.Survey!.State);
        Assert.Equal(MessageKind.Crisis, Assert.Single(turn.Replies).Kind);
    }

    private static ConversationStep Say(string words, DateTimeOffset? lastScreenedAt = null) => Conversation.Take(
        new ConversationFacts(Patient(), AllButTheLast(), null, lastScreenedAt, true, "new", InstrumentCatalog.Shipped, "Clinic", "555"),
        new InboundWords(words, null, HasMedia: false), Now);

    private static Survey AllButTheLast() => new()
    {
        SurveyId = "s",
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
        Phone = PhoneNumber.Parse("+15550101001"),
        TimeZone = "America/New_York",
        Language = Language.En,
        Indication = Indication.Depression,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(Sms: true, Email: false, SmsReply: true),
    };
}
