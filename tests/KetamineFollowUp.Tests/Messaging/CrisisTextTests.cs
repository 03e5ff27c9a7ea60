using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Golden;

namespace KetamineFollowUp.Tests.Messaging;

public sealed class CrisisTextTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 11, 15, 0, 0, TimeSpan.Zero);

    public static IEnumerable<TeamNews> EveryNews { get; } =
    [
        new TeamNews.Nothing(), new TeamNews.Alerted(), new TeamNews.BeingReached(), new TeamNews.Told(),
        new TeamNews.SeenAfter(new TimeOnly(8, 0)), new TeamNews.SeenAfter(new TimeOnly(10, 30)), new TeamNews.InHand(),
    ];

    [Fact]
    public void Every_crisis_text_is_the_one_of_the_file_in_both_languages() =>
        GoldenFile.Check("tests/KetamineFollowUp.Tests/Messaging/crisis-texts.txt", string.Join('\n', Lines()) + "\n");

    [Fact]
    public void The_first_text_is_the_one_of_the_clinical_reference()
    {
        var text = CrisisTexts.Suicide(CrisisWording.First, new TeamNews.Alerted());
        Assert.Equal("Thank you for telling us. In danger? Call 911. Call or text 988 any time. We have alerted our on-call team. If you need help now, do not wait for us.", text.En);
        Assert.Equal("Gracias por decirnos. En peligro? Llame al 911. Llame al 988 y marque 2, o envie AYUDA al 988. Avisamos al equipo de guardia. No espere nuestra respuesta.", text.Es);
        Assert.Equal("Thanks, we got your message. Emergency: 911.", CrisisTexts.Neutral.En);
        Assert.Equal("Veterans: press 1, or text 838255", CrisisTexts.Veterans.En);
        Assert.Equal("If you are our patient, send your name and where you are.", CrisisTexts.SayWhoYouAre.En);
    }

    [Fact]
    public void Only_the_word_for_a_page_that_leaves_now_says_alerted()
    {
        foreach (var news in EveryNews)
        {
            Assert.All(Enum.GetValues<CrisisWording>(), wording => Assert.All([CrisisTexts.Suicide(wording, news), CrisisTexts.Danger(wording, news)], text =>
            {
                Assert.Equal(news is TeamNews.Alerted, text.En.Contains("alerted", StringComparison.Ordinal));
                Assert.Equal(news is TeamNews.Alerted, text.Es.Contains("Avisamos", StringComparison.Ordinal));
                Assert.Equal((1, 1), (Segments.Count(text.En), Segments.Count(text.Es)));
            }));
        }
    }

    [Theory]
    [InlineData("0", "First")]
    [InlineData("0 59", "First, Brief")]
    [InlineData("0 1 2 3 4 59", "First, Brief, Brief, Brief, -, -")]
    [InlineData("0 60", "First, Second")]
    [InlineData("0 1 2 3 4 60 61", "First, Brief, Brief, Brief, -, Second, Brief")]
    [InlineData("0 60 120 180 240", "First, Second, Third, Second, Third")]
    [InlineData("0 10079", "First, Second")]
    [InlineData("0 10080", "First, First")]
    [InlineData("0 9000 18000 28081", "First, Second, Third, First")]
    public void Repeats_within_7_days_take_other_words_and_within_the_hour_three_brief_ones(string minutes, string wordings)
    {
        CrisisTextCount? count = null;
        var said = new List<string>();
        foreach (var minute in minutes.Split(' ').Select(int.Parse))
        {
            (var wording, count) = CrisisTextCount.Next(count, Now.AddMinutes(minute));
            said.Add(wording?.ToString() ?? "-");
        }

        Assert.Equal(wordings, string.Join(", ", said));
    }

    [Theory]
    [InlineData(CrisisText.Suicide, true, false, "suicide, veterans")]
    [InlineData(CrisisText.Suicide, false, true, "suicide, who")]
    [InlineData(CrisisText.Suicide, false, false, "suicide")]
    [InlineData(CrisisText.Danger, true, false, "danger")]
    [InlineData(CrisisText.Danger, false, true, "danger, who")]
    [InlineData(CrisisText.Neutral, true, false, "neutral")]
    [InlineData(CrisisText.Neutral, false, true, "neutral")]
    public void A_veteran_and_a_stranger_get_one_text_more_but_never_beside_the_neutral_one(CrisisText text, bool veteran, bool stranger, string texts)
    {
        var (hearer, news) = (new CrisisHearer(veteran, stranger), new TeamNews.Alerted());
        var full = CrisisAnswer.Choose(text, null, hearer, news, Now);
        Assert.Equal(texts, string.Join(", ", full.Texts.Select(said => NameOf(said, text))));
        Assert.Single(CrisisAnswer.Choose(text, full.Count, hearer, news, Now.AddMinutes(1)).Texts);
        Assert.Empty(CrisisAnswer.Choose(text, full.Count with { Brief = CrisisTextCount.MaxBrief }, hearer, news, Now.AddMinutes(1)).Texts);
    }

    private static string NameOf(Localized said, CrisisText text) =>
        said == CrisisTexts.Veterans ? "veterans" : said == CrisisTexts.SayWhoYouAre ? "who"
        : said == CrisisAnswer.Choose(text, null, new CrisisHearer(false, false), new TeamNews.Alerted(), Now).Texts[0] ? EnumNameOf(text) : said.En;

    private static string EnumNameOf(CrisisText text) => text switch { CrisisText.Suicide => "suicide", CrisisText.Danger => "danger", CrisisText.Neutral => "neutral" };

    private static IEnumerable<string> Lines()
    {
        (string, CrisisWording[], Func<CrisisWording, TeamNews, Localized>)[] texts =
            [("suicide", Enum.GetValues<CrisisWording>(), CrisisTexts.Suicide), ("danger", [CrisisWording.First, CrisisWording.Brief], CrisisTexts.Danger)];
        foreach (var (name, wordings, words) in texts)
        {
            foreach (var wording in wordings)
            {
                yield return $"# {name}, {wording}";
                foreach (var news in EveryNews)
                {
                    yield return $"{news.GetType().Name}: {words(wording, news).En}";
                    yield return $"{news.GetType().Name}: {words(wording, news).Es}";
                }

                yield return "";
            }
        }

        foreach (var text in new[] { CrisisTexts.Neutral, CrisisTexts.Veterans, CrisisTexts.SayWhoYouAre })
        {
            yield return text.En;
            yield return text.Es;
        }
    }
}
