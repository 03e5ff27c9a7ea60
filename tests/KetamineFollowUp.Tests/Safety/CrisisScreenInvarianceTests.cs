using System.Globalization;
using System.Text;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Safety;

/// <summary>What must not change a reading, tried on every text of the corpus.</summary>
public class CrisisScreenInvarianceTests
{
    [Fact]
    public void Capitals_change_nothing() => SameFor(text => text.ToUpperInvariant());

    [Fact]
    public void Small_letters_change_nothing() => SameFor(text => text.ToLowerInvariant());

    [Theory]
    [InlineData(".")]
    [InlineData("!!!")]
    [InlineData(" ")]
    [InlineData(" 😭😭")]
    [InlineData("\n")]
    [InlineData("...")]
    public void What_trails_changes_nothing(string trailing) => SameFor(text => text + trailing);

    [Fact]
    public void What_leads_changes_nothing() => SameFor(text => "  \n" + text);

    [Fact]
    public void Extra_spaces_change_nothing() => SameFor(text => text.Replace(" ", "   ", StringComparison.Ordinal));

    [Fact]
    public void Missing_accents_change_nothing() => SameFor(WithoutAccents);

    [Fact]
    public void Composed_and_decomposed_letters_read_the_same() => SameFor(text => text.Normalize(NormalizationForm.FormD));

    [Theory]
    [InlineData("’")]
    [InlineData("‘")]
    [InlineData("`")]
    [InlineData("´")]
    [InlineData("")]
    public void The_style_of_an_apostrophe_changes_nothing(string apostrophe) =>
        SameFor(text => text.Replace("'", apostrophe, StringComparison.Ordinal).Replace("’", apostrophe, StringComparison.Ordinal));

    [Fact]
    public void Invisible_characters_change_nothing() => SameFor(text => text.Replace("i", "i\u200b", StringComparison.Ordinal));

    [Fact]
    public void Styled_letters_read_like_plain_ones() =>
        SameFor(text => string.Concat(text.Select(c => c is >= 'a' and <= 'z' ? char.ConvertFromUtf32(0x1D5BA + c - 'a') : c.ToString())));

    [Theory]
    [InlineData(" lol")]
    [InlineData(" jk")]
    [InlineData(" haha")]
    [InlineData(", just kidding")]
    [InlineData(" jaja")]
    [InlineData(" es broma")]
    public void Laughter_and_just_kidding_never_lower_a_level(string added) => NeverLowerFor(text => text + added);

    [Theory]
    [InlineData("hi. ")]
    [InlineData("ok\n")]
    [InlineData("Thanks! ")]
    [InlineData("hola, ")]
    public void A_greeting_before_changes_nothing(string greeting) => SameFor(text => greeting + text);

    /// <summary>Few texters punctuate: a negation in the sentence before or after must not reach over into the danger.</summary>
    [Theory]
    [InlineData("i am not doing well ", "")]
    [InlineData("i can't do it ", "")]
    [InlineData("i dont know what to do ", "")]
    [InlineData("no one helps me ", "")]
    [InlineData("it is not working ", "")]
    [InlineData("i never get better ", "")]
    [InlineData("no se que hacer ", "")]
    [InlineData("nadie me ayuda ", "")]
    [InlineData("no puedo dormir ", "")]
    [InlineData("", " not sure why")]
    [InlineData("", " no one helps me")]
    [InlineData("", " never felt like this")]
    [InlineData("", " no se que hacer")]
    public void A_negation_nearby_never_lowers_a_level(string before, string after) => NeverLowerFor(text => before + text + after);

    [Fact]
    public void Words_after_the_text_never_lower_a_level() => NeverLowerFor(text => text + ". How are you? See you on Monday.");

    [Fact]
    public void Two_texts_in_one_weigh_at_least_as_much_as_the_heavier()
    {
        var heavy = CrisisCorpus.All.Where(row => row.Level == ScreenLevel.Emergency).ToList();
        var light = CrisisCorpus.All.Where(row => row.Level == ScreenLevel.None).ToList();
        var wrong = heavy.Select((row, i) => light[i % light.Count].Text + ". " + row.Text).Where(text => CrisisScreen.Read(text).Level != ScreenLevel.Emergency);

        Assert.Empty(wrong);
    }

    private static void SameFor(Func<string, string> change) => Compare(change, (before, after) => before == after);

    private static void NeverLowerFor(Func<string, string> change) => Compare(change, (before, after) => after >= before);

    private static void Compare(Func<string, string> change, Func<ScreenLevel, ScreenLevel, bool> holds)
    {
        var wrong = CrisisCorpus.All
            .Select(row => (row.Text, Changed: change(row.Text)))
            .Select(row => (row.Changed, Before: CrisisScreen.Read(row.Text).Level, After: CrisisScreen.Read(row.Changed).Level))
            .Where(row => !holds(row.Before, row.After))
            .Select(row => $"{row.Before} became {row.After}: {row.Changed}")
            .ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string WithoutAccents(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
