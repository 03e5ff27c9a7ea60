using System.Diagnostics;
using System.Text;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Safety;

public class CrisisScreenRobustnessTests
{
    [Fact]
    public void No_input_makes_the_screen_throw()
    {
        var random = new Random(20260301);
        for (var i = 0; i < 4000; i++)
        {
            Assert.InRange(CrisisScreen.Read(AnyText(random)).Level, ScreenLevel.None, ScreenLevel.Emergency);
        }
    }

    [Fact]
    public void Words_of_the_corpus_in_any_order_do_not_make_the_screen_throw()
    {
        var words = CrisisCorpus.All.SelectMany(row => row.Text.Split(' ')).Distinct().ToArray();
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Join(random.Next(4) == 0 ? ", " : " ", Enumerable.Range(0, random.Next(30)).Select(_ => words[random.Next(words.Length)]));
            Assert.InRange(CrisisScreen.Read(text).Level, ScreenLevel.None, ScreenLevel.Emergency);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\ud800")]
    [InlineData("\udc00\ud800")]
    [InlineData("\uffff\ufffe\u0000")]
    [InlineData("'''")]
    [InlineData("*****")]
    [InlineData("....!?!?")]
    [InlineData("$$$ @ ! * |")]
    public void Nothing_readable_is_none(string? text) => Assert.Same(ScreenReading.Clear, CrisisScreen.Read(text));

    [Fact]
    public void The_same_text_reads_the_same_twice() =>
        Assert.All(CrisisCorpus.All, row => Assert.Equal(CrisisScreen.Read(row.Text).Hits, CrisisScreen.Read(row.Text).Hits));

    /// <summary>Time grows with the length, not with its square: ten times the text may take at most forty times as long.</summary>
    [Theory]
    [InlineData("I want to kill myself ")]
    [InlineData("no not never no not i am not ")]
    [InlineData("took took took all all ")]
    [InlineData("a b c d e f g h i j k l m n o p ")]
    [InlineData("ago ago years ago when i was ")]
    public void Time_is_linear_in_the_text(string piece)
    {
        var (text, tenTimes) = (Repeat(piece, 8_000), Repeat(piece, 80_000));
        CrisisScreen.Read(text);

        // Both last about as long, so that a busy machine meets both alike.
        var (tenReads, oneOfTen) = (Fastest(text, times: 10), Fastest(tenTimes, times: 1));

        Assert.True(oneOfTen < (tenReads * 4) + TimeSpan.FromMilliseconds(50), $"{tenReads} for ten texts, {oneOfTen} for one ten times as long");
    }

    private static TimeSpan Fastest(string text, int times) => Enumerable.Range(0, 5).Select(_ =>
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
        {
            CrisisScreen.Read(text);
        }

        return Stopwatch.GetElapsedTime(started);
    }).Min();

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));

    private static string AnyText(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(200); length > 0; length--)
        {
            text.Append(random.Next(5) switch
            {
                0 => ((char)random.Next(0x10000)).ToString(),
                1 => ((char)random.Next(0x20, 0x7f)).ToString(),
                2 => ((char)random.Next(0xd800, 0xe000)).ToString(),
                3 => " ",
                _ => char.ConvertFromUtf32(random.Next(0x10000, 0x110000)),
            });
        }

        return text.ToString();
    }
}
