using System.Text.RegularExpressions;

namespace KetamineFollowUp.Tests.Web;

/// <summary>How hard a text is to read, by the usual formulas; syllables are counted by rules of thumb.</summary>
internal static partial class Readability
{
    /// <summary>The US school grade of an English text: Flesch-Kincaid (Kincaid et al. 1975).</summary>
    public static double Grade(IReadOnlyCollection<string> sentences)
    {
        var words = sentences.SelectMany(Words).ToList();
        return (0.39 * words.Count / sentences.Count) + (11.8 * words.Sum(EnglishSyllables) / words.Count) - 15.59;
    }

    /// <summary>
    /// The ease of a Spanish text from 0 to 100: Szigriszt-Pazos 1993. From 65 it is "quite easy", the level of primary school
    /// (INFLESZ scale, Barrio-Cantalejo 2008).
    /// </summary>
    public static double Ease(IReadOnlyCollection<string> sentences)
    {
        var words = sentences.SelectMany(Words).ToList();
        return 206.835 - (62.3 * words.Sum(SpanishSyllables) / words.Count) - ((double)words.Count / sentences.Count);
    }

    public static IEnumerable<string> Words(string sentence) => Word().Matches(sentence).Select(match => match.Value.ToLowerInvariant());

    // A final e is silent, save in -le.
    public static int EnglishSyllables(string word)
    {
        var groups = EnglishVowels().Count(word);
        var silent = word.EndsWith('e') && !word.EndsWith("le", StringComparison.Ordinal) && groups > 1;
        return Math.Max(1, silent ? groups - 1 : groups);
    }

    // Two strong vowels, or a weak one with an accent, are two syllables; gue, gui, que, qui have a silent u.
    public static int SpanishSyllables(string word) => Math.Max(1, SpanishNuclei().Count(SilentU().Replace(word, "$1")));

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex EnglishVowels();

    [GeneratedRegex("([gq])u(?=[eiéí])")]
    private static partial Regex SilentU();

    [GeneratedRegex("[íú]|[iuü]?[aeoáéó][iuüy]?|[iuü]+")]
    private static partial Regex SpanishNuclei();
}
