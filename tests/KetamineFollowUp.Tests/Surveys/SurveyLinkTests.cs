using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Surveys;

public class SurveyLinkTests
{
    [Theory]
    [InlineData("/s/1-AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/s/x")]
    [InlineData("/s/..%2F..")]
    public async Task An_unknown_link_is_a_friendly_404_in_both_languages(string link)
    {
        await using var scene = await WebScene.WithPatient();
        foreach (var answer in new[] { await scene.Browser.Get(link), await scene.Browser.Post(link, ("pulse.1", "4")) })
        {
            Assert.Equal(404, answer.Status);
            Assert.Contains("could not be found", answer.Body);
            Assert.Contains("No encontramos", answer.Body);
            Assert.Contains("tel:+15550100100", System.Net.WebUtility.HtmlDecode(answer.Body));
            Assert.Contains("tel:911", answer.Body);
            Markup.Of(answer).IsSound();
        }
    }

    [Fact]
    public async Task Whoever_only_asks_whether_the_link_works_is_told_so()
    {
        await using var scene = await WebScene.WithPatient();
        Assert.Equal(200, (await scene.Browser.Send("HEAD", await scene.Survey("pulse"), body: null)).Status);
    }

    [Theory]
    [InlineData(48 * 60 - 1, 200)]
    [InlineData(48 * 60, 410)]
    [InlineData(48 * 60 + 1, 410)]
    public async Task A_link_is_gone_from_the_instant_it_expires(int minutes, int status)
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("pulse");
        await scene.Clinic.Advance(TimeSpan.FromMinutes(minutes));
        var answer = await scene.Browser.Get(link);
        Assert.Equal(status, answer.Status);
        Markup.Of(answer).IsSound();
    }

    [Theory]
    [InlineData(SurveyClosing.Expired)]
    [InlineData(SurveyClosing.Superseded)]
    [InlineData(SurveyClosing.Stopped)]
    public async Task A_closed_survey_is_a_friendly_410_that_says_where_help_is(SurveyClosing reason)
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("pulse");
        var survey = await scene.Survey();
        await scene.Clinic.Get<PatientTransactions>().Change(
            "P1",
            async transaction =>
            {
                _ = await transaction.Get<Survey>(survey.SurveyId.Value, CancellationToken.None);
                transaction.Put(DocumentTypes.Survey, survey.SurveyId.Value, survey.Close(reason, transaction.Now));
                return true;
            },
            CancellationToken.None);
        var answer = await scene.Browser.Get(link);
        Assert.Equal(410, answer.Status);
        Assert.Contains("tel:+15550100100", System.Net.WebUtility.HtmlDecode(answer.Body));
        Assert.Contains("tel:988", answer.Body);
        Markup.Of(answer).IsSound();
    }

    [Fact]
    public async Task An_answered_survey_is_gone_for_whoever_opens_its_link_again()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("pulse");
        await scene.Browser.Post(link, ("pulse.1", "4"));
        var answer = await scene.Browser.Get(link);
        Assert.Equal(410, answer.Status);
        Assert.Contains("answered already", answer.Body);
    }

    [Fact]
    public async Task Answers_that_come_too_late_are_not_counted_but_read_for_safety_and_by_a_person_once()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("safety");
        var page = await scene.Browser.Get(link);
        await scene.Clinic.Advance(TimeSpan.FromHours(49));
        var answer = await scene.Browser.Fill(link, page, ("safety.1", "2"));
        Assert.Equal(410, answer.Status);
        Assert.Contains("a person will read it", answer.Body);
        Assert.Contains("988 at any time", answer.Body);
        Assert.NotNull(await scene.OpenAlert());
        Assert.Empty((await scene.Survey()).Answers);
        var before = await scene.Fingerprint();
        await scene.Browser.Fill(link, page, ("safety.1", "2"));
        Assert.Equal(before, await scene.Fingerprint());
        Assert.Single(await scene.All<WaitingEntry>(DocumentTypes.Unread));
        Assert.Single(await scene.TextsToPatient(MessageKind.Crisis));
    }

    [Fact]
    public async Task Opening_a_link_changes_nothing()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-9");
        var before = await scene.Fingerprint();
        await scene.Browser.Get(link);
        await scene.Browser.Get($"{link}?thanks");
        Assert.Equal(before, await scene.Fingerprint());
    }

    [Fact]
    public async Task A_page_carries_no_answer_given_before_and_is_not_kept_by_caches()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("phq-2", "pulse");
        await scene.Browser.Post(link, ("phq-2.1", "3"), ("phq-2.2", "3"));
        var page = await scene.Browser.Get(link);
        Assert.DoesNotContain("phq-2", page.Body);
        Assert.Equal("no-store", page.Headers.CacheControl);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
        Assert.DoesNotContain("unsafe-inline", page.Headers.ContentSecurityPolicy.ToString());
    }

    public static TheoryData<string, Language> Instruments()
    {
        var data = new TheoryData<string, Language>();
        foreach (var instrument in InstrumentCatalog.Shipped.All)
        {
            data.Add(instrument.Id, Language.En);
            data.Add(instrument.Id, Language.Es);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Instruments))]
    public async Task Every_instrument_is_a_sound_page_with_its_full_wording_in_the_patients_language(string instrument, Language language)
    {
        await using var scene = await WebScene.WithPatient(patient => patient with { Language = language });
        var page = await scene.Browser.Get(await scene.NewestSurvey(instrument));
        var definition = InstrumentCatalog.Shipped.Get(instrument).About(null);
        Markup.Of(page).IsSound();
        Assert.Contains($"<html lang=\"{(language == Language.En ? "en" : "es")}\">", page.Body);
        var shown = System.Net.WebUtility.HtmlDecode(page.Body);
        Assert.Contains(definition.Instruction.In(language), shown);
        Assert.Contains(definition.Items[0].Text.In(language), shown);
        Assert.Contains(language == Language.En ? "not watched around the clock" : "Nadie vigila esta página", shown);
        Assert.All(
            definition.Items[0].Options, option => Assert.Contains(option.Label.In(language), shown));
        Assert.Equal(ValuesOf(definition.Items[0]), Markup.Of(page).ChoicesOf($"{instrument}.{definition.Items[0].Id}").Order());
    }

    // A short scale is a row of buttons.
    private static IEnumerable<string> ValuesOf(Item item) =>
        (item.Kind == ItemKind.Number ? Enumerable.Range(item.Min!.Value, item.Max!.Value + 1) : item.Options.Select(option => option.Value).Concat(item.TakesSeveral ? [0] : []))
            .Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture)).Order();
}
