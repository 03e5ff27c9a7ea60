using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Web;

/// <summary>What a patient's phone has to load.</summary>
public class ViewWeightTests
{
    // The limit of the whole page with everything it loads, uncompressed.
    private const int LimitBytes = 60_000;

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Es)]
    public async Task Every_question_of_every_instrument_with_all_it_loads_stays_under_60_KB(Language language)
    {
        foreach (var instrument in InstrumentCatalog.Shipped.All.Where(instrument => instrument.Id != "safety"))
        {
            await using var scene = await WebScene.WithPatient(patient => patient with { Language = language });
            // The heaviest page there is: every question of an instrument with its fault, under the crisis panel.
            var link = await scene.Survey(instrument.Id, "safety");
            await scene.Browser.Post(link, ("safety.1", "3"));
            if (instrument.Id != "cssrs-first")
            {
                await scene.Browser.Post(link, ("cssrs-first.1", "0"), ("cssrs-first.2", "0"), ("cssrs-first.6", "0"));
            }

            var page = await scene.Browser.Post(link);
            Assert.Equal(422, page.Status);
            Assert.Contains("crisis-title", page.Body);
            Assert.InRange(await Weight(scene, page), 1, LimitBytes);
        }
    }

    [Fact]
    public async Task A_patients_page_loads_nothing_from_anybody_else()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("safety");
        var question = await scene.Browser.Get(link);
        var crisis = await scene.Browser.Post(link, ("safety.1", "2"), ("asked", "safety.1 cssrs-first.1"));
        Assert.All(new[] { question, crisis, await scene.Browser.Get(link) }, page =>
        {
            Assert.All(Loaded(page), address => Assert.StartsWith("/assets/", address, StringComparison.Ordinal));
            Assert.Contains("default-src 'none'", page.Headers.ContentSecurityPolicy.ToString());
        });
        foreach (var address in Loaded(question))
        {
            Assert.DoesNotContain("://", (await scene.Browser.Get(address)).Body.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Only_the_pages_with_questions_load_a_script()
    {
        await using var scene = await WebScene.WithPatient();
        var link = await scene.Survey("pulse");
        Assert.Contains("<script src=\"/assets/", (await scene.Browser.Get(link)).Body);
        var thanks = await scene.Browser.Get((await scene.Answer(link, "pulse.1", "5")).Location);
        Assert.DoesNotContain("<script", thanks.Body);
        Assert.DoesNotContain("<script", (await scene.Browser.Get(link)).Body);
        Assert.DoesNotContain("<script", (await scene.Browser.Get("/s/unknown")).Body);
    }

    private static async Task<int> Weight(WebScene scene, PageAnswer page)
    {
        var bytes = System.Text.Encoding.UTF8.GetByteCount(page.Body);
        foreach (var address in Loaded(page))
        {
            var asset = await scene.Browser.Get(address);
            Assert.Equal(200, asset.Status);
            bytes += System.Text.Encoding.UTF8.GetByteCount(asset.Body);
        }

        return bytes;
    }

    // What a browser fetches by itself; links are followed by people.
    private static List<string> Loaded(PageAnswer page) =>
    [
        .. Markup.Of(page).Elements.SelectMany(element => element.Name switch
        {
            "link" => [element["href"]],
            "script" or "img" or "iframe" or "source" or "audio" or "video" or "embed" => [element["src"]],
            _ => Array.Empty<string?>(),
        }).OfType<string>().Distinct(),
    ];
}
