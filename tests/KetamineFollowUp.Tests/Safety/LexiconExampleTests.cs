using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Safety.Screening;

namespace KetamineFollowUp.Tests.Safety;

/// <summary>The texts that stand beside the rules in the rule files.</summary>
public class LexiconExampleTests
{
    public static TheoryData<string> Rules => [.. CrisisLexicon.Shipped.Rules.Where(rule => rule is { IsIdiom: false, IsMention: false }).Select(rule => rule.Id)];

    public static TheoryData<string> Idioms => [.. CrisisLexicon.Shipped.Rules.Where(rule => rule.IsIdiom).Select(rule => rule.Id)];

    public static TheoryData<string> Mentions => [.. CrisisLexicon.Shipped.Rules.Where(rule => rule.IsMention).Select(rule => rule.Id)];

    [Fact]
    public void Both_languages_have_rules_and_idioms()
    {
        Assert.True(Rules.Count >= 101, $"only {Rules.Count} rules");
        Assert.True(Idioms.Count >= 24, $"only {Idioms.Count} idioms");
        Assert.Equal(["en", "es"], CrisisLexicon.Shipped.Rules.Where(rule => rule.IsIdiom).Select(rule => rule.Id[..2]).Distinct());
        Assert.Equal(["en", "es"], CrisisLexicon.Shipped.Rules.Where(rule => !rule.IsIdiom).Select(rule => rule.Id[..2]).Distinct());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_catches_its_examples_and_leaves_its_counter_examples(string id)
    {
        var rule = Find(id);
        var wrong = rule.Examples.Where(text => !Raises(id, text)).Select(text => Describe(text, $"{id} does not catch"))
            .Concat(rule.Counters.Where(text => Raises(id, text)).Select(text => Describe(text, $"{id} catches")))
            .Concat(AtAnotherLevel(rule));

        Nothing(wrong);
    }

    [Theory]
    [MemberData(nameof(Idioms))]
    public void An_idiom_is_recognized_in_its_examples_and_not_in_its_counter_examples(string id)
    {
        var idiom = Find(id);
        var wrong = idiom.Examples.Where(text => !idiom.IsIn(text.Text)).Select(text => Describe(text, $"{id} is not in"))
            .Concat(idiom.Counters.Where(text => idiom.IsIn(text.Text)).Select(text => Describe(text, $"{id} is in")))
            .Concat(AtAnotherLevel(idiom));

        Nothing(wrong);
        Assert.All(idiom.Examples, text => Assert.Equal(ScreenLevel.None, text.Level));
        Assert.All(idiom.Counters, text => Assert.NotEqual(ScreenLevel.None, text.Level));
    }

    [Theory]
    [MemberData(nameof(Mentions))]
    public void A_mention_is_noted_in_its_examples_and_not_in_its_counter_examples(string id)
    {
        var mention = Find(id);
        var wrong = mention.Examples.Where(text => !CrisisScreen.Read(text.Text).SaysDoIt).Select(text => Describe(text, $"{id} does not note"))
            .Concat(mention.Counters.Where(text => CrisisScreen.Read(text.Text).SaysDoIt).Select(text => Describe(text, $"{id} notes")))
            .Concat(AtAnotherLevel(mention));

        Nothing(wrong);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void An_example_of_a_rule_is_a_danger(string id) => Assert.All(Find(id).Examples, text => Assert.NotEqual(ScreenLevel.None, text.Level));

    [Fact]
    public void One_text_has_one_level_wherever_it_stands()
    {
        var levels = CrisisLexicon.Shipped.Rules
            .SelectMany(rule => rule.Examples.Concat(rule.Counters))
            .Select(text => (text.Level, text.Text))
            .Concat(CrisisCorpus.All)
            .Distinct()
            .GroupBy(row => row.Text);

        Assert.Empty(levels.Where(group => group.Count() > 1).Select(group => group.Key));
    }

    private static LexiconRule Find(string id) => CrisisLexicon.Shipped.Rules.Single(rule => rule.Id == id);

    private static bool Raises(string id, LexiconExample text) =>
        CrisisScreen.Read(text.Text).Hits.Any(hit => hit.RuleId == id && hit.Level > ScreenLevel.None);

    private static IEnumerable<string> AtAnotherLevel(LexiconRule rule) => rule.Examples.Concat(rule.Counters)
        .Where(text => CrisisScreen.Read(text.Text).Level != text.Level)
        .Select(text => Describe(text, $"{CrisisScreen.Read(text.Text).Level} instead of {text.Level}"));

    // Whole lines, which Assert.Empty would cut.
    private static void Nothing(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong));

    private static string Describe(LexiconExample text, string problem) => $"{text.File}:{text.Line}: {problem}: {text.Text}";
}
