using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Checks;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>What happens on the way with a phone in the hand: the back button, two taps, two tabs, no mouse.</summary>
public sealed class SurveyMishapJourneys(Chromium chromium) : SurveyTest(chromium)
{
    private readonly NewPatient _sam = NewPatient.Sam;

    [Fact]
    public async Task The_back_button_loses_nothing_and_counts_nothing_twice()
    {
        var clinic = await WithOpenSurvey(_sam);
        var survey = await OpenLink(clinic, _sam, Device.Phone);
        await survey.Answer(Mood, "6");
        await Assertions.Expect(survey.Question(Safety)).ToBeVisibleAsync();
        await survey.Page.GoBackAsync();
        await survey.AnswerTheRest(field => field == "pulse.1" ? "6" : "0");
        await survey.IsThanked();
        await survey.Page.GoBackAsync();
        await Assertions.Expect(survey.SendButton).ToHaveCountAsync(0);
        Assert.Equal(["6", "0"], await Answers(clinic, _sam));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_taps_on_next_are_one_answer_with_scripts_or_without(bool scripts)
    {
        var clinic = await WithOpenSurvey(_sam);
        var survey = await OpenLink(clinic, _sam, Device.Phone with { RunsScripts = scripts });
        await survey.Page.GetByRole(AriaRole.Group).GetByText("6", new() { Exact = true }).ClickAsync();
        await survey.SendButton.DblClickAsync();
        await Assertions.Expect(survey.Question(Safety)).ToBeVisibleAsync();
        Assert.Equal(["6"], await Answers(clinic, _sam));
        await survey.AnswerTheRest(SurveyTaker.Calm);
        Assert.Equal(["6", "0"], await Answers(clinic, _sam));
    }

    [Fact]
    public async Task What_one_tab_said_about_safety_stays_raised_whatever_another_tab_says()
    {
        var clinic = await WithOpenSurvey(_sam);
        var first = await OpenLink(clinic, _sam, Device.Phone);
        await first.Answer(Mood, "3");
        var second = await OpenLink(clinic, _sam, Device.Phone);
        await first.Answer(Safety, "Several times");
        await second.Answer(Safety, "Not at all");
        Assert.Equal("open", (await clinic.Calls.Alert(await clinic.Calls.AlertOf(_sam))).GetProperty("state").GetString());
        await first.AnswerTheRest(SurveyTaker.Calm);
        await first.IsThanked();
        Assert.NotEmpty(await first.CrisisNumbers());
    }

    [Fact]
    public async Task A_tab_left_open_until_another_has_finished_is_thanked_and_changes_nothing()
    {
        var clinic = await WithOpenSurvey(_sam);
        var left = await OpenLink(clinic, _sam, Device.Phone);
        var survey = await OpenLink(clinic, _sam, Device.Phone);
        await survey.AnswerTheRest(SurveyTaker.Calm);
        await left.Answer(Mood, "7");
        await left.IsThanked();
        Assert.Equal(["7", "0"], await Answers(clinic, _sam));
    }

    [Fact]
    public async Task A_survey_can_be_answered_by_keyboard_alone()
    {
        var clinic = await WithOpenSurvey(_sam);
        var survey = await OpenLink(clinic, _sam, Device.Desktop);
        var keys = survey.Page.Keyboard;
        await survey.Page.TabTo(survey.Page.GetByRole(AriaRole.Radio).First);
        for (var mood = 0; mood < 6; mood++)
        {
            await keys.PressAsync("ArrowRight");
        }

        await keys.PressAsync("Enter");
        await Assertions.Expect(survey.Question(Safety)).ToBeVisibleAsync();
        await survey.Page.TabTo(survey.Page.GetByRole(AriaRole.Radio).First);
        await keys.PressAsync("Space");
        await survey.Page.TabTo(survey.SendButton);
        await keys.PressAsync("Space");
        await survey.IsThanked();
        Assert.Equal(["6", "0"], await Answers(clinic, _sam));
    }

    [Fact]
    public async Task An_answer_given_without_a_connection_stays_on_the_page_and_is_sent_when_there_is_one()
    {
        var clinic = await WithOpenSurvey(_sam);
        var window = await Open(clinic, Device.Phone);
        var survey = new SurveyTaker(await window.Go(await clinic.Calls.LastLink(_sam.Phone)));
        await window.Disconnect();
        await survey.Answer(Mood, "6");
        await Assertions.Expect(survey.Page.GetByRole(AriaRole.Alert)).ToBeInViewportAsync();
        await Sound.Check(survey.Page);
        Assert.Empty(await Answers(clinic, _sam));
        await window.Connect();
        await Assertions.Expect(survey.Question(Safety)).ToBeVisibleAsync();
        Assert.Equal(["6"], await Answers(clinic, _sam));
    }

    [Fact]
    public async Task A_patient_page_weighs_less_than_60_KB_in_all()
    {
        var clinic = await WithOpenSurvey(_sam);
        var window = await Open(clinic, Device.Phone);
        await window.Go(await clinic.Calls.LastLink(_sam.Phone));
        Assert.InRange(await window.Watch.Weight(), 1, 60_000);
    }
}
