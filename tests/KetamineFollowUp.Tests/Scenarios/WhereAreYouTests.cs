using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>One question to a patient in an emergency: where are you right now? A clinician's own 911 call reaches the clinician's area.</summary>
public sealed class WhereAreYouTests
{
    private const string Where = "Where are you right now?";
    private const string Plan = "I will kill myself tonight";
    private const string Noted = "Thank you, we have noted it. In danger? Call 911. Call or text 988 any time.";

    [Theory]
    [InlineData(Language.En, Where, Noted)]
    [InlineData(Language.Es, "Donde esta ahora mismo?", "Gracias, lo anotamos. En peligro? Llame al 911. Llame al 988 y marque 2, o envie AYUDA al 988.")]
    public async Task It_follows_the_finished_screener_and_its_answer_stands_on_the_alert(Language language, string where, string noted)
    {
        await using var scene = await ByText(patient => patient with { Language = language });
        Assert.DoesNotContain(where, await Says(scene, Plan));
        Assert.Equal(where, (await FinishScreener(scene, "1"))[^1]);
        Assert.Equal([noted], await Says(scene, "at my brothers, 5 Elm St, Salem"));
        var alert = (await scene.OpenAlert())!;
        Assert.Equal("at my brothers, 5 Elm St, Salem", Assert.Single(alert.Whereabouts!.Value).Words);
        var page = await scene.Browser.Get(PathOf(alert.AlertId));
        Markup.Of(page).IsSound();
        Assert.Contains("at my brothers, 5 Elm St, Salem", page.Body, StringComparison.Ordinal);
        Assert.Contains("1 Main St", page.Body, StringComparison.Ordinal);
        Assert.Contains("dispatcher", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(where, await Says(scene, "thanks"));
    }

    [Fact]
    public async Task A_screener_that_turns_out_low_after_words_of_a_plan_asks_all_the_same()
    {
        await using var scene = await ByText();
        await Says(scene, Plan);
        Assert.Equal([Where], await FinishScreener(scene, "0"));
    }

    [Fact]
    public async Task Where_no_screener_waits_it_follows_the_crisis_text_as_a_text_of_its_own()
    {
        await using var medical = await ByText();
        var answers = await Says(medical, "my chest hurts and I can't breathe");
        Assert.Equal(2, answers.Length);
        Assert.Contains("911", answers[0], StringComparison.Ordinal);
        Assert.Equal(Where, answers[1]);
    }

    [Fact]
    public async Task It_is_not_asked_twice_within_the_hour_and_again_after_it()
    {
        await using var scene = await ByText();
        await Says(scene, "my chest hurts and I can't breathe");
        await Says(scene, "home");
        Assert.DoesNotContain(Where, await Says(scene, "my chest hurts and I can't breathe"));
        await scene.Clinic.Advance(TimeSpan.FromMinutes(61));
        Assert.Contains(Where, await Says(scene, "my chest hurts and I can't breathe"));
    }

    [Fact]
    public async Task Words_of_a_plan_in_the_answer_are_a_crisis_like_any()
    {
        await using var scene = await ByText();
        await Says(scene, "my chest hurts and I can't breathe");
        var answers = await Says(scene, "on the bridge, I am going to jump");
        Assert.Contains("988", answers[0], StringComparison.Ordinal);
        var alert = (await scene.OpenAlert())!;
        Assert.Equal("on the bridge, I am going to jump", Assert.Single(alert.Whereabouts!.Value).Words);
        Assert.Contains(alert.Causes, cause => cause.Finding.Kind == Domain.Safety.FindingKind.CrisisLanguage);
    }

    [Fact]
    public async Task It_ends_with_the_alert_and_the_next_text_is_a_text_to_read()
    {
        await using var scene = await ByText();
        await Says(scene, "my chest hurts and I can't breathe");
        await scene.Clinic.Get<AlertActions>().Resolve((await scene.OpenAlert())!.AlertId, StaffId.Parse("medical-lead"), Domain.Alerts.Disposition.ReachedSafe, null, CancellationToken.None);
        Assert.DoesNotContain(Noted, await Says(scene, "thank you for calling"));
    }

    [Theory]
    [InlineData("violence", "he is beating me right now with a belt")]
    [InlineData("passive", "I want to die")]
    [InlineData("ask first", "my chest hurts and I can't breathe")]
    [InlineData("stranger", "my chest hurts and I can't breathe")]
    public async Task It_is_not_asked_where_it_may_harm_or_is_not_needed(string why, string words)
    {
        await using var scene = await ByText(patient => why == "ask first" ? patient with { ContactCaution = ContactCaution.AskFirst } : patient);
        var answers = await Says(scene, words, why == "stranger" ? "+12025550177" : WebScene.Phone);
        Assert.DoesNotContain(Where, answers);
        Assert.Null((await scene.Record()).Where);
    }

    [Fact]
    public async Task A_high_screener_by_page_asks_by_text_after_the_crisis_text()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("cssrs-first");
        foreach (var (item, value) in new[] { ("1", "1"), ("2", "1"), ("3", "1"), ("4", "1"), ("5", "0"), ("6", "0") })
        {
            await scene.Answer(link, $"cssrs-first.{item}", value);
        }

        Assert.Equal(Where, Assert.Single(await scene.TextsToPatient(MessageKind.Reply)).Body);
        await Says(scene, "5 Elm St");
        Assert.Equal("5 Elm St", Assert.Single((await scene.OpenAlert())!.Whereabouts!.Value).Words);
    }

    [Fact]
    public async Task A_survey_that_was_under_way_goes_on_after_the_answer()
    {
        await using var scene = await ByText();
        await scene.Survey("foundations");
        Assert.Equal(Where, (await Says(scene, "my chest hurts and I can't breathe"))[^1]);
        var answers = await Says(scene, "at home");
        Assert.Equal((2, Noted), (answers.Length, answers[0]));
    }

    private static string PathOf(AlertId id) => $"/clinic/alerts/{Uri.EscapeDataString(id.Value)}";

    private static Task<WebScene> ByText(Func<Patient, Patient>? but = null) => WebScene.WithPatient(patient => (but ?? (same => same))(patient with
    {
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(Sms: true, Email: true, SmsReply: true),
    }));

    // The same answer to every question, as long as one of the screener waits.
    private static async Task<string[]> FinishScreener(WebScene scene, string answer)
    {
        string[] answers = [];
        while ((await scene.Record()).OpenSurveyId is not null)
        {
            answers = await Says(scene, answer);
        }

        return answers;
    }

    private static async Task<string[]> Says(WebScene scene, string words, string from = WebScene.Phone) =>
        [.. (await scene.Clinic.Text(from, words)).Select(reply => reply.Body)];
}
