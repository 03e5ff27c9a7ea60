using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>What a patient hears who writes something other than an answer, with a survey open and without.</summary>
public class KindScenarios
{
    public static TheoryData<bool> OpenOrNot => [true, false];

    [Theory]
    [MemberData(nameof(OpenOrNot))]
    public async Task Who_asks_who_we_are_is_told(bool open)
    {
        await using var scene = await Of(open);
        var answers = await scene.Texts("who is this");
        Assert.Contains("This is Riverside Clinic", answers[0]);
        Assert.Equal(open ? 2 : 1, answers.Length);
        await NothingFailed(scene, open);
    }

    [Theory]
    [MemberData(nameof(OpenOrNot))]
    public async Task Who_asks_for_a_call_is_told_that_a_person_reads_it_and_is_on_the_list(bool open)
    {
        await using var scene = await Of(open);
        Assert.Contains("A person will read this", (await scene.Texts("call me please"))[0]);
        Assert.Equal(["call me please"], await scene.UnreadTexts());
        await NothingFailed(scene, open);
    }

    [Theory]
    [InlineData(true, "español", Language.Es, "en español")]
    [InlineData(false, "En español por favor", Language.Es, "en español")]
    [InlineData(false, "English please", Language.En, "in English")]
    public async Task Who_asks_for_a_language_gets_it_from_now_on(bool open, string words, Language language, string confirmed)
    {
        await using var scene = await Of(open);
        Assert.Contains(confirmed, (await scene.Texts(words))[0]);
        Assert.Equal(language, (await scene.PatientNow()).Language);
        await NothingFailed(scene, open);
    }

    [Theory]
    [MemberData(nameof(OpenOrNot))]
    public async Task A_picture_without_words_is_answered_and_the_entry_says_picture(bool open)
    {
        await using var scene = await Of(open);
        Assert.Contains("cannot open pictures", Assert.Single(await scene.Receive(new InboundText("SM-picture", Scene.Phone, "", null, HasMedia: true))));
        Assert.Contains("picture", Assert.Single(await scene.UnreadTexts()));
        await NothingFailed(scene, open);
    }

    [Theory]
    [MemberData(nameof(OpenOrNot))]
    public async Task Plain_thanks_are_recorded_and_trouble_nobody(bool open)
    {
        await using var scene = await Of(open);
        Assert.Empty(await scene.Texts("thank you!"));
        Assert.Empty(await scene.UnreadTexts());
        await NothingFailed(scene, open);
    }

    [Theory]
    [InlineData("u have the wrong number")]
    [InlineData("No one by that name")]
    [InlineData("STOP wrong number")]
    [InlineData("I just got this number")]
    [InlineData("Equivocado")]
    public async Task After_a_claim_of_a_wrong_number_no_text_leaves_and_staff_are_told(string words)
    {
        await using var scene = await Scene.OpenSurvey();
        Assert.Contains("We will not text this number again", Assert.Single(await scene.Texts(words)));
        Assert.Equal([words], await scene.UnreadTexts());
        await scene.Advance(TimeSpan.FromDays(10));
        scene.NothingElseWasSentTo(Scene.Phone);
        scene.ClaimAll();
    }

    [Theory]
    [InlineData("S T O P")]
    [InlineData("Stopp")]
    [InlineData("do not text")]
    [InlineData("REMOVE ME FROM THIS")]
    [InlineData("I no longer wish to participate")]
    [InlineData("baja")]
    [InlineData("basta")]
    public async Task Every_way_to_say_stop_stops(string words)
    {
        await using var scene = await Scene.OpenSurvey();
        Assert.Single(await scene.Texts(words));
        Assert.True((await scene.PatientNow()).OptedOut);
        scene.ClaimAll();
    }

    private static Task<Scene> Of(bool open) => open ? Scene.OpenSurvey() : Scene.WithPatient("2026-03-02 10:00");

    private static async Task NothingFailed(Scene scene, bool open)
    {
        Assert.Null(await scene.OpenAlert());
        if (open)
        {
            var survey = await scene.Document<Domain.Surveys.Survey>("P1~e-s1~day-5");
            Assert.Equal((0, 0), (survey.Failures, survey.Answers.Length));
        }

        scene.ClaimAll();
    }
}
