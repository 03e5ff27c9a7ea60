using System.Net;
using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Surveys;

/// <summary>What patient pages say in our own words; the questions' wording is published and not ours to simplify.</summary>
public partial class PatientCopyTests
{
    // No sentence hides behind the mean of all: ASSUMPTION, two grades above it, and no more words than one breath.
    private const double HardestGrade = 8;
    private const int MostWords = 24;

    [Fact]
    public async Task English_pages_read_at_sixth_grade_or_below()
    {
        var sentences = await Sentences(Language.En);
        Assert.True(sentences.Count > 40);
        Assert.InRange(Readability.Grade(sentences), 0, 6);
        Assert.All(sentences, sentence => Assert.True(Readability.Words(sentence).Count() < MostWords && Readability.Grade([sentence]) < HardestGrade, Readability.Grade([sentence]) + sentence));
    }

    [Fact]
    public async Task Spanish_pages_are_at_least_quite_easy_to_read()
    {
        var sentences = await Sentences(Language.Es);
        Assert.True(sentences.Count > 40);
        Assert.InRange(Readability.Ease(sentences), 65, 100);
        Assert.All(sentences, sentence => Assert.True(Readability.Words(sentence).Count() < MostWords, sentence));
    }

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("people", 2)]
    [InlineData("answered", 3)]
    [InlineData("emergency", 4)]
    public void English_syllables_are_counted(string word, int syllables) => Assert.Equal(syllables, Readability.EnglishSyllables(word));

    [Theory]
    [InlineData("día", 2)]
    [InlineData("siente", 2)]
    [InlineData("equipo", 3)]
    [InlineData("respuesta", 3)]
    [InlineData("teléfono", 4)]
    public void Spanish_syllables_are_counted(string word, int syllables) => Assert.Equal(syllables, Readability.SpanishSyllables(word));

    [Fact]
    public void A_hard_text_is_told_from_an_easy_one()
    {
        Assert.True(Readability.Grade(["Utilization of antidepressant medication necessitates comprehensive pharmacological consultation."]) > 12);
        Assert.True(Readability.Grade(["Call us.", "We will help you."]) < 3);
        Assert.True(Readability.Ease(["La utilización de medicamentos antidepresivos requiere consultas farmacológicas especializadas."]) < 40);
        Assert.True(Readability.Ease(["Llame al 911.", "No nos espere."]) > 70);
    }

    private static async Task<IReadOnlyCollection<string>> Sentences(Language language)
    {
        List<PageAnswer> pages = [];
        for (var day = 0; day < 3; day++)
        {
            await using var scene = await WebScene.WithPatient(patient => patient with { Language = language });
            await scene.Clinic.Advance(TimeSpan.FromDays(day));
            var link = await scene.Survey("pulse", "safety");
            pages.Add(await scene.Browser.Post(link, ("pulse.1", "99")));
            await scene.Answer(link, "pulse.1", "5");
            pages.Add(await scene.Browser.Get($"{link}?question=1"));
            pages.Add(await scene.Browser.Post(link, ("asked", "safety.1")));
            await scene.Answer(link, "safety.1", "0");
            foreach (var part in new[] { "sleep", "movement", "connection", "therapy" })
            {
                pages.Add(await scene.Browser.Get($"{link}?thanks&step={part}"));
            }

            pages.Add(await scene.Browser.Get(link));
            pages.Add(await scene.Browser.Post(link, ("safety.1", "2")));
        }

        return [.. pages.SelectMany(page => Own(page.Body)).Distinct()];
    }

    // Paragraphs, list items and headings, without questions, lead-ins and the names of buttons.
    private static IEnumerable<string> Own(string body) =>
        Blocks().Matches(Published().Replace(body, ""))
            .Select(block => WebUtility.HtmlDecode(Tags().Replace(block.Groups["text"].Value, " ")))
            .SelectMany(text => Ends().Split(text)).Select(sentence => sentence.Trim())
            .Where(sentence => Readability.Words(sentence).Count() > 1);

    [GeneratedRegex("<legend>.*?</legend>|<p id=\"lead\">.*?</p>|<li><a href=\"#.*?</li>|<p class=\"ways\">.*?</p>|<strong>.*?</strong>", RegexOptions.Singleline)]
    private static partial Regex Published();

    [GeneratedRegex("<(?<name>p|li|h1|h2)(?: [^>]*)?>(?<text>.*?)</\\k<name>>", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"(?<=[.?!:])\s+")]
    private static partial Regex Ends();
}
