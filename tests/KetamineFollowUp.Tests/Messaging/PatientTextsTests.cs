using System.Reflection;
using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Messaging;

/// <summary>Walks every text of every class that holds texts, so a new one is checked without being listed.</summary>
public sealed partial class PatientTextsTests
{
    private const string Link = "https://followup.lakesidewellness.example/s/1-AAAAAAAAAAAAAAAAAAAAAA";

    private static readonly string[] Crisis = [.. typeof(CrisisTexts).GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(member => member.Name)];

    private static readonly Dictionary<Type, object[]> Kinds = new()
    {
        [typeof(CrisisWording)] = [.. Enum.GetValues<CrisisWording>()],
        [typeof(bool)] = [false, true],
        [typeof(TeamNews)] = [.. CrisisTextTests.EveryNews],
    };

    private static readonly Dictionary<string, object> Samples = new()
    {
        ["clinicName"] = "Lakeside Wellness Clinic",
        ["clinicPhone"] = "+1 503-555-0100",
        ["name"] = "María José",
        ["number"] = 0,
        ["choices"] = "0 Not at all, 1 Several days, 2 More than half the days, 3 Nearly every day",
    };

    internal static Type[] Homes { get; } =
        [typeof(CaringTexts), typeof(ConsentTexts), typeof(CrisisTexts), typeof(PlanTexts), typeof(SafetyTexts), typeof(SurveyTexts), typeof(VisitTexts)];

    public static TheoryData<string, string> AllTexts()
    {
        var data = new TheoryData<string, string>();
        var seen = new HashSet<(string, string)>();
        foreach (var (name, value) in Homes.SelectMany(Members))
        {
            foreach (var text in (value is Localized both ? [both.En, both.Es] : new[] { (string)value }).Where(text => seen.Add((name, text))))
            {
                data.Add(name, text);
            }
        }

        return data;
    }

    [Fact]
    public void Every_class_of_texts_is_walked() =>
        Assert.Equal(
            ["CaringTexts", "ConsentTexts", "CrisisTexts", "EmailTexts", "PlanTexts", "SafetyTexts", "SurveyTexts", "VisitTexts"],
            typeof(ConsentTexts).Assembly.GetTypes().Where(t => t.Namespace == typeof(ConsentTexts).Namespace && t.Name.EndsWith("Texts", StringComparison.Ordinal)).Select(t => t.Name).Order());

    [Theory]
    [MemberData(nameof(AllTexts))]
    public void A_text_is_plain_gsm_7_of_at_most_two_segments_or_three_where_it_says_more(string name, string text)
    {
        Assert.All(text, c => Assert.True(GsmText.Septets(c) > 0, $"{name}: '{c}' is outside GSM-7"));
        var allowed = name is "Welcome" or "UnknownNumber" ? 3 : Crisis.Contains(name) ? 1 : 2;
        var sent = text.Replace("{link}", Link, StringComparison.Ordinal);
        Assert.True(Segments.Count(sent) <= allowed, $"{name}: {Segments.Count(sent)} segments, {sent.Length} characters: {sent}");
    }

    [Theory]
    [MemberData(nameof(AllTexts))]
    public void A_text_never_names_a_drug_a_diagnosis_or_a_treatment(string name, string text) =>
        Assert.False(Clinical().IsMatch(text), $"{name}: {text}");

    [Theory]
    [MemberData(nameof(AllTexts))]
    public void Sentences_are_short(string name, string text)
    {
        foreach (var sentence in text.Split(['.', '?', '!', ':', ';', '/']))
        {
            var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            Assert.True(words <= 22, $"{name}: {words} words: {sentence}");
        }
    }

    [Theory]
    [InlineData("Welcome")]
    [InlineData("Help")]
    [InlineData("Unread")]
    [InlineData("Continued")]
    [InlineData("SurveyClosed")]
    [InlineData("UnknownNumber")]
    [InlineData("AfterSessionNotice")]
    [InlineData("MediaNotRead")]
    [InlineData("OfferLink")]
    [InlineData("AskAgainRead")]
    [InlineData("LinkRead")]
    [InlineData("Link")]
    public void What_could_be_taken_for_a_watched_line_says_that_it_is_not_and_names_911_and_988(string name)
    {
        var texts = AllTexts().Where(row => row.Data.Item1 == name).Select(row => row.Data.Item2).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.Contains("911", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.Contains("988", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.Matches("(?i)not watched around the clock|no vigilamos", text));
    }

    [Theory]
    [MemberData(nameof(AllTexts))]
    public void Spanish_that_names_988_says_to_press_2_or_to_text_AYUDA(string name, string text) =>
        Assert.True(!SpanishLine().IsMatch(text) || SpanishWay().IsMatch(text), $"{name}: {text}");

    internal static IEnumerable<(string Name, object Value)> Members(Type home)
    {
        foreach (var property in home.GetProperties(BindingFlags.Public | BindingFlags.Static))
        {
            yield return (property.Name, property.GetValue(null)!);
        }

        foreach (var method in home.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => !m.IsSpecialName))
        {
            foreach (var arguments in Arguments(method.GetParameters()))
            {
                yield return (method.Name, method.Invoke(null, [.. arguments])!);
            }
        }
    }

    private static IEnumerable<object[]> Arguments(ParameterInfo[] parameters) => parameters is [var first, .. var rest]
        ? from value in Kinds.GetValueOrDefault(first.ParameterType) ?? [Samples[first.Name!]]
          from others in Arguments(rest)
          select (object[])[value, .. others]
        : [[]];

    [GeneratedRegex("(?i)ketamin|infusion|infusi[oó]n|booster|depress|depresi|anxi|ansied|ptsd|suicid|dose|dosis|treatment|tratamiento|diagnos|symptom|s[ií]ntoma|mood|[aá]nimo|psychi")]
    private static partial Regex Clinical();

    [GeneratedRegex("(?i)(al|el) 988")]
    private static partial Regex SpanishLine();

    [GeneratedRegex("(?i)marque 2|AYUDA")]
    private static partial Regex SpanishWay();
}
