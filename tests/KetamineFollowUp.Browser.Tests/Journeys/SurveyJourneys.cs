using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Checks;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Journeys;

public sealed class SurveyJourneys(Chromium chromium) : SurveyTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_patient_answers_by_the_link_of_a_text_with_scripts_or_without(bool scripts)
    {
        var clinic = await WithOpenSurvey(NewPatient.Sam);
        var survey = await OpenLink(clinic, NewPatient.Sam, Device.Phone with { RunsScripts = scripts });
        await survey.Answer(Mood, "6");
        await survey.Answer(Safety, "Not at all");
        await survey.IsThanked();
        Assert.Equal(["6", "0"], await Answers(clinic, NewPatient.Sam));
        Assert.Empty(await survey.CrisisNumbers());
    }

    [Fact]
    public async Task A_patient_who_speaks_Spanish_is_asked_and_thanked_in_Spanish()
    {
        var clinic = await WithOpenSurvey(NewPatient.Maria);
        var survey = await OpenLink(clinic, NewPatient.Maria, Device.Phone);
        await Assertions.Expect(survey.Page.Locator("html")).ToHaveAttributeAsync("lang", "es");
        await survey.Answer("¿Cómo está su ánimo hoy", "6");
        await survey.Answer("Desde la última vez", "Nunca");
        await survey.IsThanked();
        Assert.Equal(["6", "0"], await Answers(clinic, NewPatient.Maria));
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("en", false)]
    [InlineData("es", true)]
    public async Task After_thoughts_of_death_help_stands_on_the_page_until_the_end_and_the_clinician_on_call_is_paged(string language, bool scripts)
    {
        var patient = NewPatient.Sam with { Language = language };
        var clinic = await WithOpenSurvey(patient);
        var survey = await OpenLink(clinic, patient, Device.Phone with { RunsScripts = scripts });
        await survey.Answer(language == "es" ? "¿Cómo está su ánimo hoy" : Mood, "3");
        await survey.Answer(language == "es" ? "Desde la última vez" : Safety, language == "es" ? "Varias veces" : "Several times");
        await Assertions.Expect(survey.Page.Locator("section.crisis")).ToBeInViewportAsync();
        string[] numbers = ["tel:911", "tel:988", language == "es" ? "sms:988?body=AYUDA" : "sms:988"];
        Assert.Equal(numbers, (await survey.CrisisNumbers()).Take(3));
        Assert.Contains("ACK", (await clinic.Calls.SentTo(await clinic.Calls.PhoneOnCall()))[^1], StringComparison.Ordinal);
        await survey.AnswerTheRest(SurveyTaker.Calm);
        Assert.Equal(numbers, (await survey.CrisisNumbers()).Take(3));
        await survey.IsThanked();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_patient_goes_back_to_a_question_sees_no_old_answer_and_the_new_one_counts(bool scripts)
    {
        var clinic = await WithOpenSurvey(NewPatient.Sam);
        var survey = await OpenLink(clinic, NewPatient.Sam, Device.Phone with { RunsScripts = scripts });
        await survey.Answer(Mood, "6");
        await survey.Page.GetByRole(AriaRole.Link, new() { NameString = "Back", Exact = true }).ClickAsync();
        await Assertions.Expect(survey.Question(Mood)).ToBeVisibleAsync();
        await Assertions.Expect(survey.Page.Locator("input:checked")).ToHaveCountAsync(0);
        await survey.Answer(Mood, "4");
        await survey.Answer(Safety, "Not at all");
        await survey.IsThanked();
        var moods = (await clinic.Calls.Timeline(NewPatient.Sam, "score")).Where(score => score.GetProperty("instrument").GetString() == "pulse");
        Assert.Equal("4", moods.Last().GetProperty("total").ToString());
    }

    [Fact]
    public async Task The_link_opened_again_goes_on_where_the_patient_stopped()
    {
        var clinic = await WithOpenSurvey(NewPatient.Sam);
        await (await OpenLink(clinic, NewPatient.Sam, Device.Phone)).Answer(Mood, "6");
        var again = await OpenLink(clinic, NewPatient.Sam, Device.Desktop);
        await Assertions.Expect(again.Page.GetByText("Question 2 of 2").First).ToBeVisibleAsync();
        await again.Answer(Safety, "Not at all");
        await again.IsThanked();
        Assert.Equal(["6", "0"], await Answers(clinic, NewPatient.Sam));
    }

    [Fact]
    public async Task A_patient_who_is_done_may_choose_one_small_step()
    {
        var clinic = await WithOpenSurvey(NewPatient.Sam);
        var survey = await OpenLink(clinic, NewPatient.Sam, Device.Phone);
        await survey.AnswerTheRest(SurveyTaker.Calm);
        await survey.Page.GetByRole(AriaRole.Link, new() { NameString = "Sleep" }).ClickAsync();
        await Assertions.Expect(survey.Page.Locator(".step")).ToBeInViewportAsync();
        await Sound.Check(survey.Page);
    }

    [Fact]
    public async Task A_page_sent_empty_says_what_is_missing_and_leads_there()
    {
        var clinic = await WithOpenSurvey(NewPatient.Sam);
        var survey = await OpenLink(clinic, NewPatient.Sam, Device.Phone with { Theme = Theme.Dark });
        await survey.Send();
        var summary = survey.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await Sound.Check(survey.Page);
        await summary.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(survey.Question(Mood).GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();
        Assert.Empty(await Answers(clinic, NewPatient.Sam));
    }

    [Fact]
    public async Task The_link_of_an_answered_survey_shows_nothing_of_the_answers_and_whom_to_call()
    {
        var clinic = await WithOpenSurvey(NewPatient.Sam);
        var survey = await OpenLink(clinic, NewPatient.Sam, Device.Phone);
        await survey.AnswerTheRest(SurveyTaker.Calm);
        await survey.Page.GotoAsync(await clinic.Calls.LastLink(NewPatient.Sam.Phone));
        await Assertions.Expect(survey.Page.GetByText("answered already")).ToBeVisibleAsync();
        await Assertions.Expect(survey.Page.GetByRole(AriaRole.Link, new() { NameString = "(555) 010-0100" })).ToBeVisibleAsync();
        await Assertions.Expect(survey.Page.GetByText(Mood)).ToHaveCountAsync(0);
    }
}
