using KetamineFollowUp.Domain.Safety;
using static KetamineFollowUp.Domain.Safety.ScreenLevel;

namespace KetamineFollowUp.Tests.Safety;

public class CrisisScreenRuleTests
{
    [Theory]
    [InlineData("I'm not suicidal")]
    [InlineData("No thoughts of suicide")]
    [InlineData("I don't want to die")]
    [InlineData("never thought of killing myself")]
    [InlineData("no plans, thoughts or intent to hurt myself")]
    [InlineData("no quiero matarme")]
    [InlineData("no quiero morir")]
    [InlineData("nunca he pensado en suicidarme")]
    public void A_plain_present_denial_is_none(string text)
    {
        var reading = CrisisScreen.Read(text);
        Assert.Equal(None, reading.Level);
        Assert.False(reading.CarriesSuicidalWords);
    }

    [Theory]
    [InlineData("I'm not suicidal but I am very low")]
    [InlineData("I'm not suicidal. But I don't sleep")]
    [InlineData("no thoughts of suicide, although last night was bad")]
    [InlineData("I never thought of suicide until now")]
    [InlineData("no soy suicida pero estoy muy mal")]
    public void A_denial_followed_by_but_is_a_concern(string text) => Assert.Equal(Concern, CrisisScreen.Read(text).Level);

    [Theory]
    [InlineData("I'm not suicidal but I have the pills in my hand")]
    [InlineData("I do not have suicidal thoughts, I have a plan.")]
    [InlineData("no soy suicida pero tengo las pastillas en la mano")]
    public void A_denial_never_weighs_less_than_what_else_the_words_carry(string text) => Assert.Equal(Emergency, CrisisScreen.Read(text).Level);

    [Theory]
    [InlineData("no I want to die", Concern)]
    [InlineData("No. Suicidal thoughts are back", Concern)]
    [InlineData("not ok want to kill myself", Emergency)]
    [InlineData("I can't sleep and want to die", Concern)]
    [InlineData("no tengo amigos y quiero morir", Concern)]
    [InlineData("no quiero ayuda quiero matarme", Emergency)]
    public void A_negation_of_something_else_denies_nothing(string text, ScreenLevel level) => Assert.Equal(level, CrisisScreen.Read(text).Level);

    [Theory]
    [InlineData("no reason to live")]
    [InlineData("can't go on")]
    [InlineData("nothing to live for")]
    [InlineData("not worth living")]
    [InlineData("don't want to be here anymore")]
    [InlineData("don't want to live")]
    [InlineData("can't stop thinking about suicide")]
    [InlineData("not a day goes by that I don't think about suicide")]
    [InlineData("I have never wanted to die so badly")]
    [InlineData("ya no quiero vivir")]
    [InlineData("no puedo mas")]
    public void Some_negations_are_the_danger_itself(string text) => Assert.Equal(Concern, CrisisScreen.Read(text).Level);

    [Theory]
    [InlineData("not sure if I want to live")]
    [InlineData("I'm not sure I'm not suicidal")]
    [InlineData("I can't promise I won't hurt myself")]
    [InlineData("I'd be lying if I said I wasn't suicidal")]
    [InlineData("not really suicidal")]
    [InlineData("I don't think I'm suicidal")]
    [InlineData("no longer suicidal")]
    [InlineData("I can't kill myself because of my kids")]
    [InlineData("no sé si quiero vivir")]
    public void Doubt_is_a_concern(string text) => Assert.Equal(Concern, CrisisScreen.Read(text).Level);

    [Theory]
    [InlineData("I used to want to die but not any more")]
    [InlineData("I tried to kill myself ten years ago")]
    [InlineData("ten years ago I tried to kill myself")]
    [InlineData("back in college I took a bunch of pills to end my life")]
    [InlineData("intenté suicidarme hace años")]
    public void What_is_long_past_is_a_concern(string text) => Assert.Equal(Concern, CrisisScreen.Read(text).Level);

    [Theory]
    [InlineData("I tried to kill myself last night")]
    [InlineData("I attempted suicide last week")]
    [InlineData("years ago my mom died and now I want to kill myself")]
    [InlineData("last year I lost my son and I'm going to kill myself")]
    public void What_is_recent_or_present_stays_an_emergency(string text) => Assert.Equal(Emergency, CrisisScreen.Read(text).Level);

    [Theory]
    [InlineData("I want to die", Concern)]
    [InlineData("I want to die tonight", Emergency)]
    [InlineData("thinking about killing myself", Concern)]
    [InlineData("thinking about killing myself tonight", Emergency)]
    [InlineData("I want to kill myself", Emergency)]
    [InlineData("sometimes I want to kill myself", Concern)]
    [InlineData("scared I might kill myself", Concern)]
    [InlineData("kms", Concern)]
    [InlineData("gonna kms", Emergency)]
    [InlineData("quiero morir", Concern)]
    [InlineData("quiero matarme", Emergency)]
    public void A_wish_is_a_concern_and_intent_or_a_date_an_emergency(string text, ScreenLevel level) => Assert.Equal(level, CrisisScreen.Read(text).Level);

    [Theory]
    [InlineData("can I take 2 pills", None)]
    [InlineData("took my pills this morning", None)]
    [InlineData("took all my morning meds as prescribed", None)]
    [InlineData("took 600 mg ibuprofen", None)]
    [InlineData("took 5 pills", None)]
    [InlineData("took 6 pills", Emergency)]
    [InlineData("took 7 pills", Emergency)]
    [InlineData("I took all my pills", Emergency)]
    [InlineData("I took a double dose by accident", Concern)]
    [InlineData("me tomé mis pastillas esta mañana", None)]
    [InlineData("me tomé las pastillas", Emergency)]
    public void Medicine_is_ordinary_until_it_is_too_much(string text, ScreenLevel level) => Assert.Equal(level, CrisisScreen.Read(text).Level);

    [Theory]
    [InlineData("Thoughts that you would be better off dead: 0 not at all", None)]
    [InlineData("better off dead - not at all", None)]
    [InlineData("Thoughts that you would be better off dead: nearly every day", Concern)]
    [InlineData("better off dead 2", Concern)]
    [InlineData("Thoughts that you would be better off dead", Concern)]
    [InlineData("am I suicidal? No", None)]
    [InlineData("I want to die. No.", Concern)]
    public void An_echoed_question_counts_as_its_answer(string text, ScreenLevel level) => Assert.Equal(level, CrisisScreen.Read(text).Level);

    [Theory]
    [InlineData("my brother killed himself 5 years ago", None)]
    [InlineData("my brother killed himself", Concern)]
    [InlineData("my wife wants to die", Concern)]
    [InlineData("my wife is trying to kill herself", Emergency)]
    [InlineData("he took all his pills", Emergency)]
    public void Somebody_elses_danger_is_a_third_party_report(string text, ScreenLevel level)
    {
        var reading = CrisisScreen.Read(text);
        Assert.Equal(level, reading.Level);
        Assert.Contains(reading.Hits, hit => hit.Topic == ScreenTopic.ThirdParty);
        Assert.Equal(level > None, reading.CarriesSuicidalWords);
    }

    [Theory]
    [InlineData("I can't breathe", Emergency, ScreenTopic.Medical)]
    [InlineData("I passed out yesterday", Concern, ScreenTopic.Medical)]
    [InlineData("he hits me", Concern, ScreenTopic.Violence)]
    [InlineData("he is beating me right now", Emergency, ScreenTopic.Violence)]
    [InlineData("me está pegando ahora mismo", Emergency, ScreenTopic.Violence)]
    public void Other_danger_carries_no_suicidal_words(string text, ScreenLevel level, ScreenTopic topic)
    {
        var reading = CrisisScreen.Read(text);
        Assert.Equal(level, reading.Level);
        Assert.All(reading.Hits, hit => Assert.Equal(topic, hit.Topic));
        Assert.False(reading.CarriesSuicidalWords);
    }

    [Theory]
    [InlineData("suicde")]
    [InlineData("sucide")]
    [InlineData("su1cide")]
    [InlineData("s*icide")]
    [InlineData("s u i c i d e")]
    [InlineData("s.u.i.c.i.d.e")]
    [InlineData("suiciiiide")]
    [InlineData("sewerslide")]
    [InlineData("iwanttodie")]
    [InlineData("wanna dye")]
    [InlineData("kiero morir")]
    public void Spelling_hides_nothing(string text) => Assert.Equal(Concern, CrisisScreen.Read(text).Level);

    [Theory]
    [InlineData("we sided with her")]
    [InlineData("my hair dye is purple")]
    [InlineData("what will the bride wear")]
    [InlineData("the sulfide test")]
    [InlineData("todo eso sucede en el barrio")]
    [InlineData("my therapist is great")]
    public void Real_words_near_a_key_word_are_left_alone(string text) => Assert.Empty(CrisisScreen.Read(text).Hits);

    [Fact]
    public void Hits_name_each_rule_once_and_the_most_dangerous_first()
    {
        var hits = CrisisScreen.Read("I want to die. I want to die. I have the pills in my hand. I'm not suicidal.").Hits;

        Assert.Equal(hits.OrderByDescending(hit => hit.Level), hits);
        Assert.Equal(hits.Length, hits.DistinctBy(hit => hit.RuleId).Count());
        Assert.Contains(hits, hit => hit is { RuleId: "en.means.pills-at-hand", Level: Emergency });
        Assert.Equal(new ScreenHit(ScreenTopic.Suicide, None, "en.thought.suicide-word"), hits[^1]);
    }
}
