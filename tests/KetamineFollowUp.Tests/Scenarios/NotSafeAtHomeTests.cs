using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Tests.Patients;
using KetamineFollowUp.Tests.Web;
using Form = KetamineFollowUp.Tests.Patients.PatientFormScene;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>Who answers that they are not safe at home: whoever is feared may read the phone.</summary>
public sealed class NotSafeAtHomeTests
{
    private const string AskFirst = "FIRST: ask whether it is safe to talk.";

    [Theory]
    [InlineData(Language.En, "Thanks, we got your message. Emergency: 911.")]
    [InlineData(Language.Es, "Gracias, recibimos su mensaje. Emergencia: 911.")]
    public async Task The_text_that_answers_names_no_cause_and_nothing_unprompted_follows(Language language, string neutral)
    {
        await using var scene = await WithSurvey(language);
        Assert.Equal([neutral], await AnswersNotSafe(scene));
        await IsUnderCaution(scene);
        Assert.Equal([neutral], await Says(scene, "he took my keys, call me at work"));
        Assert.Contains("he took my keys, call me at work", (await scene.All<WaitingEntry>(DocumentTypes.Unread)).Select(entry => entry.Text));
        Assert.Empty((await scene.Record()).MedicationChanges);
        var sent = await ToPatient(scene);
        await scene.Clinic.Advance(TimeSpan.FromDays(8));
        Assert.Equal(sent, await ToPatient(scene));
    }

    [Theory]
    [InlineData(Language.En, "my husband hits me when he drinks", "Thanks, we got your message. Emergency: 911.")]
    [InlineData(Language.Es, "mi esposo me pega", "Gracias, recibimos su mensaje. Emergencia: 911.")]
    public async Task Words_of_violence_suffered_set_it_too(Language language, string words, string neutral)
    {
        await using var scene = await WithSurvey(language);
        Assert.Equal([neutral], await Says(scene, words));
        await IsUnderCaution(scene);
        var sent = await ToPatient(scene);
        await scene.Clinic.Advance(TimeSpan.FromDays(8));
        Assert.Equal(sent, await ToPatient(scene));
    }

    [Theory]
    [InlineData(Language.En, "he beat me again and I want to die", "988")]
    [InlineData(Language.Es, "mi esposo me pega y me quiero morir", "988")]
    public async Task Beside_words_of_suicide_the_line_is_named_once_and_no_question_follows(Language language, string words, string line)
    {
        await using var scene = await WithSurvey(language);
        Assert.Contains(line, Assert.Single(await Says(scene, words)), StringComparison.Ordinal);
        Assert.Equal(ContactCaution.AskFirst, (await scene.Record()).Patient!.ContactCaution);
        Assert.DoesNotContain(line, string.Join(' ', await Says(scene, words)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_web_page_sets_it_too_and_texts_nothing()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("foundations");
        while (await Current(scene) is { } question && question.Item.Id != "safe-home")
        {
            await scene.Answer(link, $"foundations.{question.Item.Id}", $"{Scene.Calm(question)}");
        }

        var texts = await ToPatient(scene);
        await scene.Answer(link, "foundations.safe-home", "0");
        await IsUnderCaution(scene);
        Assert.Equal(texts, await ToPatient(scene));
    }

    [Fact]
    public async Task So_does_a_form_that_staff_enter_but_not_one_of_last_year()
    {
        await using var scene = await WebScene.WithPatient();
        Assert.Equal(303, (await scene.Send("paper-form?instrument=foundations", ("takenAt", "2025-03-09T10:30"), ("answers.safe-home", "0"))).Status);
        Assert.Equal(ContactCaution.None, (await scene.Record()).Patient!.ContactCaution);
        Assert.Equal(303, (await scene.Send("paper-form?instrument=foundations", ("takenAt", "2026-03-09T10:30"), ("answers.safe-home", "0"))).Status);
        await IsUnderCaution(scene);
    }

    [Fact]
    public async Task The_alert_says_first_to_ask_and_offers_no_call_to_the_emergency_contact()
    {
        await using var scene = await WithSurvey(Language.En);
        await AnswersNotSafe(scene);
        var path = $"/clinic/alerts/{Uri.EscapeDataString((await scene.OpenAlert())!.AlertId.Value)}";
        foreach (var page in new[] { await scene.Browser.Get(path), await scene.Browser.Get(Form.Page) })
        {
            Markup.Of(page).IsSound();
            Assert.Contains(AskFirst, page.Body, StringComparison.Ordinal);
            Assert.Contains("Do not call: this may be the person feared.", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("+12025551002", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Staff_lift_it_and_the_timeline_says_both()
    {
        await using var scene = await WithSurvey(Language.En);
        await AnswersNotSafe(scene);
        Assert.Equal(303, (await scene.Send("contact-caution", ("contactCaution", "none"))).Status);
        Assert.Equal(ContactCaution.None, (await scene.Record()).Patient!.ContactCaution);
        var page = await scene.Browser.Get(Form.Page);
        Assert.DoesNotContain(AskFirst, page.Body, StringComparison.Ordinal);
        Assert.Contains("Ask first whether it is safe to talk. Nothing unprompted is sent", page.Body, StringComparison.Ordinal);
        Assert.Contains("The patient may be contacted as usual.", page.Body, StringComparison.Ordinal);
        Assert.Contains(await scene.Audits(), entry => entry.Action == "contact-caution-set");
    }

    private static async Task<WebScene> WithSurvey(Language language)
    {
        var scene = await WebScene.WithPatient(patient => patient with
        {
            Language = language,
            Channel = FollowUpChannel.SmsReply,
            Consents = new Consents(Sms: true, Email: true, SmsReply: true),
        });
        await scene.Survey("foundations");
        return scene;
    }

    private static async Task<string[]> AnswersNotSafe(WebScene scene)
    {
        while (await Current(scene) is { } question && question.Item.Id != "safe-home")
        {
            await scene.Clinic.Text(WebScene.Phone, $"{Scene.Calm(question)}");
        }

        return await Says(scene, "0");
    }

    private static async Task<string[]> Says(WebScene scene, string words) => [.. (await scene.Clinic.Text(WebScene.Phone, words)).Select(reply => reply.Body)];

    private static async Task<Question?> Current(WebScene scene) => SurveyPath.Current(await scene.Survey(), InstrumentCatalog.Shipped);

    private static async Task IsUnderCaution(WebScene scene)
    {
        Assert.Equal(ContactCaution.AskFirst, (await scene.Record()).Patient!.ContactCaution);
        var alert = (await scene.OpenAlert())!;
        Assert.Equal((Severity.Urgent, Paging.Now), (alert.Severity, alert.Paging));
        Assert.Contains(alert.Causes, cause => cause.Finding is { Kind: FindingKind.Danger, Cause: FindingCause.NotSafeAtHome });
    }

    // A neutral answer that is not confirmed is sent again: it still answers.
    private static async Task<int> ToPatient(WebScene scene)
    {
        await scene.Clinic.Settle();
        return (await scene.Clinic.Get<SentLog>().After(0, CancellationToken.None)).Count(message => message.Kind != MessageKind.Crisis && message.To is WebScene.Phone or "sam@patient.example");
    }
}
