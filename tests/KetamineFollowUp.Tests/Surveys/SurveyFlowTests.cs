using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Surveys;

public class SurveyFlowTests
{
    [Fact]
    public async Task A_survey_is_answered_question_by_question_to_the_thank_you_page()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9", "pulse");
        foreach (var (field, value) in WebScene.Answers("phq-9", 10, 2).Select(answer => answer.Name == "phq-9.9" ? answer with { Value = "0" } : answer))
        {
            var next = await scene.Answer(link, field, value);
            Assert.Equal((303, link), (next.Status, next.Location));
        }

        var sent = await scene.Answer(link, "pulse.1", "6");
        Assert.Equal(303, sent.Status);
        var thanks = await scene.Browser.Get(sent.Location);
        Assert.Equal(200, thanks.Status);
        Assert.Contains("Thank you", thanks.Body);
        Assert.DoesNotContain("988 at any time", thanks.Body);
        Assert.Equal(SurveyState.Completed, (await scene.Survey()).State);
        Assert.Equal(16, (await scene.Record()).Readings["phq-9"].Last!.Total);
        Assert.Null(await scene.OpenAlert());
    }

    [Fact]
    public async Task A_form_with_the_answers_of_a_whole_instrument_is_taken_at_once()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9", "pulse");
        var sent = await scene.Browser.Post(link, [.. WebScene.Answers("phq-9", 8, 2), ("phq-9.9", "0"), ("phq-9.10", "1")]);
        Assert.Equal((303, link), (sent.Status, sent.Location));
        Assert.Equal(16, (await scene.Record()).Readings["phq-9"].Last!.Total);
        Assert.Equal(303, (await scene.Answer(link, "pulse.1", "4")).Status);
    }

    [Fact]
    public async Task A_positive_item_9_alerts_shows_and_texts_the_crisis_words_and_asks_the_screener_before_anything_else()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9", "pulse");
        await scene.Browser.Post(link, [.. WebScene.Answers("phq-9", 8, 0), ("phq-9.9", "1"), ("phq-9.10", "0")]);
        Assert.Equal(Severity.Urgent, (await scene.OpenAlert())!.Severity);
        Assert.Single(await scene.TextsToPatient(MessageKind.Crisis));
        var screen = await scene.Browser.Get(link);
        Assert.Contains("href=\"tel:988\"", screen.Body);
        Assert.Contains("We have alerted our on-call team.", screen.Body);
        Assert.Contains("wished you were dead", screen.Body);
        await scene.Answer(link, "cssrs-first.1", "1");
        await scene.Answer(link, "cssrs-first.2", "1");
        Assert.Contains("thinking about how you might do this", (await scene.Browser.Get(link)).Body);
        await scene.Answer(link, "cssrs-first.3", "1");
        await scene.Answer(link, "cssrs-first.4", "1");
        Assert.Equal(Severity.Emergency, (await scene.OpenAlert())!.Severity);
        Assert.Equal(2, (await scene.TextsToPatient(MessageKind.Crisis)).Count);
        await scene.Answer(link, "cssrs-first.5", "0");
        Assert.Contains("collected pills", (await scene.Browser.Get(link)).Body);
        await scene.Answer(link, "cssrs-first.6", "0");
        var sent = await scene.Answer(link, "pulse.1", "3");
        Assert.Contains("988 at any time", (await scene.Browser.Get(sent.Location)).Body);
    }

    [Theory]
    [InlineData(Language.En, "We have alerted our on-call team.", "Someone on our team is already on this.")]
    [InlineData(Language.Es, "Avisamos al equipo de guardia.", "Alguien del equipo ya lo atiende.")]
    public async Task The_page_after_a_disclosure_says_what_holds_as_it_is_looked_at(Language language, string alerted, string inHand)
    {
        await using var scene = await WebScene.WithPatient(patient => patient with { Language = language, Veteran = true });
        var link = await scene.Survey("safety", "pulse");
        await scene.Answer(link, "safety.1", "1");
        var page = (await scene.Browser.Get(link)).Body;
        Assert.Contains(alerted, page, StringComparison.Ordinal);
        Assert.Contains("838255", page, StringComparison.Ordinal);
        Assert.Equal(2, (await scene.TextsToPatient(MessageKind.Crisis)).Count);
        await scene.Clinic.Get<AlertActions>().Acknowledge((await scene.OpenAlert())!.AlertId, StaffId.Parse("medical-lead"), CancellationToken.None);
        page = (await scene.Browser.Get(link)).Body;
        Assert.Contains(inHand, page, StringComparison.Ordinal);
        Assert.DoesNotContain(alerted, page, StringComparison.Ordinal);
        await scene.Clinic.Get<AlertActions>().Resolve((await scene.OpenAlert())!.AlertId, StaffId.Parse("medical-lead"), Disposition.ReachedSafe, null, CancellationToken.None);
        page = (await scene.Browser.Get(link)).Body;
        Assert.Contains("988", page, StringComparison.Ordinal);
        Assert.DoesNotContain(inHand, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_whom_it_must_be_asked_first_reads_the_page_and_gets_no_text()
    {
        await using var scene = await WebScene.WithPatient(patient => patient with { ContactCaution = ContactCaution.AskFirst });
        var link = await scene.Survey("safety", "pulse");
        await scene.Answer(link, "safety.1", "1");
        Assert.Contains("We have alerted our on-call team.", (await scene.Browser.Get(link)).Body, StringComparison.Ordinal);
        Assert.Empty(await scene.TextsToPatient(MessageKind.Crisis));
    }

    [Fact]
    public async Task A_screener_without_thoughts_of_suicide_does_not_ask_how_or_when()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("cssrs-first");
        await scene.Answer(link, "cssrs-first.1", "1");
        await scene.Answer(link, "cssrs-first.2", "0");
        Assert.Equal(303, (await scene.Answer(link, "cssrs-first.6", "0")).Status);
        Assert.Equal(SurveyState.Completed, (await scene.Survey()).State);
    }

    [Fact]
    public async Task A_screener_finished_by_page_leaves_no_unfinished_screen_behind()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("safety");
        await scene.Browser.Fill(link, await scene.Browser.Get(link), ("safety.1", "1"));
        Assert.NotEmpty((await scene.OpenAlert())!.Screens);
        await scene.Answer(link, "cssrs-first.1", "0");
        await scene.Answer(link, "cssrs-first.2", "0");
        await scene.Answer(link, "cssrs-first.6", "0");
        await scene.Clinic.Advance(TimeSpan.FromMinutes(20));
        var alert = await scene.OpenAlert();
        Assert.DoesNotContain(alert!.Causes, cause => cause.Finding.Kind == FindingKind.ScreenUnfinished);
        Assert.Equal(AlertState.Open, alert.State);
    }

    [Fact]
    public async Task The_same_form_again_changes_nothing_and_leads_to_the_next_page()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9", "pulse");
        var page = await scene.Browser.Get(link);
        (string, string)[] answers = [.. WebScene.Answers("phq-9", 9, 1), ("phq-9.10", "1")];
        await scene.Browser.Fill(link, page, answers);
        var before = await scene.Fingerprint();
        Assert.Equal(303, (await scene.Browser.Fill(link, page, answers)).Status);
        Assert.Equal(303, (await scene.Browser.Post(link, answers)).Status);
        Assert.Equal(before, await scene.Fingerprint());
        Assert.Single(await scene.TextsToPatient(MessageKind.Crisis));
    }

    [Fact]
    public async Task The_last_form_again_leads_to_the_thank_you_page_and_changes_nothing()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("pulse");
        await scene.Browser.Post(link, ("pulse.1", "6"));
        var before = await scene.Fingerprint();
        var again = await scene.Browser.Post(link, ("pulse.1", "6"));
        Assert.Equal((303, $"{link}?thanks"), (again.Status, again.Location));
        Assert.Equal(before, await scene.Fingerprint());
    }

    [Fact]
    public async Task Another_answer_from_a_page_left_open_takes_the_place_of_the_first_and_what_was_raised_stays()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-2", "safety");
        await scene.Browser.Post(link, ("phq-2.1", "3"), ("phq-2.2", "3"), ("safety.1", "2"));
        await scene.Browser.Post(link, ("phq-2.1", "1"), ("safety.1", "0"));
        var survey = await scene.Survey();
        Assert.Equal(1, survey.Answers.Single(answer => answer is { Instrument: "phq-2", Item: "1" }).Value);
        Assert.Equal(4, (await scene.Record()).Readings["phq-2"].Last!.Total);
        Assert.Equal(AlertState.Open, (await scene.OpenAlert())!.State);
        Assert.Equal("cssrs-first", survey.Instruments[1]);
    }

    [Fact]
    public async Task A_survey_begun_by_text_is_finished_by_page()
    {
        await using var scene = await WebScene.WithPatient(patient => patient with
        {
            Channel = Domain.Patients.FollowUpChannel.SmsReply,
            Consents = patient.Consents with { SmsReply = true },
        });
        var link = await scene.Survey("phq-2", "pulse");
        await scene.Clinic.Text(WebScene.Phone, "2");
        var page = await scene.Browser.Get(link);
        Assert.DoesNotContain("name=\"phq-2.1\"", page.Body);
        await scene.Browser.Fill(link, page, ("phq-2.2", "1"));
        var answers = await scene.Clinic.Text(WebScene.Phone, "7");
        Assert.Contains("Thank you", answers[^1].Body);
        Assert.Equal([AnswerVia.Text, AnswerVia.Page, AnswerVia.Text], (await scene.Survey()).Answers.Select(answer => answer.Via));
    }

    [Fact]
    public async Task Crisis_words_in_a_words_field_alert_open_the_screener_and_reach_a_reader()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations");
        await scene.Browser.Fill(link, await scene.Browser.Get(link), [.. Foundations("1"), ("foundations.medication", "I took all my pills to kill myself")]);
        Assert.Equal(Severity.Emergency, (await scene.OpenAlert())!.Severity);
        Assert.Single(await scene.All<WaitingEntry>(DocumentTypes.Unread));
        Assert.Equal(["cssrs-first", "foundations"], (await scene.Survey()).Instruments);
        Assert.Contains("wished you were dead", (await scene.Browser.Get(link)).Body);
    }

    [Fact]
    public async Task Danger_at_home_shows_911_and_nothing_else_and_sends_no_text()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations", "pulse");
        await scene.Browser.Fill(link, await scene.Browser.Get(link), Foundations("0"));
        var page = await scene.Browser.Get(link);
        Assert.Contains("If this is happening now, call 911 now.", page.Body);
        Assert.DoesNotContain("988 at any time", page.Body);
        Assert.Equal(Severity.Urgent, (await scene.OpenAlert())!.Severity);
        Assert.Empty(await scene.TextsToPatient(MessageKind.Crisis));
    }

    [Fact]
    public async Task A_patient_who_stopped_texts_still_answers_by_page_and_gets_no_crisis_text()
    {
        await using var scene = await WebScene.WithPatient(patient => patient with { OptedOut = true });
        var link = await scene.Survey("safety");
        await scene.Browser.Post(link, ("safety.1", "3"));
        Assert.NotNull(await scene.OpenAlert());
        Assert.Contains("988 at any time", (await scene.Browser.Get(link)).Body);
        Assert.Empty(await scene.TextsToPatient(MessageKind.Crisis));
    }

    private static (string, string)[] Foundations(string safeAtHome) =>
    [
        ("foundations.therapy", "1"), ("foundations.sleep-hours", "7"), ("foundations.exercise-days", "2"), ("foundations.meals", "1"),
        ("foundations.connection", "1"), ("foundations.meaningful", "0"), ("foundations.safe-home", safeAtHome),
    ];
}
