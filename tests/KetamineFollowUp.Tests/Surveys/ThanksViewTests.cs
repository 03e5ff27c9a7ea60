using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Surveys;

public class ThanksViewTests
{
    private static readonly string[] Parts = ["sleep", "movement", "connection", "therapy"];

    [Theory]
    [InlineData(Language.En, "around Thursday, March 12.")]
    [InlineData(Language.Es, "alrededor del jueves 12 de marzo.")]
    public async Task It_says_what_happens_next_and_on_which_day(Language language, string day)
    {
        await using var scene = await WebScene.WithPatient(patient => patient with { Language = language });
        await scene.Clinic.Complete(WebScene.Patient, new Session(SessionId.Parse("s1"), scene.Clinic.Now, Route.Iv, 40, SessionPhase.Induction));
        await scene.Clinic.Advance(TimeSpan.FromDays(1));
        var link = await OpenLink(scene);
        foreach (var field in new[] { "after-session.common", "after-session.warning", "pulse.1", "safety.1", "cssrs-first.1", "cssrs-first.2", "cssrs-first.6", "pregnancy.1" })
        {
            await scene.Answer(link, field, "0");
        }

        var thanks = await scene.Browser.Get($"{link}?thanks");
        Assert.Equal(200, thanks.Status);
        Assert.Contains(day, System.Net.WebUtility.HtmlDecode(thanks.Body));
        Markup.Of(thanks).IsSound();
    }

    [Fact]
    public async Task A_patient_who_is_paused_or_discharged_is_promised_no_day()
    {
        await using var scene = await WebScene.WithPatient(patient => patient with { Status = PatientStatus.Discharged });
        var thanks = await Thanks(scene, "pulse", "pulse.1", "5");
        Assert.Contains("when it is time for your next check-in", thanks.Body);
    }

    [Fact]
    public async Task A_small_step_is_shown_only_to_whoever_chooses_one()
    {
        await using var scene = await WebScene.WithPatient();
        var thanks = await Thanks(scene, "pulse", "pulse.1", "5");
        Assert.DoesNotContain("box step", thanks.Body);
        var offered = Markup.Of(thanks).Elements.Select(element => element["href"]).Where(href => href?.Contains("step=", StringComparison.Ordinal) == true).ToList();
        Assert.Equal(Parts.Length, offered.Count);
        var before = await scene.Fingerprint();
        foreach (var choice in offered)
        {
            var page = await scene.Browser.Get(choice!.Split('#')[0]);
            Assert.Contains("box step", page.Body);
            Markup.Of(page).IsSound();
        }

        Assert.Equal(before, await scene.Fingerprint());
    }

    [Theory]
    [InlineData("running")]
    [InlineData("<script>")]
    [InlineData("")]
    public async Task A_step_that_is_not_offered_is_none(string step)
    {
        await using var scene = await WebScene.WithPatient();
        await Thanks(scene, "pulse", "pulse.1", "5");
        var page = await scene.Browser.Get($"{await scene.Link()}?thanks&step={Uri.EscapeDataString(step)}");
        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("box step", page.Body);
    }

    [Fact]
    public async Task After_a_safety_answer_the_page_speaks_of_help_and_offers_no_small_step()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("safety");
        await scene.Browser.Post(link, ("safety.1", "1"));
        await scene.Browser.Post(link, ("cssrs-first.1", "0"), ("cssrs-first.2", "0"), ("cssrs-first.6", "0"));
        var thanks = await scene.Browser.Get($"{link}?thanks");
        Assert.Contains("A person from our team will try to reach you.", thanks.Body);
        Assert.DoesNotContain("step=", thanks.Body);
    }

    [Fact]
    public async Task With_nobody_on_call_no_page_promises_a_call()
    {
        await using var scene = await WebScene.WithPatient(roster: new OnCallRoster { TimeZone = IanaZone.Parse("America/New_York") });
        var link = await scene.Survey("safety");
        await scene.Browser.Post(link, ("safety.1", "1"));
        await scene.Browser.Post(link, ("cssrs-first.1", "0"), ("cssrs-first.2", "0"), ("cssrs-first.6", "0"));
        var thanks = await scene.Browser.Get($"{link}?thanks");
        Assert.Contains("crisis-title", thanks.Body);
        Assert.DoesNotContain("We have alerted", thanks.Body);
        Assert.DoesNotContain("will try to reach you", thanks.Body);
    }

    [Fact]
    public async Task The_thank_you_page_is_for_answered_surveys_only()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("pulse");
        Assert.DoesNotContain("Thank you", (await scene.Browser.Get($"{link}?thanks")).Body);
    }

    private static async Task<string> OpenLink(WebScene scene)
    {
        var open = await scene.Document<Survey>((await scene.Record()).OpenSurveyId!.Value.Value);
        return new Uri(await scene.Clinic.Get<SurveyLinks>().ForPatient(open, CancellationToken.None)).AbsolutePath;
    }

    private static async Task<PageAnswer> Thanks(WebScene scene, string instrument, string field, string value) =>
        await scene.Browser.Get((await scene.Answer(await scene.Survey(instrument), field, value)).Location);
}
