using System.Globalization;
using System.Text.RegularExpressions;

namespace KetamineFollowUp.Tests.Web;

/// <summary>The colors of the style sheet, by WCAG 2.2: text 4.5:1 (1.4.3), lines and controls 3:1 (1.4.11).</summary>
public partial class ContrastTests
{
    private const double Text = 4.5;
    private const double Control = 3;

    public static TheoryData<string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, double>();
        string[] grounds = ["ground", "panel", "chosen", "alarm-panel", "caution-panel", "good-panel"];
        foreach (var ground in grounds)
        {
            pairs.Add("ink", ground, Text);
            pairs.Add("accent", ground, Text);
        }

        foreach (var ground in new[] { "ground", "panel" })
        {
            pairs.Add("quiet", ground, Text);
            pairs.Add("alarm", ground, Text);
            pairs.Add("caution", ground, Text);
            pairs.Add("good", ground, Text);
            pairs.Add("line", ground, Control);
        }

        pairs.Add("on-accent", "accent", Text);
        pairs.Add("on-alarm", "alarm", Text);
        pairs.Add("alarm", "alarm-panel", Text);
        pairs.Add("caution", "caution-panel", Text);
        pairs.Add("good", "good-panel", Text);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_color_can_be_read_on_its_ground_in_both_themes_and_on_paper(string color, string ground, double atLeast)
    {
        await using var scene = await WebScene.WithPatient();
        var sheet = Markup.Of(await scene.Browser.Get("/s/unknown")).Elements.Single(element => element["rel"] == "stylesheet")["href"]!;
        var css = (await scene.Browser.Get(sheet)).Body;
        var light = Tokens(Between(css, ":root {", "}"));
        var dark = Tokens(Between(css, "@media (prefers-color-scheme: dark) {", "}"));
        var print = Tokens(Between(css, "@media print {", "}"));
        AssertReadable(color, ground, atLeast, light);
        AssertReadable(color, ground, atLeast, light, dark);

        // Paper shows no buttons.
        if (!color.StartsWith("on-", StringComparison.Ordinal))
        {
            AssertReadable(color, ground, atLeast, light, dark, print);
        }
    }

    private static void AssertReadable(string color, string ground, double atLeast, params Dictionary<string, string>[] layers)
    {
        Assert.NotEmpty(layers[^1]);
        var (over, under) = (Last(color), Last(ground));
        Assert.True(Ratio(over, under) >= atLeast, $"{color} {over} on {ground} {under}: {Ratio(over, under):0.0}");

        string Last(string token) => layers.Last(layer => layer.ContainsKey(token))[token];
    }

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }

    private static Dictionary<string, string> Tokens(string rules) =>
        Token().Matches(rules).ToDictionary(token => token.Groups["name"].Value, token => token.Groups["colour"].Value);

    private static double Ratio(string one, string other)
    {
        double[] both = [Luminance(one), Luminance(other)];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(string color) => (0.2126 * Channel(color, 1)) + (0.7152 * Channel(color, 3)) + (0.0722 * Channel(color, 5));

    private static double Channel(string color, int at)
    {
        var value = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("--(?<name>[a-z-]+): (?<colour>#[0-9a-f]{6})")]
    private static partial Regex Token();
}
